import { describe, expect, it } from 'vitest';
import { differingParts } from '../../../shared/analysis/agreement-settlement.ts';
import type { SettlingView } from '../../../shared/model/agreement.ts';
import type { Answers } from '../../../shared/model/answers.ts';
import { DEFAULT_CODEBOOK } from '../../../shared/model/default-codebook.ts';
import { piecesOf } from './marked-text.ts';
import { accept, choicesIn, chooseVerdict, EMPTY_DRAFT } from './settling-draft.ts';

const lettered = (letter: string, answers: Answers) => ({
  letter,
  reviewer: null,
  answers,
  codebookVersion: 1,
  again: false,
});
const view: SettlingView = {
  caseId: 'c1',
  outcome: 'escalated',
  cohort: {},
  messages: [],
  handoverTurn: null,
  packet: null,
  verdicts: ['true_escalation', 'false_escalation', 'cannot_tell'],
  answers: [
    lettered('A', { verdict: 'true_escalation', withoutContact: true, withoutInvestigation: true }),
    lettered('B', { verdict: 'false_escalation', withoutContact: false, withoutInvestigation: false }),
  ],
  state: 'open',
  flags: [],
  appeals: [],
  settlements: [],
  labelsUnderThisWording: { verdict: 2 },
};
const parts = differingParts(
  DEFAULT_CODEBOOK,
  'escalated',
  view.answers.map(({ answers }) => answers),
);

describe('what is chosen for a case', () => {
  it('is all of one reviewer after accepting them', () => {
    expect(choicesIn(accept(EMPTY_DRAFT, view, 'B'), view, parts)).toEqual({
      verdict: 'false_escalation',
      parts: { withoutContact: 'no', withoutInvestigation: 'no' },
    });
  });
  it('follows whoever gave the chosen verdict, but never over a choice made by hand', () => {
    const byHand = { ...EMPTY_DRAFT, chosen: { withoutContact: 'no' } };
    expect(choicesIn(chooseVerdict(byHand, view, 'true_escalation'), view, parts).parts).toEqual({
      withoutContact: 'no',
      withoutInvestigation: 'yes',
    });
  });
  it('is the verdict alone when nobody gave it', () => {
    expect(choicesIn(chooseVerdict(EMPTY_DRAFT, view, 'cannot_tell'), view, parts)).toEqual({
      verdict: 'cannot_tell',
      parts: {},
    });
  });
  it('stays as it was when a letter has no answers', () => {
    expect(accept(EMPTY_DRAFT, view, 'C')).toBe(EMPTY_DRAFT);
  });
});

describe('marked passages', () => {
  it('are cut by code points, with every tag at the end of its passage', () => {
    const pieces = piecesOf('😀 I want a person', [
      { tag: 'A1', start: 2, end: 8 },
      { tag: 'B1', start: 4, end: 17 },
    ]);
    expect(pieces.map(({ text, isMarked, tags }) => [text, isMarked, tags.join()])).toEqual([
      ['😀 ', false, ''],
      ['I ', true, ''],
      ['want', true, 'A1'],
      [' a person', true, 'B1'],
    ]);
  });
  it('lose nothing of the text, also where an end lies beyond it', () => {
    const pieces = piecesOf('short', [{ tag: 'A1', start: 2, end: 99 }, { tag: 'A2' }]);
    expect(pieces.map(({ text }) => text).join('')).toBe('short');
    expect(pieces.flatMap(({ tags }) => tags)).toEqual(['A1', 'A2']);
  });
});
