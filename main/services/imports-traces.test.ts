import { afterEach, beforeEach, expect, it } from 'vitest';
import { LANGFUSE_TRACE } from '../formats/testing/good-traces.ts';
import { TestApp } from '../test-app.ts';

const reviewer = 'Ada';
const caseId = 't1';
let test: TestApp;

beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Traces' });
  const path = test.write('trace.json', JSON.stringify(LANGFUSE_TRACE));
  expect(await test.importFile(path)).toMatchObject({ format: 'langfuse', rows: 1, new: 1 });
});
afterEach(() => test.remove());

it('shows a reviewer of a trace neither its scores nor what it handed over, until the packet opens', async () => {
  const hidden = ['lost order', 'helpful', 'Gave up early', 'needless', 'm-one'];
  const seen = async () => {
    const whole = JSON.stringify(await test.client.reviews.open({ reviewer, caseId }));
    return hidden.filter((word) => whole.includes(word));
  };
  expect(await seen()).toEqual([]);
  const draft = { answers: { verdict: 'cannot_tell' as const }, beforePacket: null, milliseconds: 0 };
  await test.client.reviews.openPacket({ reviewer, caseId, draft });
  expect(await seen()).toEqual(['lost order']);
});

it('finds nothing new in the same trace, however it was exported', async () => {
  const again = await test.importFile(test.write('again.jsonl', `${JSON.stringify(LANGFUSE_TRACE)}\n`));
  expect(again).toMatchObject({ rows: 1, new: 0, unchanged: 1, importId: null });
});
