import { nearestWords } from '../../shared/analysis/evals/nearest-cases.ts';
import { day } from '../../shared/format.ts';
import type { EvalCase } from '../../shared/model/eval-case.ts';
import type {
  EvalExportOrder,
  EvalExportTrace,
  EvalRecord,
  EvalStays,
  EvalToLeave,
  NearestCase,
} from '../../shared/model/eval-export.ts';
import { readEvalTraces } from '../db/eval-file-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readSettings } from '../db/setting-queries.ts';
import type { ClusterNames } from './cluster-names.ts';
import { nearestEvals } from './eval-duplicates.ts';
import { evalCases } from './eval-items.ts';
import { voicesByCase } from './judged-voices.ts';
import { buildRecord } from './leaving-case.ts';

/** An eval case at the door, with its record where it leaves. */
export interface Leaving {
  row: EvalToLeave;
  record: EvalRecord | null;
}

interface Known {
  exports: readonly EvalExportTrace[];
  near: NearestCase | null;
  order: EvalExportOrder;
}

/** The number of an eval case by its id: 12 of E-12. */
export function evalNumber(id: string): number {
  return Number(id.slice(2));
}

/** The eval cases that were asked for, the oldest first; of all, those that are accepted. */
export function wantedEvals(db: Db, { ids }: Pick<EvalExportOrder, 'ids'>): EvalCase[] {
  const wanted = ids && new Set(ids);
  return evalCases(db).filter((one) => (wanted ? wanted.has(one.id) : isAccepted(one)));
}

function isAccepted({ state }: EvalCase): boolean {
  return state === 'accepted' || state === 'exported';
}

/** What becomes of each of these in such an export. */
export function* leavingCases(
  db: Db,
  wanted: readonly EvalCase[],
  order: EvalExportOrder,
  clusters: ClusterNames,
): Generator<Leaving> {
  const traces = readEvalTraces(db);
  const voices = voicesByCase(db);
  const nearest = nearestEvals(db);
  const workspace = readSettings(db).name;
  for (const one of wanted) {
    const exports = traces.get(evalNumber(one.id)) ?? [];
    const near = nearest.get(one.id) ?? null;
    const row = { id: one.id, caseId: one.caseId, nearest: near, exports };
    const names = { workspace, cluster: clusters[one.caseId] ?? null };
    const built = isAccepted(one)
      ? buildRecord(db, one, voices.get(one.caseId) ?? [], names)
      : { stays: 'not_accepted' as const, sentence: 'It is not accepted.' };
    const held = 'stays' in built ? built : heldBack(one, built.record, { exports, near, order });
    yield held
      ? { row: { ...row, ...held }, record: null }
      : {
          row: { ...row, stays: null, sentence: leavesWords(exports, near) },
          record: 'record' in built ? built.record : null,
        };
  }
}

/** What holds a case back that could leave; null when nothing does. */
function heldBack(
  { state }: EvalCase,
  { provenance }: EvalRecord,
  { exports, near, order: { format, again, duplicates } }: Known,
): { stays: EvalStays; sentence: string } | null {
  // Where only the mark is known, one that was not accepted anew since left as it is.
  const isSame = ({ contentHash }: EvalExportTrace) =>
    contentHash === null ? state === 'exported' : contentHash === provenance.contentHash;
  const before = exports.find((trace) => trace.format === format && isSame(trace));
  if (before && !again) return { stays: 'exported', sentence: `${exportedWords(before)} with this content.` };
  if (near && near.duplicate !== 'no' && !duplicates) {
    return { stays: 'duplicate', sentence: nearestWords(near) };
  }
  return null;
}

function leavesWords([last]: readonly EvalExportTrace[], near: NearestCase | null): string {
  return last ? `${exportedWords(last)}; it leaves again. ${nearestWords(near)}` : nearestWords(near);
}

function exportedWords({ at, file, format, contentHash }: EvalExportTrace): string {
  const where = file === null ? `as ${format}` : `in “${file}”`;
  return `It left on ${day(at)} ${where}${contentHash === null ? '' : `, content ${contentHash.slice(0, 8)}`}`;
}
