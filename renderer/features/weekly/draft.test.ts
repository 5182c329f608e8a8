import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../shared/model/weekly-review.ts';
import { changeOf, draftOf, dueWeeks, ownDraft } from './draft.ts';

const CANDIDATE: Candidate = {
  id: 'packet:root_cause',
  kind: 'packet',
  change: 'Always hand over: root cause',
  why: 'Missing in 43 of 125.',
  owner: 'AI team lead',
  expected: { kpi: 'handoff_sufficiency', measure: 'value', change: 0.095 },
  wrongIf: { kpi: 'handoff_sufficiency', measure: 'value', comparison: '<', value: 0.596, by: '2026-W47' },
};

describe('a decision in the making', () => {
  it('gives back what it was filled with', () => {
    expect(changeOf(draftOf(CANDIDATE, '2026-W45'))).toEqual({
      kind: 'packet',
      change: CANDIDATE.change,
      owner: CANDIDATE.owner,
      expected: CANDIDATE.expected,
      wrongIf: CANDIDATE.wrongIf,
      note: '',
    });
  });

  it('names everything that it still lacks', () => {
    expect(changeOf(ownDraft('2026-W45'))).toEqual({
      lacks: ['what changes', 'an owner', 'what it is expected to move', 'when we were wrong'],
    });
  });

  it('needs a rule for “no change”, but nothing that it is expected to move', () => {
    const none = draftOf({ ...CANDIDATE, kind: 'no_change', expected: null }, '2026-W45');
    expect(changeOf(none)).toMatchObject({ kind: 'no_change', expected: null, wrongIf: CANDIDATE.wrongIf });
    expect(changeOf({ ...none, watched: '' })).toEqual({ lacks: ['when we were wrong'] });
  });

  it('can only be due in later weeks, over the end of a year as well', () => {
    expect(dueWeeks('2026-W52').slice(0, 3)).toEqual(['2026-W53', '2027-W01', '2027-W02']);
  });
});
