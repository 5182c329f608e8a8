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
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { readSettings } from '../db/setting-queries.ts';
import type { ClusterNames } from './cluster-names.ts';
import { nearestEvals } from './eval-duplicates.ts';
import { evalCases } from './eval-items.ts';
import { voicesByCase } from './judged-voices.ts';
import { type Built, buildRecord } from './leaving-case.ts';

/** An eval case at the door, with its record where it leaves. */
export interface Leaving {
  row: EvalToLeave;
  record: EvalRecord | null;
}

interface Known {
  exports: readonly EvalExportTrace[];
  near: NearestCase | null;
  order: EvalExportOrder;
  build: () => Built;
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

/** What becomes of each of these in such an export. A record is built once while nothing is written. */
export function* leavingCases(
  db: Db,
  wanted: readonly EvalCase[],
  order: EvalExportOrder,
  clusters: ClusterNames,
): Generator<Leaving> {
  const built = keptWhileUnchanged(db, 'eval records', () => new Map<string, Built>());
  const traces = readEvalTraces(db);
  const voices = voicesByCase(db);
  const nearest = nearestEvals(db);
  const workspace = readSettings(db).name;
  for (const one of wanted) {
    const known = {
      exports: traces.get(evalNumber(one.id)) ?? [],
      near: nearest.get(one.id) ?? null,
      order,
      build: () => {
        const names = { workspace, cluster: clusters[one.caseId] ?? null };
        const found = built.get(one.id) ?? buildRecord(db, one, voices.get(one.caseId) ?? [], names);
        built.set(one.id, found);
        return found;
      },
    };
    const { stays, sentence, record } = atTheDoor(one, known);
    const { exports, near } = known;
    yield { row: { id: one.id, caseId: one.caseId, stays, sentence, nearest: near, exports }, record };
  }
}

/** Whether a case leaves, and what is to be said of it. */
function atTheDoor(
  one: EvalCase,
  { exports, near, order, build }: Known,
): Pick<EvalToLeave, 'stays' | 'sentence'> & Pick<Leaving, 'record'> {
  const stay = (stays: EvalStays, sentence: string) => ({ stays, sentence, record: null });
  const before = order.again ? [] : exports.filter(({ format }) => format === order.format);
  if (!isAccepted(one)) return stay('not_accepted', 'It is not accepted.');
  // Where only the mark is known, one that was not accepted anew since left as it is.
  const marked = before.find(({ contentHash }) => contentHash === null);
  if (marked && one.state === 'exported') return stay('exported', `${exportedWords(marked)}.`);
  const built = build();
  if ('stays' in built) return stay(built.stays, built.sentence);
  const { contentHash } = built.record.provenance;
  const same = before.find((trace) => trace.contentHash === contentHash);
  if (same) return stay('exported', `${exportedWords(same)}, and has not changed since.`);
  if (near && near.duplicate !== 'no' && !order.duplicates) return stay('duplicate', nearestWords(near));
  const [last] = exports;
  const again = last ? `${exportedWords(last)}; it leaves again. ` : '';
  return { stays: null, sentence: again + nearestWords(near), record: built.record };
}

function exportedWords({ at, file, format, contentHash }: EvalExportTrace): string {
  const where = file === null ? `as ${format}` : `in “${file}”`;
  return `It left on ${day(at)} ${where}${contentHash === null ? '' : `, content ${contentHash.slice(0, 8)}`}`;
}
