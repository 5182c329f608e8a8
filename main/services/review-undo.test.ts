import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DraftAnswers } from '../../shared/model/answers.ts';
import { TestApp } from '../test-app.ts';
import { type Act, type CaseState, type Deed, HistoryModel } from './testing/history-model.ts';

const reviewer = 'Ada';
const CASES = ['handed-over', 'kept-1', 'kept-2'];

/** What a person may do next, with which case and which of a few answers or notes. */
const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom(
    ...(['commit', 'commit', 'commit', 'revise', 'skip', 'flag', 'unflag', 'draft', 'packet'] as const),
    ...(['undo', 'undo', 'redo'] as const),
  ),
  caseId: fc.constantFrom(...CASES),
  choice: fc.nat({ max: 2 }),
});
/** A restart in between is rare, as it is slow. */
const step = fc.oneof(
  { weight: 40, arbitrary: deed },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
);

it('whatever was done, undone and done again, across restarts: undo all and redo all end where they began', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 200, maxLength: 220, size: 'max' }), async (steps) => {
      const test = new TestApp();
      try {
        await test.client.workspaces.create({ name: 'History' });
        await test.importRuns([
          { id: 'handed-over', summary: 'Handed over.' },
          { id: 'kept-1' },
          { id: 'kept-2' },
        ]);
        const model = new HistoryModel(CASES);
        for (const one of steps) {
          if (one === 'restart') await test.restart();
          else await both(test, model, one);
        }
        const before = await stateOf(test);
        let undone = 0;
        for (; await both(test, model, { what: 'undo', caseId: '', choice: 0 }); undone++);
        expect(Object.values(await stateOf(test)).every(isUntouched)).toBe(true);
        await test.restart();
        for (let i = 0; i < undone; i++) await both(test, model, { what: 'redo', caseId: '', choice: 0 });
        expect(standing(await stateOf(test))).toEqual(standing(before));
        expect(await test.client.workspaces.doctor()).toMatchObject({ healthy: true });
      } finally {
        await test.remove();
      }
    }),
    { numRuns: 2, seed: 20261121 },
  );
}, 120_000);

/** Does it in the app and in the model; both agree on whether it was possible. */
async function both(test: TestApp, model: HistoryModel, deed: Deed): Promise<boolean> {
  const act = model.plan(deed);
  const done = await perform(test, deed, act).then(
    (result) => result !== null,
    (error: { code?: string }) => {
      if (error.code !== 'CONFLICT') throw error;
      return false;
    },
  );
  expect([deed.what, done]).toEqual([deed.what, act !== null]);
  if (act) model.take(act);
  await same(test, model);
  return done;
}

async function perform(test: TestApp, { what, caseId, choice }: Deed, act: Act | null): Promise<unknown> {
  const { reviews } = test.client;
  const who = { reviewer, caseId };
  const answers = HistoryModel.answersFor(caseId, choice);
  switch (what) {
    case 'commit':
      // Told twice, the app answers as before; the model calls that nothing done.
      return act === null &&
        (await reviews.open(who)).labels.some(({ answers: told }) => isSame(told, answers))
        ? null
        : reviews.commit({ ...who, answers, milliseconds: 1 });
    case 'revise':
      return reviews.revise({ ...who, answers, milliseconds: 1 });
    case 'skip':
      return reviews.skip({ ...who, reason: choice === 0 ? 'other' : 'unreadable', note: `note ${choice}` });
    case 'flag':
      return reviews.flag({ ...who, note: `note ${choice}` });
    case 'unflag':
      return reviews.unflag(who);
    case 'draft':
    case 'packet': {
      if (act === null) return null;
      const draft = { answers, beforePacket: null, milliseconds: 0 };
      return what === 'draft' ? reviews.saveDraft({ ...who, draft }) : reviews.openPacket({ ...who, draft });
    }
    case 'undo':
    case 'redo':
      return reviews[what]({ reviewer });
  }
}

function isSame(a: DraftAnswers, b: DraftAnswers): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

async function stateOf(test: TestApp): Promise<Record<string, CaseState>> {
  const states = CASES.map(async (caseId) => {
    const { labels, skipped, flagged, draft } = await test.client.reviews.open({ reviewer, caseId });
    const answersOf = (stage: string) => labels.find((label) => label.stage === stage)?.answers ?? null;
    const state: CaseState = {
      blind: answersOf('blind'),
      afterPacket: answersOf('after_packet'),
      revealed: answersOf('revealed'),
      skipped,
      flagged: flagged?.note ?? null,
      draft: draft && { answers: draft.answers, beforePacket: draft.beforePacket },
    };
    return [caseId, state] as const;
  });
  return Object.fromEntries(await Promise.all(states));
}

async function same(test: TestApp, model: HistoryModel): Promise<void> {
  expect(await stateOf(test)).toEqual(model.state());
}

/** What stands, without unfinished answers: those are kept, and no act. */
function standing(states: Record<string, CaseState>) {
  return Object.entries(states).map(([caseId, { draft: _, ...rest }]) => [caseId, rest]);
}

function isUntouched({ draft: _, ...rest }: CaseState): boolean {
  return Object.values(rest).every((value) => value === null);
}
