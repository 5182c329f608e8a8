import type { EvalRecord } from '../../../shared/model/eval-export.ts';

/** What a file of eval cases is about. */
export interface EvalFile {
  workspace: string;
  /** Id of the workspace: ids made of it stay the same however often a case leaves. */
  workspaceId: string;
  /** Day of the export, ISO. */
  day: string;
  cases: number;
}

/** Writes eval cases for one tool, piece by piece. */
export interface EvalWriter {
  ending: 'yaml' | 'jsonl';
  mediaType: string;
  head?: (file: EvalFile) => string;
  record: (record: EvalRecord, file: EvalFile) => string;
}

/** A writer of one JSON object per line. */
export function linesOf(shape: (record: EvalRecord, file: EvalFile) => object): EvalWriter {
  return {
    ending: 'jsonl',
    mediaType: 'application/jsonl',
    record: (record, file) => `${JSON.stringify(shape(record, file))}\n`,
  };
}

/** What every tool keeps beside a case: criteria, tags, and where it comes from. */
export function metadataOf({ id, description, criteria, tags, provenance }: EvalRecord) {
  return { eval_case: id, description, criteria, tags, ...provenance };
}
