import type { ColumnTarget, Mapping, MappingRow } from '../../shared/model/import.ts';
import { type Cell, cellText } from './cell.ts';
import { kindOf } from './kind-of-values.ts';
import { targetOf } from './table-plan.ts';

/** What a column becomes, for people. */
const BECOMES: Readonly<Record<ColumnTarget, string>> = {
  ignore: 'left out',
  caseId: 'case id',
  outcome: 'outcome',
  startedAt: 'start',
  endedAt: 'end',
  topic: 'topic',
  segment: 'segment',
  channel: 'channel',
  route: 'route',
  language: 'language',
  agentVersion: 'agent version, concealed until commit',
  transcript: 'transcript',
  turn: 'order of messages',
  speaker: 'who speaks',
  text: 'text of a message',
  at: 'time of a message',
  packet: 'handoff packet',
  statedReason: 'reason the agent stated, concealed until commit',
  trigger: 'triggers, concealed until commit',
  signal: 'signal, concealed until commit',
  later: 'what happened later, concealed until commit',
  truth: 'evaluation, concealed until commit',
  metadata: 'detail',
  handoffOffered: 'handover offered',
  inclusionProbability: 'inclusion probability',
};

/** The mapping as a table, with an example and how many of the sample's rows have the column filled. */
export function mappingRows(
  columns: readonly string[],
  mapping: Mapping,
  sample: readonly (readonly Cell[])[],
): MappingRow[] {
  return columns.map((column, index) => {
    const target = targetOf(mapping, column);
    const filled = sample.filter((row) => isFilled(row[index]));
    return {
      column: column.slice(0, 200).toWellFormed(),
      target,
      becomes: target === 'at' && mapping.rows === 'event' ? 'time of a row' : BECOMES[target],
      example: show(filled[0]?.[index]).slice(0, 120).toWellFormed(),
      filled: filled.length,
      kind: kindOf(filled.map((row) => row[index])),
    };
  });
}

function isFilled(cell: Cell): boolean {
  return cell !== null && cell !== undefined && cell !== '';
}

function show(cell: Cell): string {
  if (cell === undefined) return '';
  return typeof cell === 'object' ? JSON.stringify(cell) : (cellText(cell, '') ?? '');
}
