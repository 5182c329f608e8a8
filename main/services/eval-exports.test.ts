import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type EvalExportOrder, EvalRecord, type MadeEvalExport } from '../../shared/model/eval-export.ts';
import { TestApp } from '../test-app.ts';
import { reviewRedaction } from '../test-redaction.ts';

let test: TestApp;
const by = 'Ada';
const ROAMING = 'My second line has no roaming since I am in France, write to jonas.weber@example.com.';

beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Meridian Mobile' });
  await test.importRuns([
    { id: 'roaming', said: ROAMING, summary: 'Roaming cannot be switched on.' },
    { id: 'bill', said: 'The bill of March is far too high, who explains it to me?', summary: 'A bill.' },
    { id: 'again', said: ROAMING, summary: 'Roaming once more.' },
    { id: 'unseen', said: 'Nobody went through this one: 4111 1111 1111 1111.', summary: 'A card.' },
    { id: 'begun', said: 'This is only begun.', summary: 'Begun.' },
  ]);
  const ids = ['roaming', 'bill', 'again', 'unseen', 'begun'];
  await test.importLabels(
    ids.map((caseId) => ({
      ...{ caseId, reviewer: 'Ada', verdict: 'true_escalation', escalationType: 'capability' },
      note: 'Jonas is a friend of mine.',
    })),
  );
  for (const caseId of ids) {
    await test.client.evals.open({ caseId, by });
    await test.client.evals.edit({ caseId, by, content: contentOf(caseId) });
    if (caseId !== 'begun') await test.client.evals.accept({ caseId, by });
  }
  await reviewRedaction(test, 'roaming', 'bill', 'again');
});
afterAll(() => test.remove());

function contentOf(caseId: string) {
  const expected = caseId === 'bill' ? 'Explains the bill line by line.' : 'Asks which line is meant.';
  return {
    expectedBehaviour: expected,
    criteria: [{ kind: 'sentence' as const, text: 'Says what it does.' }],
    tags: ['lines'],
  };
}

const order = (more: Partial<EvalExportOrder> = {}): EvalExportOrder => ({
  ...{ format: 'jsonl', again: false, duplicates: false },
  ...more,
});

async function written(more: Partial<EvalExportOrder> = {}): Promise<{ made: MadeEvalExport; text: string }> {
  const job = await test.client.evalExports.create(order(more));
  for (let step = await job.next(); ; step = await job.next()) {
    if (!step.done) continue;
    const made = step.value as MadeEvalExport;
    return { made, text: readFileSync(test.app.context.files.resolve(made.handle).path, 'utf8') };
  }
}

const recordsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => EvalRecord.parse(JSON.parse(line)));

describe('before eval cases leave', () => {
  it('it is said which leave and which stay, and why', async () => {
    const { cases, leave, stay, sentence } = await test.client.evalExports.preview(order());
    expect(cases.map(({ caseId, stays }) => [caseId, stays])).toEqual([
      ['roaming', null],
      ['bill', null],
      ['again', 'duplicate'],
      ['unseen', 'redaction'],
    ]);
    expect(leave).toBe(2);
    expect(stay.map(({ why, count }) => [why, count])).toEqual([
      ['redaction', 1],
      ['duplicate', 1],
    ]);
    expect(sentence).toBe(
      '2 of 4\u00a0accepted eval cases leave as JSON lines. 2 stay: 1 with a redaction to review and 1 like an older one.',
    );
  });

  it('the nearest older case is named with how similar it is', async () => {
    expect(await test.client.evalExports.nearest({ caseId: 'again' })).toEqual({
      nearest: { id: 'E-1', similarity: 1, duplicate: 'exact' },
      sentence: 'The same as E-1: a duplicate.',
    });
    const { nearest, sentence } = await test.client.evalExports.nearest({ caseId: 'bill' });
    expect(nearest).toMatchObject({ id: 'E-1', duplicate: 'no' });
    expect(sentence).toMatch(/^Nearest existing case E-1, similarity 0\.\d\d: not a duplicate\.$/);
  });

  it('the first of them is shown as the tool gets it, redacted', async () => {
    const { example } = await test.client.evalExports.preview(order({ format: 'promptfoo' }));
    expect(example?.id).toBe('E-1');
    expect(parse(example?.text ?? '')).toMatchObject([{ description: expect.stringContaining('E-1') }]);
    expect(example?.text).not.toContain('jonas.weber');
  });

  it('one that was only begun stays when it is asked for by its id', async () => {
    const { cases } = await test.client.evalExports.preview(order({ ids: ['E-5'] }));
    expect(cases).toMatchObject([{ id: 'E-5', stays: 'not_accepted' }]);
  });
});

