import { expect, it } from 'vitest';
import type { Mapping } from '../../shared/model/import.ts';
import { profilesThatFit } from './profiles-that-fit.ts';

const profile = (name: string, columns: Mapping['columns']) => ({ name, mapping: { columns } });
const table = ['id', 'how', 'score'].map((column) => ({
  column,
  target: 'metadata' as const,
  becomes: '',
  example: '',
  filled: 1,
  kind: null,
}));

it('a saved mapping is offered when the table has its case id and all it gives a meaning to, the closest first', () => {
  const profiles = [
    profile('small', { id: 'caseId', gone: 'metadata' }),
    profile('close', { id: 'caseId', how: 'outcome', score: 'signal' }),
    profile('other', { id: 'caseId', rating: 'signal' }),
    profile('no id', { how: 'outcome' }),
  ];
  expect(profilesThatFit(profiles, table)).toEqual(['close', 'small']);
});
