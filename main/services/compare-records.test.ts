import { describe, expect, it } from 'vitest';
import { CaseRecord } from '../../shared/model/case.ts';
import { compareRecords } from './compare-records.ts';

const base = CaseRecord.parse({
  caseId: 'c1',
  outcome: 'automated',
  cohort: { topic: 'billing' },
  messages: [{ speaker: 'customer', text: 'hi' }],
  concealed: { signals: { confidence: 0.7 } },
  metadata: { trial: 0 },
});

describe('comparing a record with the case that is stored', () => {
  it('finds nothing when the file says the same or less', () => {
    expect(compareRecords(base, structuredClone(base))).toEqual({ kind: 'same' });
    expect(compareRecords(base, { ...base, cohort: {}, metadata: {} })).toEqual({ kind: 'same' });
  });

  it('names what a file knows more, without calling it a conflict', () => {
    const more = { ...base, startedAt: '2025-01-01', cohort: { ...base.cohort, channel: 'chat' } };
    expect(compareRecords(base, more)).toEqual({ kind: 'adds', fields: ['started at', 'channel'] });
  });

  it('says in words what contradicts', () => {
    const other = CaseRecord.parse({
      ...base,
      outcome: 'escalated',
      messages: [{ speaker: 'customer', text: 'hello' }],
      concealed: { signals: { confidence: 0.9 } },
    });
    expect(compareRecords(base, other)).toEqual({
      kind: 'contradicts',
      differences: [
        'outcome automated here, escalated in the file',
        'confidence 0.7 here, 0.9 in the file',
        'transcript differs from turn 0 on',
      ],
    });
  });
});
