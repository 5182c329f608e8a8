import { criterionOnTrace, type Trace } from '../../shared/analysis/evals/criterion-on-trace.ts';
import { deedInWords } from '../../shared/analysis/evals/deed-words.ts';
import { suggestCriteria } from '../../shared/analysis/evals/suggest-criteria.ts';
import { AppError } from '../../shared/errors.ts';
import type { EvalView } from '../../shared/model/eval-case.ts';
import { readCase } from '../db/case-queries.ts';
import { readConcealed } from '../db/concealed-queries.ts';
import { type EvalAct, readEvalActs, readEvalDraft } from '../db/eval-queries.ts';
import type { Db } from '../db/open-db.ts';
import type { Context } from './context.ts';
import { curationNow } from './curation-clock.ts';
import { type Curated, curated, evalReversible } from './eval-items.ts';

interface Asked {
  caseId?: string | undefined;
  id?: string | undefined;
  by: string;
}

/** What the form shows of a failure, named by its case or by the id of its eval case. */
export function get(context: Context, asked: Asked): EvalView {
  const { db } = context.session.require();
  return viewOf(context, db, caseOf(db, asked), asked.by);
}

function caseOf(db: Db, { caseId, id }: Asked): string {
  if (caseId !== undefined) return caseId;
  const found = [...curated(db).values()].find(({ item }) => id !== undefined && item.id === id);
  if (found) return found.item.caseId;
  throw new AppError('NOT_FOUND', `There is no eval case ${id ?? 'without an id'}.`, {
    field: 'id',
    hint: 'The list of eval cases names the ids there are.',
  });
}

/** The failure with this case; refused where the case is none. */
export function requireCurated(db: Db, caseId: string): Curated {
  const found = curated(db).get(caseId);
  if (found) return found;
  throw new AppError('NOT_FOUND', 'This case is no failure that an eval case can be made from.', {
    field: 'caseId',
    hint: 'Only cases labelled as capability escalation or as missed escalation are. Others have their own consequence.',
  });
}

export function viewOf(context: Context, db: Db, caseId: string, by: string): EvalView {
  const { item, standing, exports } = requireCurated(db, caseId);
  const acts = readEvalActs(db);
  const trace = traceOf(db, caseId);
  return {
    item,
    content: standing.content,
    onTrace: standing.content.criteria.map((criterion) =>
      trace ? criterionOnTrace(criterion, trace) : 'not_checked',
    ),
    suggestions: trace ? suggestCriteria(item.failure, trace, trace.truth) : [],
    draft: readEvalDraft(db, caseId),
    exports: [...exports],
    history: historyOf(acts, item.id),
    ...evalReversible(acts, by),
    now: curationNow(context).toISOString(),
  };
}

/** The run of a case whose transcript is here, with what an evaluation knew of it. */
function traceOf(db: Db, caseId: string): (Trace & { truth: Record<string, unknown> }) | null {
  const stored = readCase(db, caseId);
  return stored?.hasTranscript ? { ...stored, truth: readConcealed(db, stored.seq)?.truth ?? {} } : null;
}

function historyOf(acts: readonly EvalAct[], id: string | null): EvalView['history'] {
  const deeds = new Map(acts.map((act) => [act.id, act.deed]));
  return acts
    .filter(({ number }) => `E-${number}` === id)
    .map(({ at, by, kind, deed, target }) => {
      const what = deed ?? deeds.get(target ?? '');
      const words = what ? deedInWords(what) : 'an act';
      return {
        at,
        by,
        what: kind === 'do' ? words : kind === 'undo' ? `took back: ${words}` : `again: ${words}`,
      };
    })
    .reverse();
}
