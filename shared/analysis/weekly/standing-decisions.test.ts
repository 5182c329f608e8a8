import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../model/kpi.ts';
import type { Act } from '../../model/label-event.ts';
import type { WeeklyDecision } from '../../model/weekly-decision.ts';
import { standingDecisions } from './standing-decisions.ts';

type Recorded = Act & { decision: WeeklyDecision | null };

const RULE: Kpi = {
  id: 'escalation_rate',
  level: 0.95,
  method: 'none',
  n: 0,
  denominator: '',
  counts: {},
  weighted: false,
};

function made(id: string, replaces: string | null): Recorded {
  const decision: WeeklyDecision = {
    id,
    week: '2026-W46',
    name: 'Ada',
    at: '2026-11-16T09:00:00Z',
    decision: {
      kind: 'no_change',
      change: 'No change',
      owner: 'Ada',
      expected: null,
      wrongIf: { kpi: 'escalation_rate', measure: 'value', comparison: '>', value: 0.2, by: '2026-W47' },
      note: '',
    },
    known: { expected: null, rule: RULE, labels: 0, codebookVersion: 1, policyVersion: null },
    replaces,
  };
  return { id, kind: 'do', target: null, decision };
}

/** Plays decisions, replacements, undos and redos as a person would: only what can be done is done. */
function play(steps: readonly string[]): Recorded[] {
  const acts: Recorded[] = [];
  for (const [at, step] of steps.entries()) {
    const { decisions, stack } = standingDecisions(acts);
    if (step === 'decide') acts.push(made(`d${at}`, null));
    if (step === 'replace' && decisions[0]) acts.push(made(`d${at}`, decisions[0].id));
    const entry = step === 'undo' ? stack.done.at(-1) : step === 'redo' ? stack.undone.at(-1) : undefined;
    if (entry) acts.push({ id: `a${at}`, kind: step as 'undo' | 'redo', target: entry.act, decision: null });
  }
  return acts;
}

const steps = fc.array(fc.constantFrom('decide', 'replace', 'undo', 'redo'), { maxLength: 14 });

describe('decisions that stand', () => {
  it('are after an undo exactly those before the act that it takes back, and after a redo those with it', () => {
    fc.assert(
      fc.property(steps, fc.constantFrom('decide', 'replace'), (before, act) => {
        const start = play(before);
        const after = play([...before, act]);
        fc.pre(after.length > start.length);
        expect(standingDecisions(play([...before, act, 'undo'])).decisions).toEqual(
          standingDecisions(start).decisions,
        );
        expect(standingDecisions(play([...before, act, 'undo', 'redo'])).decisions).toEqual(
          standingDecisions(after).decisions,
        );
      }),
    );
  });

  it('hold the new one in the place of the one it replaces', () => {
    const { decisions } = standingDecisions([made('a', null), made('b', 'a')]);
    expect(decisions.map(({ id }) => id)).toEqual(['b']);
  });
});
