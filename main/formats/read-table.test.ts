import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseRecord } from '../../shared/model/case.ts';
import type { Mapping } from '../../shared/model/import.ts';
import { fileAt } from '../files/file-set.ts';
import { openReading } from './open-reading.ts';
import type { Reading } from './reading.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(content: string, mapping?: Mapping): Promise<Reading> {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return (await openReading(fileAt(path), undefined, mapping)).reading;
}

async function casesOf(reading: Reading): Promise<CaseRecord[]> {
  const cases: CaseRecord[] = [];
  for await (const batch of reading.batches()) cases.push(...batch.cases.map(({ record }) => record));
  return cases;
}

describe('a table whose mapping is guessed', () => {
  it('finds id, outcome, times, cohort, signals and what happened later by their usual names', async () => {
    const reading = await open(
      'Ticket ID,Escalated,Created At,Intent,Channel,Model,Self confidence score,CSAT,Notes\n' +
        '007,TRUE,2025-03-04T10:00:00Z,refund,chat,gpt-4o,0.35,4,called twice\n' +
        '7,no,,refund,,gpt-4o,NA,,\n',
    );
    expect(reading.mappingRows.map(({ column, target, filled }) => [column, target, filled])).toEqual([
      ['Ticket ID', 'caseId', 2],
      ['Escalated', 'outcome', 2],
      ['Created At', 'startedAt', 1],
      ['Intent', 'topic', 2],
      ['Channel', 'channel', 1],
      ['Model', 'agentVersion', 2],
      ['Self confidence score', 'signal', 2],
      ['CSAT', 'later', 1],
      ['Notes', 'metadata', 1],
    ]);
    expect(await casesOf(reading)).toMatchObject([
      {
        caseId: '007',
        outcome: 'escalated',
        cohort: { topic: 'refund', channel: 'chat', agentVersion: 'gpt-4o' },
        concealed: { signals: { 'Self confidence score': 0.35 }, later: { CSAT: 4 } },
        metadata: { Notes: 'called twice' },
      },
      { caseId: '7', outcome: 'automated', startedAt: null, concealed: { signals: {}, later: {} } },
    ]);
  });

  it('reads yes in a column named "contained" as automated', async () => {
    const cases = await casesOf(await open('case_id,contained\na,yes\nb,no\n'));
    expect(cases.map(({ outcome }) => outcome)).toEqual(['automated', 'escalated']);
  });

  it('takes a spelling of the outcome that the mapping explains', async () => {
    const columns = { case_id: 'caseId', status: 'outcome' } as const;
    const reading = await open('case_id,status\na,Tier 2\nb,Closed\n', {
      columns,
      outcomes: { 'tier 2': 'escalated', closed: 'automated' },
    });
    expect((await casesOf(reading)).map(({ outcome }) => outcome)).toEqual(['escalated', 'automated']);
  });

  it('lets a rule say what an escalation is, where no column says how a case ended', async () => {
    const rule = { any: [{ kind: 'field' as const, field: 'state', values: ['routed_*'] }] };
    const content = 'case_id,state\na,routed_to_team\nb,closed\n';
    const unruled = await open(content);
    expect(unruled.questions.map(({ problem }) => problem)).toEqual(['Q_OUTCOME']);
    const reading = await open(content, { columns: {}, escalation: rule });
    expect(reading.questions).toEqual([]);
    expect(reading.escalation).toEqual(rule);
    expect((await casesOf(reading)).map(({ outcome }) => outcome)).toEqual(['escalated', 'automated']);
  });

  it('reads a call of the tool that a rule names as the handover', async () => {
    const calls = [{ function: { name: 'open_desk_ticket', arguments: '{"summary":"broken"}' } }];
    const line = { case_id: 'a', messages: [{ role: 'assistant', content: null, tool_calls: calls }] };
    const reading = await open(JSON.stringify(line), {
      columns: {},
      escalation: { any: [{ kind: 'toolCall', names: ['open_*'] }] },
    });
    expect(await casesOf(reading)).toMatchObject([
      { outcome: 'escalated', handover: { turn: 0, packet: 'broken' } },
    ]);
  });

  it('settles the order of day and month by a date that allows only one', async () => {
    const reading = await open('case_id,outcome,opened_at\na,bot,3/4/2025\nb,bot,29/4/2025\n');
    expect(reading.questions).toEqual([]);
    expect(reading.mapping?.dayFirst).toBe(true);
    expect((await casesOf(reading)).map(({ startedAt }) => startedAt)).toEqual(['2025-04-03', '2025-04-29']);
  });

  it('reads a transcript of named lines, and one of JSON messages with its transfer call', async () => {
    const calls = [{ function: { name: 'transfer_to_human_agents', arguments: '{"summary":"broken"}' } }];
    const messages = [
      { role: 'user', content: 'hi' },
      { role: 'assistant', content: null, tool_calls: calls },
    ];
    const lines = [
      { id: 'a', escalated: false, transcript: 'Customer: hi\nthere\nBot: hello' },
      { id: 'b', transcript: messages },
    ];
    const [a, b] = await casesOf(await open(lines.map((line) => JSON.stringify(line)).join('\n')));
    expect(a?.messages).toEqual([
      { speaker: 'customer', text: 'hi\nthere' },
      { speaker: 'agent', text: 'hello' },
    ]);
    expect(b).toMatchObject({ outcome: 'escalated', handover: { turn: 1, packet: 'broken' } });
  });

  it('reads a list of JSON objects, also under a key, and opens objects into dotted fields', async () => {
    const list = [{ id: 'a', outcome: 'bot', meta: { lang: 'de' } }];
    const plain = await open(JSON.stringify(list, null, 2));
    expect(plain.detection.name).toBe('JSON list');
    const cases = await casesOf(plain);
    expect(cases[0]?.metadata).toEqual({ 'meta.lang': 'de' });
    const keyed = await open(JSON.stringify({ exported: 1, cases: list }, null, 2));
    expect(await casesOf(keyed)).toEqual(cases);
  });

  it('asks which column holds the case id when no name says so, the one with most values first', async () => {
    const reading = await open('kind,ticket nr\nbill,1\nbill,2\n');
    expect(reading.questions.find(({ problem }) => problem === 'Q_CASE_ID')?.choices).toEqual([
      { label: 'ticket nr', set: { columns: { 'ticket nr': 'caseId' } } },
      { label: 'kind', set: { columns: { kind: 'caseId' } } },
    ]);
  });
});

describe('a mapping', () => {
  it('is refused when its time zone does not exist', async () => {
    const mapping = { columns: { case_id: 'caseId', outcome: 'outcome' }, timeZone: 'Mars/Olympus' } as const;
    await expect(open('case_id,outcome\na,bot\n', mapping)).rejects.toMatchObject({
      detail: { problem: 'E_TIME_ZONE' },
    });
  });
});
