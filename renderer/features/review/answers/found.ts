import { type ConductFinding, conductFindings } from '../../../../shared/analysis/conduct-findings.ts';
import type { BlindCase } from '../../../../shared/model/review.ts';
import type { Stop } from './stops.ts';

/** Looked for once per transcript, when the question about it is first drawn. */
const found = new WeakMap<BlindCase['messages'], readonly ConductFinding[]>();

/** What the app found that bears on a stop: hints to look at, never an answer. */
export function foundAt({ messages, handoverTurn }: BlindCase, { question, row }: Stop): ConductFinding[] {
  if (question !== 'conduct') return [];
  const findings = found.get(messages) ?? conductFindings(messages, handoverTurn);
  found.set(messages, findings);
  return findings.filter(({ check }) => row === null || check === row);
}
