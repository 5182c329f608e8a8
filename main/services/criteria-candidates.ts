import { frustration } from '../../shared/analysis/conduct-frustration.ts';
import { personRequests } from '../../shared/analysis/conduct-request.ts';
import type { ExampleCandidate } from '../../shared/analysis/criteria/choose-examples.ts';
import { excerpt, replyAt } from '../../shared/analysis/criteria/excerpt.ts';
import { SLOTS, slotsOf } from '../../shared/analysis/criteria/slots.ts';
import { decisionTurn } from '../../shared/analysis/evals/decision-turn.ts';
import { AppError } from '../../shared/errors.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import type { CriteriaExample, CriteriaSlot } from '../../shared/model/criteria.ts';
import type { Db } from '../db/open-db.ts';
import { readRedactionMarks } from '../db/redaction-mark-queries.ts';
import { evalCases } from './eval-items.ts';
import { evidenceTurns, type Voice, voicesByCase } from './judged-voices.ts';
import { redactForExport } from './redaction.ts';

/** An adjudicated case with its conversation, redacted where somebody went through that. */
export interface AdjudicatedCase extends ExampleCandidate {
  record: CaseRecord | null;
  evidence: readonly number[];
}

/**
 * Cases that people settled and that can show something. One that was settled as ambiguous is no example, and neither
 * is one on which two settlements differ.
 */
export function adjudicatedCases(db: Db): { settled: number; cases: AdjudicatedCase[] } {
  const contents = new Map(
    evalCases(db).map(({ caseId, expectedBehaviour, criteria, tags }) => [
      caseId,
      { expectedBehaviour, criteria, tags },
    ]),
  );
  let settled = 0;
  const cases = [...voicesByCase(db)].flatMap(([caseId, voices]): AdjudicatedCase[] => {
    const [voice] = voices;
    if (voice?.kind !== 'adjudication') return [];
    settled++;
    const slots = voices.length > 1 || voice.cause === 'ambiguous_case' ? [] : slotsOf(voice.answers);
    if (slots.length === 0) return [];
    const record = redacted(db, caseId, contents.get(caseId) ?? null);
    const evidence = evidenceTurns(voices);
    const turns = record ? decisionTurn(record, evidence) : 0;
    const telling = record !== null && slots.some((slot) => tellingTurn(record, slot) !== null);
    const candidate = { caseId, slots, turns, telling, wentWell: wentWell(voice) };
    return [{ ...candidate, reviewed: record !== null, record, evidence }];
  });
  return { settled, cases };
}

function wentWell({ answers }: Voice): boolean {
  return answers.verdict === 'true_escalation' || answers.verdict === 'correct_resolution';
}

/** The case as it leaves; null while nobody went through its redaction. */
function redacted(db: Db, caseId: string, texts: unknown): CaseRecord | null {
  try {
    return redactForExport(db, { id: caseId, caseId, texts, marks: readRedactionMarks(db, caseId) }).record;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

/** A chosen case as an example of one thing. */
export function exampleOf(
  { caseId, record, evidence, wentWell }: AdjudicatedCase,
  slot: CriteriaSlot,
): CriteriaExample {
  if (!record) throw new Error(`the redaction of ${caseId} was not reviewed`);
  const { decision: side, right } = SLOTS[slot];
  const decision = decisionOf(record, slot, evidence);
  return {
    ...{ slot, caseId: record.caseId, decision: side, right },
    turns: excerpt(record.messages, decision),
    said: wentWell && side === 'go_on' ? replyAt(record.messages, decision) : null,
  };
}

/**
 * Where the agent had to decide: behind what the example is about, where that can be found in the words. Else an upset
 * customer is taken to be so from the first words on: the last ones are often thanks.
 */
function decisionOf(record: CaseRecord, slot: CriteriaSlot, evidence: readonly number[]): number {
  const turn = tellingTurn(record, slot);
  if (turn !== null) return turn + 1;
  const first = record.messages.findIndex(({ speaker }) => speaker === 'customer');
  return slot === 'solve_frustrated' && evidence.length === 0 ? first + 1 : decisionTurn(record, evidence);
}

/** The first words of the customer that show what an example is about; null where none are found. */
function tellingTurn({ messages, handover }: CaseRecord, slot: CriteriaSlot): number | null {
  if (slot === 'honour_request') return personRequests(messages, handover?.turn ?? null)[0]?.turn ?? null;
  return slot === 'solve_frustrated' ? (frustration(messages)?.turns[0] ?? null) : null;
}
