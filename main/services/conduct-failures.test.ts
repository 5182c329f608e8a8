import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NBSP } from '../../shared/format.ts';
import { CaseRecord, type Message } from '../../shared/model/case.ts';
import type { ConductKind, ConductList } from '../../shared/model/conduct-failure.ts';
import { TestApp } from '../test-app.ts';
import { writeCases } from '../test-judged-workspace.ts';

const DATA = '../shared/data/tau2-bench';
const absent = !existsSync(DATA) && 'the public runs are not on this machine';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Conduct' });
});
afterEach(() => test.remove());

async function listOf(kind: ConductKind): Promise<ConductList> {
  const { lists } = await test.client.failures.conduct();
  return lists.find((one) => one.kind === kind)!;
}

const customer = (text: string): Message => ({ speaker: 'customer', text });
const agent = (text: string): Message => ({ speaker: 'agent', text });
const call = (name: string, given: object): Message => ({
  speaker: 'agent',
  text: '',
  toolCalls: [{ name, arguments: JSON.stringify(given), by: 'agent' }],
});

function add(cases: Record<string, { messages: Message[]; turn?: number }>): void {
  writeCases(
    test,
    Object.entries(cases).map(([caseId, { messages, turn }]) =>
      CaseRecord.parse({
        caseId,
        outcome: turn === undefined ? 'automated' : 'escalated',
        messages,
        handover: turn === undefined ? null : { turn, packet: 'Please call back.' },
      }),
    ),
  );
}

const said = (caseId: string, conduct: Record<string, string>) => ({
  caseId,
  reviewer: 'Ada',
  verdict: 'cannot_tell',
  conduct,
});

describe('failures of conduct', () => {
  it('list a request for a person only where the agent went on after it, with or without a handover in the end', async () => {
    const ask = customer('I want to speak to a human.');
    add({
      honoured: { messages: [ask, call('transfer_to_human', {})], turn: 1 },
      delayed: { messages: [ask, agent('May I try?'), call('transfer_to_human', {})], turn: 2 },
      refused: { messages: [ask, agent('No.')] },
      unasked: { messages: [customer('Hello'), agent('Hello')] },
      later: {
        messages: [agent('I transfer you.'), call('transfer_to_human', {}), ask, agent('Goodbye.')],
        turn: 1,
      },
      last: { messages: [agent('Hello'), ask] },
    });
    const { cases, found, confirmed } = await listOf('ignored_request');
    expect(cases.map(({ caseId }) => caseId).sort()).toEqual(['delayed', 'refused']);
    expect({ found, confirmed }).toEqual({ found: 2, confirmed: 0 });
    expect(cases.every(({ judged }) => judged === 'not_judged')).toBe(true);
  });
  it('count as failures only what reviewers call one, with an interval, also where the app found nothing', async () => {
    const ask = customer('I want to speak to a human.');
    add({
      a: { messages: [ask, agent('No.')] },
      b: { messages: [ask, agent('No.')] },
      c: { messages: [customer('Hello')] },
    });
    await test.importLabels([
      said('a', { request_honoured: 'no' }),
      said('b', { request_honoured: 'yes' }),
      said('c', { request_honoured: 'no' }),
    ]);
    const { cases, found, confirmed, share } = await listOf('ignored_request');
    expect({ found, confirmed }).toEqual({ found: 2, confirmed: 2 });
    expect(cases.map(({ caseId, judged }) => [caseId, judged]).sort()).toEqual([
      ['a', 'failure'],
      ['b', 'no_failure'],
      ['c', 'failure'],
    ]);
    expect(cases.at(-1)?.caseId).toBe('b');
    expect(share).toMatchObject({ n: 3, value: 2 / 3 });
  });
  it('list calls repeated before the handover, and give them no share, because nobody is asked', async () => {
    const same = call('get_order', { id: 1 });
    add({
      loop: { messages: [same, same, same, call('transfer_to_human', {})], turn: 3 },
      twice: { messages: [same, same, call('transfer_to_human', {})], turn: 2 },
      kept: { messages: [same, same, same] },
    });
    const { cases, share } = await listOf('loop');
    expect(cases.map(({ caseId }) => caseId)).toEqual(['loop']);
    expect(cases[0]?.found[0]).toEqual({
      kind: 'loop',
      sentence: `get_order was called 3${NBSP}times with the same arguments, in turns 0, 1 and 2; the handover came in turn 3`,
      turns: [0, 1, 2, 3],
    });
    expect(share.value).toBeUndefined();
    expect(share.reason?.sentence).toContain('no question about loops');
  });
});

describe.skipIf(absent)(`failures of conduct in real runs${absent ? ` (${absent})` : ''}`, () => {
  it('hold the two lines that were guessed, and are read once', async () => {
    await test.importFile(`${DATA}/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz`);
    const { cases } = await listOf('guessed_match');
    expect(cases.map(({ caseId }) => caseId.slice(0, 8)).sort()).toEqual(['75519eda', 'b1cc4a79']);
    expect(await listOf('guessed_match')).toMatchObject({ total: 2 });
  });
});
