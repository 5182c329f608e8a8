import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EventBody, LabelEvent } from '../model/label-event.ts';
import { headsOf } from './event-heads.ts';
import { reverseAct } from './reverse-act.ts';
import { undoStackOf } from './undo-stack.ts';

type Step =
  | { kind: 'label'; caseId: string; verdict: 'true_escalation' | 'false_escalation' }
  | { kind: 'undo' | 'redo' };

const steps = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('label' as const),
      caseId: fc.constantFrom('c1', 'c2'),
      verdict: fc.constantFrom('true_escalation' as const, 'false_escalation' as const),
    }),
    fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
  ),
  { maxLength: 40 },
);

/** Plays steps into an event history with the functions under test, the way the review service does. */
function play(history: LabelEvent[], step: Step): void {
  const stack = undoStackOf(history.filter((event) => event.id === event.act.id).map((event) => event.act));
  const append = (
    act: Omit<LabelEvent['act'], 'id'>,
    events: { caseId: string; supersedes: string[]; body: EventBody }[],
  ) => {
    const first = `e${history.length}`;
    for (const event of events) {
      history.push({
        id: `e${history.length}`,
        act: { id: first, ...act },
        ...event,
      } as LabelEvent);
    }
  };
  if (step.kind === 'label') {
    const heads = headsOf(history.filter((event) => event.caseId === step.caseId));
    append({ kind: 'do', target: null }, [
      {
        caseId: step.caseId,
        supersedes: heads.map((event) => event.id),
        body: { kind: 'label', stage: 'blind', answers: { verdict: step.verdict }, milliseconds: null },
      },
    ]);
    return;
  }
  const entry = step.kind === 'undo' ? stack.done.at(-1) : stack.undone.at(-1);
  if (!entry) return;
  const act = history.filter((event) => event.act.id === entry.latest);
  append(
    { kind: step.kind, target: entry.act },
    reverseAct(
      act,
      (id) => history.find((event) => event.id === id),
      (event) => headsOf(history.filter((other) => other.caseId === event.caseId)).map((head) => head.id),
    ),
  );
}

/** What stands, case by case. */
function standing(history: readonly LabelEvent[]): string {
  return ['c1', 'c2']
    .map((caseId) =>
      headsOf(history.filter((event) => event.caseId === caseId))
        .map((event) => (event.body.kind === 'label' ? event.body.answers.verdict : '-'))
        .join('+'),
    )
    .map((verdict) => (verdict === '' ? '-' : verdict))
    .join(' ');
}

/** The same on a plain list of snapshots. */
class Model {
  past: string[] = [];
  future: string[] = [];
  now = '- -';
  play(step: Step): void {
    if (step.kind === 'label') {
      this.past.push(this.now);
      this.future = [];
      const [c1, c2] = this.now.split(' ');
      this.now = step.caseId === 'c1' ? `${step.verdict} ${c2}` : `${c1} ${step.verdict}`;
    } else if (step.kind === 'undo' && this.past.length > 0) {
      this.future.push(this.now);
      this.now = this.past.pop() as string;
    } else if (step.kind === 'redo' && this.future.length > 0) {
      this.past.push(this.now);
      this.now = this.future.pop() as string;
    }
  }
}

describe('undo and redo as events', () => {
  it('leave standing what a plain history of snapshots would, after any sequence of acts', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const history: LabelEvent[] = [];
        const model = new Model();
        for (const step of sequence) {
          play(history, step);
          model.play(step);
          expect(standing(history)).toBe(model.now);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave at most one head per case', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const history: LabelEvent[] = [];
        for (const step of sequence) play(history, step);
        for (const caseId of ['c1', 'c2']) {
          expect(headsOf(history.filter((event) => event.caseId === caseId)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('do not change the history that was there before', () => {
    fc.assert(
      fc.property(steps, (sequence) => {
        const history: LabelEvent[] = [];
        for (const step of sequence) {
          const before = JSON.stringify(history);
          const length = history.length;
          play(history, step);
          expect(JSON.stringify(history.slice(0, length))).toBe(before);
        }
      }),
    );
  });
});
