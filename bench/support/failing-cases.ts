import { CaseWriter } from '../../main/db/case-writer.ts';
import { beginImport } from '../../main/db/import-queries.ts';
import type { Db } from '../../main/db/open-db.ts';
import type { FailureTrace } from '../../shared/analysis/failures/failure-trace.ts';
import { CaseRecord, type Message } from '../../shared/model/case.ts';

const AT_ONCE = 1000;
/** Turns before the one that fails, as long as those of a real conversation. */
const SMALL_TALK =
  'Let me have a look at that for you; it will take a moment, thank you for your patience. '.repeat(3);
const TURNS = 16;

/** Puts escalations into a workspace whose transcripts hold these traces, as c0, c1 ... */
export function writeFailingCases(db: Db, traces: readonly FailureTrace[]): void {
  const startedAt = '2026-11-01T09:00:00Z';
  const entry = { file: 'planted', sha256: '', format: 'csv', mapping: null, startedAt } as const;
  const id = beginImport(db, entry);
  const writer = new CaseWriter(db, id, 'bench');
  for (let from = 0; from < traces.length; from += AT_ONCE) {
    writer.write(traces.slice(from, from + AT_ONCE).map((trace, i) => recordOf(trace, from + i)));
  }
  db.prepare('UPDATE import SET finished_at = ? WHERE id = ?').run(startedAt, id);
}

function recordOf({ tool, result, error, lastStep, summary }: FailureTrace, i: number): CaseRecord {
  const call = (name: string, given: object): Message => ({
    speaker: 'agent',
    text: '',
    toolCalls: [{ name, arguments: JSON.stringify(given), by: 'agent' }],
  });
  const packet = summary.join(', ');
  const answer = result === 'error' ? `Error: ${error}` : result === 'nothing' ? '[]' : '{"done":true}';
  const talk = Array.from(
    { length: TURNS },
    (_, turn): Message => ({
      speaker: turn % 2 === 0 ? 'customer' : 'agent',
      text: SMALL_TALK,
    }),
  );
  const messages: Message[] = [
    ...talk,
    call(tool, { case: i }),
    { speaker: 'tool', text: answer },
    ...(lastStep === 'customer said' ? [{ speaker: 'customer' as const, text: 'Well then.' }] : []),
  ];
  return CaseRecord.parse({
    caseId: `c${i}`,
    outcome: 'escalated',
    messages: [...messages, call('transfer_to_human_agents', { summary: packet })],
    handover: { turn: messages.length, packet },
  });
}
