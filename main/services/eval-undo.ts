import { ulid } from 'ulid';
import { deedInWords } from '../../shared/analysis/evals/deed-words.ts';
import { evalStackOf } from '../../shared/analysis/evals/standing-evals.ts';
import type { EvalView } from '../../shared/model/eval-case.ts';
import { appendEvalAct, readEvalActs, readNumberedCases } from '../db/eval-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import { curationNow } from './curation-clock.ts';
import { curated } from './eval-items.ts';
import { viewOf } from './eval-view.ts';

interface By {
  by: string;
}

/** Takes this person's last act back, whenever it was. What left in an export stays recorded. */
export const undo = (context: Context, { by }: By) => reverse(context, by, 'undo');
export const redo = (context: Context, { by }: By) => reverse(context, by, 'redo');

function reverse(
  context: Context,
  by: string,
  kind: 'undo' | 'redo',
): { what: string; caseId: string; view: EvalView | null } | null {
  const { db } = context.session.require();
  const now = curationNow(context);
  const reversed = writeSoon(db, () => {
    const acts = readEvalActs(db);
    const stack = evalStackOf(acts, by);
    const entry = (kind === 'undo' ? stack.done : stack.undone).at(-1);
    const act = acts.find(({ id }) => id === entry?.act);
    if (!act?.deed) return null;
    const { number, deed, id: target } = act;
    appendEvalAct(db, {
      id: ulid(now.getTime()),
      kind,
      target,
      number,
      by,
      at: now.toISOString(),
      deed: null,
    });
    return { number, what: deedInWords(deed) };
  });
  if (!reversed) return null;
  const caseId = readNumberedCases(db).find(({ number }) => number === reversed.number)?.caseId ?? '';
  const view = curated(db).has(caseId) ? viewOf(context, db, caseId, by) : null;
  return { what: reversed.what, caseId, view };
}
