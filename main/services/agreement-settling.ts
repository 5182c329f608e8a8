import { AppError } from '../../shared/errors.ts';
import type { Answers } from '../../shared/model/answers.ts';
import type { AdjudicationCause, GuidelineGap } from '../../shared/model/label-event.ts';
import { readJudgementsOf } from '../db/agreement-queries.ts';
import { appendAct } from '../db/event-log.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { headsInPlace } from '../db/standing-table.ts';
import { writeSoon } from '../db/write-soon.ts';
import { requireOffered } from './check-answers.ts';
import type { Context } from './context.ts';
import { weighedIn } from './judged-cases.ts';
import { requireCase } from './review-view.ts';

export interface SettlingInput {
  caseId: string;
  lead: string;
  answers: Answers;
  cause: AdjudicationCause;
  note?: string | undefined;
  guideline?: GuidelineGap | undefined;
}

/**
 * Settles a case in one durable act. The event names the labels and flags that it weighed and supersedes every
 * settlement there is, whoever made it, those that wait beside one too; the labels stay as they are.
 */
export function settle(context: Context, input: SettlingInput) {
  const { db, device } = context.session.require();
  const { caseId, lead, answers, cause, note, guideline } = input;
  check(db, input);
  const now = context.now();
  return writeSoon(db, () => {
    const judgements = readJudgementsOf(db, caseId);
    if (!judgements.some(({ kind }) => kind === 'label' || kind === 'flag')) {
      throw new AppError('CONFLICT', 'Nobody has judged this case, so there is nothing to settle.');
    }
    const codebookVersion = readCodebook(db).version;
    const body = {
      kind: 'adjudication' as const,
      answers: note === undefined ? answers : { ...answers, note },
      cause,
      judged: weighedIn(judgements),
      ...(guideline && { guideline }),
    };
    const supersedes = headsInPlace(db, { caseId, reviewer: lead, body });
    const [event] = appendAct(db, device, now, {
      reviewer: lead,
      kind: 'do',
      target: null,
      events: [{ caseId, codebookVersion, supersedes, body }],
    });
    if (!event) throw new Error('an act of one event left none');
    return { savedAt: now.toISOString(), eventId: event.id };
  });
}

function check(db: Db, { caseId, answers, cause, guideline }: SettlingInput): void {
  const { outcome } = requireCase(db, caseId);
  const codebook = readCodebook(db);
  requireOffered(codebook, outcome, answers);
  if (guideline === undefined) return;
  if (cause !== 'guideline_gap') {
    throw new AppError('INVALID', 'A new wording belongs to the cause guideline_gap alone.', {
      field: 'guideline',
    });
  }
  if (!codebook.questions.some(({ id }) => id === guideline.question)) {
    throw new AppError('NOT_FOUND', `The codebook has no question ${guideline.question}.`, {
      field: 'guideline',
    });
  }
}
