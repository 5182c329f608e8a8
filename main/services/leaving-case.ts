import { hash } from 'node:crypto';
import { evalRecord } from '../../shared/analysis/evals/eval-record.ts';
import { AppError } from '../../shared/errors.ts';
import type { EvalCase } from '../../shared/model/eval-case.ts';
import type { EvalLabel, EvalRecord, EvalStays } from '../../shared/model/eval-export.ts';
import { formatOfCase } from '../db/eval-file-queries.ts';
import type { Db } from '../db/open-db.ts';
import { evidenceTurns, type Voice } from './judged-voices.ts';
import { redactForExport } from './redaction.ts';

/** What the record names beside the case. */
export interface LeavingNames {
  workspace: string;
  cluster: { id: string; name: string } | null;
}

/** A record, or why there is none. */
export type Built = { record: EvalRecord } | { stays: EvalStays; sentence: string };

/** The record of an eval case, redacted; or why there is none to leave. */
export function buildRecord(db: Db, one: EvalCase, voices: readonly Voice[], names: LeavingNames): Built {
  const { id, caseId, expectedBehaviour, criteria, tags } = one;
  if (expectedBehaviour.trim() === '' && criteria.length === 0) {
    return { stays: 'nothing_expected', sentence: 'It says neither what is expected nor how to check it.' };
  }
  const content = { expectedBehaviour, criteria, tags };
  try {
    const redacted = redactForExport(db, { id, caseId, texts: content, marks: one.redaction });
    const record = evalRecord({
      id,
      workspace: names.workspace,
      record: redacted.record,
      content: redacted.evalCase,
      cluster: names.cluster,
      labels: voices.map(labelOf),
      evidence: evidenceTurns(voices),
      format: formatOfCase(db, caseId),
      hash: (text) => hash('sha256', text, 'hex'),
    });
    if (record) return { record };
    return {
      stays: 'no_conversation',
      sentence: 'The customer says nothing before the agent has to decide.',
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'NOT_FOUND') {
      return { stays: 'no_case', sentence: 'Its case is not in this workspace any more.' };
    }
    return { stays: 'redaction', sentence: error.message };
  }
}

/** A judgement without whose it is and without what they noted. */
function labelOf({ eventId, kind, answers, codebookVersion, recordedAt }: Voice): EvalLabel {
  return {
    ...{ eventId, kind, verdict: answers.verdict },
    escalationType: answers.escalationType ?? null,
    grounds: answers.grounds ?? [],
    severity: answers.severity ?? null,
    ...{ codebookVersion, recordedAt },
  };
}
