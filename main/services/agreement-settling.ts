import { letterOrder } from '../../shared/analysis/agreement-letters.ts';
import { isAfter } from '../../shared/analysis/agreement-splits.ts';
import { AppError } from '../../shared/errors.ts';
import type { SettlingView } from '../../shared/model/agreement.ts';
import { type Answers, verdictsFor } from '../../shared/model/answers.ts';
import type { AdjudicationCause } from '../../shared/model/label-event.ts';
import { countLabelsUnder, readJudgementsOf } from '../db/agreement-queries.ts';
import { appendAct } from '../db/event-log.ts';
import { readCodebook, readIdentity } from '../db/setting-queries.ts';
import { requireOffered } from './check-answers.ts';
import type { Context } from './context.ts';
import { judgedCase, settledBy } from './judged-cases.ts';
import { headsFor, requireCase } from './review-view.ts';

/**
 * One case as the lead may see it: what the reviewers saw, with the packet, and their answers under letters. Signals,
 * agent version and later events stay hidden: a settlement is a judgement too.
 */
export function open(context: Context, input: { caseId: string; names: boolean }): SettlingView {
  const { db } = context.session.require();
  const stored = requireCase(db, input.caseId);
  const { agentVersion: _, ...cohort } = stored.cohort;
  const judgements = readJudgementsOf(db, input.caseId);
  const { labels, settlement } =
    judgements.length > 0 ? judgedCase(judgements) : { labels: [], settlement: null };
  const settled = settledBy(settlement);
  return {
    caseId: stored.caseId,
    outcome: stored.outcome,
    cohort,
    messages: stored.messages,
    handoverTurn: stored.handoverTurn,
    packet: stored.packet,
    verdicts: [...verdictsFor(stored.outcome)],
    answers: letterOrder(readIdentity(db).seed, stored.caseId, labels).map(({ letter, who }) => ({
      letter,
      reviewer: input.names ? who.reviewer : null,
      answers: who.answers,
      codebookVersion: who.codebookVersion,
      again: isAfter(who, settled),
    })),
    settlement:
      settlement === null || settlement.cause === null
        ? null
        : {
            by: settlement.reviewer,
            recordedAt: settlement.recordedAt,
            answers: settlement.answers,
            cause: settlement.cause,
          },
    labelsUnderThisWording: countLabelsUnder(db, readCodebook(db).version),
  };
}

interface Settling {
  caseId: string;
  lead: string;
  answers: Answers;
  cause: AdjudicationCause;
  note?: string | undefined;
}

/**
 * Settles a case in one durable act. The event supersedes every settlement that stands, whoever made it; the labels
 * stay as they are.
 */
export function settle(context: Context, { caseId, lead, answers, cause, note }: Settling) {
  const { db, device } = context.session.require();
  const { outcome } = requireCase(db, caseId);
  requireOffered(readCodebook(db), outcome, answers);
  const now = context.now();
  return db
    .transaction(() => {
      const judgements = readJudgementsOf(db, caseId);
      if (!judgements.some(({ kind }) => kind === 'label')) {
        throw new AppError('CONFLICT', 'Nobody has judged this case, so there is nothing to settle.');
      }
      const before = judgements.filter(({ kind }) => kind === 'adjudication').map(({ eventId }) => eventId);
      const takenBack = headsFor(db, caseId, lead)
        .filter(({ body }) => body.kind === 'retraction' && body.of === 'adjudication')
        .map(({ id }) => id);
      const [event] = appendAct(db, device, now, {
        reviewer: lead,
        kind: 'do',
        target: null,
        events: [
          {
            caseId,
            codebookVersion: readCodebook(db).version,
            supersedes: [...before, ...takenBack],
            body: {
              kind: 'adjudication',
              answers: note === undefined ? answers : { ...answers, note },
              cause,
            },
          },
        ],
      });
      if (!event) throw new Error('an act of one event left none');
      return { savedAt: now.toISOString(), eventId: event.id };
    })
    .immediate();
}
