import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Verdict } from '../model/answers.ts';
import { Route } from '../model/counting.ts';
import { Occasion, Stage } from '../model/label-event.ts';
import { DisputedRule } from '../model/workspace.ts';
import { countingOf } from './counting.ts';
import { countingLabels, type Judgement, settleVerdict } from './settle-verdict.ts';

const rule = fc.constantFrom(...DisputedRule.options);
const answers = fc.record(
  {
    verdict: fc.constantFrom(...Verdict.options),
    withoutContact: fc.boolean(),
    withoutInvestigation: fc.boolean(),
  },
  { requiredKeys: ['verdict'] },
);
const label: fc.Arbitrary<Judgement> = fc
  .record({
    reviewer: fc.constantFrom('Ada', 'Ben', 'Cleo', 'Dev'),
    stage: fc.constantFrom(...Stage.options),
    answers,
    pass: fc.integer({ min: 0, max: 3 }),
    occasion: fc.constantFrom(null, ...Occasion.options),
  })
  .map((one) => ({ ...one, kind: 'label', pass: one.occasion === null ? 0 : one.pass + 1 }));
const adjudication: fc.Arbitrary<Judgement> = answers.map((answers) => ({
  reviewer: 'Lea',
  kind: 'adjudication',
  stage: null,
  answers,
}));
const labels = fc.array(label, { maxLength: 9 });

describe('which label counts, under every rule', () => {
  it('does not depend on the order of the labels', () => {
    fc.assert(
      fc.property(
        rule,
        labels,
        fc.array(adjudication, { maxLength: 2 }),
        fc.infiniteStream(fc.nat()),
        (rule, some, settled, order) => {
          const given = [...some, ...settled];
          const shuffled = given
            .map((one) => ({ one, at: order.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          expect(settleVerdict(shuffled, rule)).toEqual(settleVerdict(given, rule));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is the adjudication wherever there is one', () => {
    fc.assert(
      fc.property(rule, labels, adjudication, (rule, some, settled) => {
        expect(settleVerdict([...some, settled], rule)).toMatchObject({
          verdict: settled.answers.verdict,
          route: 'adjudicated',
        });
      }),
    );
  });

  it('is the same under every rule where the reviewers say the same', () => {
    fc.assert(
      fc.property(rule, rule, labels, answers, (one, other, some, said) => {
        const alike = some.map((judgement) => ({ ...judgement, answers: said }));
        expect(settleVerdict(alike, one)).toEqual(settleVerdict(alike, other));
      }),
    );
  });

  it('never rests on a repeat', () => {
    fc.assert(
      fc.property(rule, labels, (rule, some) => {
        const others = some.filter(({ occasion }) => occasion !== 'repeat');
        expect(settleVerdict(some, rule)).toEqual(settleVerdict(others, rule));
      }),
    );
  });

  it('holds one label of a reviewer: the latest answer to a reworded question, else the first', () => {
    fc.assert(
      fc.property(labels, (some) => {
        for (const one of countingLabels(some)) {
          const own = some.filter((other) => other.reviewer === one.reviewer && other.occasion !== 'repeat');
          const reworded = own.filter(({ occasion }) => occasion === 'reworded').map(({ pass = 0 }) => pass);
          expect(one.pass).toBe(Math.max(0, ...reworded));
        }
        const people = new Set(countingLabels(some).map(({ reviewer }) => reviewer));
        expect(countingLabels(some)).toHaveLength(people.size);
      }),
    );
  });

  it('excluded and the other routes add up to what is labelled, and only `exclude` leaves cases out', () => {
    fc.assert(
      fc.property(
        rule,
        fc.array(fc.array(label, { minLength: 1, maxLength: 5 }), { maxLength: 20 }),
        (rule, cases) => {
          const settled = cases.flatMap((some) => settleVerdict(some, rule) ?? []);
          const { labelled, routes } = countingOf(
            rule,
            settled.map(({ route }) => route),
          );
          expect(Route.options.reduce((sum, route) => sum + routes[route], 0)).toBe(labelled);
          expect(labelled).toBe(settled.length);
          if (rule !== 'exclude') expect(routes.excluded).toBe(0);
          if (rule !== 'majority') expect(routes.majority).toBe(0);
          if (rule === 'exclude') expect(routes.bounds).toBe(0);
        },
      ),
    );
  });
});