describe('eval cases in a file', () => {
  it('are redacted, keep where they come from, and do not say who judged or what they noted', async () => {
    const { made, text } = await written();
    expect(made).toMatchObject({ cases: 2, mediaType: 'application/jsonl' });
    const [roaming] = recordsOf(text);
    expect(roaming).toMatchObject({
      id: 'E-1',
      expectedBehaviour: 'Asks which line is meant.',
      provenance: {
        ...{ workspace: 'Meridian Mobile', caseId: 'roaming', outcome: 'escalated', codebookVersion: 1 },
        labels: [{ kind: 'label', verdict: 'true_escalation', escalationType: 'capability' }],
      },
    });
    expect(roaming?.input).toHaveLength(1);
    expect(roaming?.input[0]?.content).toMatch(/write to \[EMAIL_1\]/);
    for (const hidden of ['jonas', 'Ada', 'friend', '4111']) expect(text).not.toContain(hidden);
  });

  it('are marked with when, in which file and with which content, and are left out the next time', async () => {
    const { cases } = await test.client.evalExports.preview(order());
    expect(cases.map(({ stays }) => stays)).toEqual(['exported', 'exported', 'duplicate', 'redaction']);
    const [trace] = cases[0]?.exports ?? [];
    expect(trace).toMatchObject({ format: 'jsonl', file: 'Meridian Mobile evals for JSON lines.jsonl' });
    expect(cases[0]?.sentence).toContain(trace?.contentHash?.slice(0, 8));
    expect((await test.client.evals.get({ id: 'E-1', by })).item.state).toBe('exported');
    await expect(written()).rejects.toMatchObject({ data: { problem: 'E_NOTHING_TO_EXPORT' } });
    expect(await test.client.evalExports.history()).toMatchObject([{ format: 'jsonl', cases: 2 }]);
  });

  it('leave again when that is asked for, with the same content, and for another tool without asking', async () => {
    const { made, text } = await written({ again: true, duplicates: true });
    expect(made.cases).toBe(3);
    const [first] = recordsOf(text);
    const { cases } = await test.client.evalExports.preview(order());
    const hashes = cases[0]?.exports.map(({ contentHash }) => contentHash);
    expect(hashes).toEqual([first?.provenance.contentHash, first?.provenance.contentHash]);
    const { leave } = await test.client.evalExports.preview(order({ format: 'inspect' }));
    expect(leave).toBe(2);
  });

  it('leave again once they were changed, which asks for a new look at their redaction first', async () => {
    await test.client.evals.reopen({ caseId: 'bill', by });
    const content = { expectedBehaviour: 'Explains the bill, and offers to send a copy.' };
    await test.client.evals.edit({ caseId: 'bill', by, content });
    await test.client.evals.accept({ caseId: 'bill', by });
    const bill = async () => {
      const { cases } = await test.client.evalExports.preview(order());
      return cases.find(({ caseId }) => caseId === 'bill');
    };
    expect(await bill()).toMatchObject({
      stays: 'redaction',
      sentence: 'E-2 was changed after its redaction was reviewed.',
    });
    await reviewRedaction(test, 'bill');
    const found = await bill();
    expect(found?.stays).toBeNull();
    expect(found?.sentence).toContain('it leaves again');
  });

  it('are not written when the job was cancelled, and nothing is marked', async () => {
    const before = await test.client.evalExports.history();
    const stop = new AbortController();
    stop.abort();
    await expect(async () => {
      const job = await test.client.evalExports.create(order({ format: 'langfuse' }), {
        signal: stop.signal,
      });
      for (let step = await job.next(); !step.done; step = await job.next());
    }).rejects.toThrow();
    expect(await test.client.evalExports.history()).toEqual(before);
  });
});
