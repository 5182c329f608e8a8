import { agreementParts, answerOf } from '../../shared/analysis/agreement-parts.ts';
import { isAgainst } from '../../shared/analysis/agreement-splits.ts';
import { AppError } from '../../shared/errors.ts';
import type { SettledOtherwise } from '../../shared/model/agreement.ts';
import type { Answers } from '../../shared/model/answers.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { readJudgementsOf, readSettledWithLabelOf } from '../db/agreement-queries.ts';
import { appendAct } from '../db/event-log.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import { settlementOf } from './agreement-view.ts';
import type { Context } from './context.ts';
import { type JudgedCase, judgedCase, judgedCases } from './judged-cases.ts';
import { headsFor, requireCase } from './review-view.ts';

interface Appeal {
  caseId: string;
  reviewer: string;
  note: string;
}

/**
 * A reviewer disagrees with how a case was settled: it is listed for the lead again, on top, until somebody settles it
 * anew. The appeal rewrites nothing; it replaces an earlier one of the same person.
 */
export function appeal(context: Context, { caseId, reviewer, note }: Appeal) {
  const { db, device } = context.session.require();
  requireCase(db, caseId);
  const now = context.now();
  return writeSoon(db, () => {
    const judgements = readJudgementsOf(db, caseId);
    const judged = judgements.length > 0 ? judgedCase(judgements) : null;
    const settlement = judged?.settlements.at(-1);
    if (!judged || !settlement) {
      throw new AppError('CONFLICT', 'This case is not settled, so there is nothing to appeal against.');
    }
    if (differencesOf(readCodebook(db), judged, reviewer).length === 0) {
      const hint = 'An appeal is for the reviewer whose own answer differs from the settled one.';
      throw new AppError('CONFLICT', `${reviewer} has no answer here that differs from the settled one.`, {
        hint,
      });
    }
    const supersedes = headsFor(db, caseId, reviewer)
      .filter(({ body }) => body.kind === 'appeal' || (body.kind === 'retraction' && body.of === 'appeal'))
      .map(({ id }) => id);
    const against = [...settlement.origins].sort()[0] ?? settlement.eventId;
    const codebookVersion = readCodebook(db).version;
    appendAct(db, device, now, {
      reviewer,
      kind: 'do',
      target: null,
      events: [{ caseId, codebookVersion, supersedes, body: { kind: 'appeal', note, against } }],
    });
    return { savedAt: now.toISOString() };
  });
}

/** The settled cases of a reviewer whose own answer differs, the last settled first, with the appeal where there is one. */
export function settledOtherwise(context: Context, { reviewer }: { reviewer: string }): SettledOtherwise[] {
  const { db } = context.session.require();
  const codebook = readCodebook(db);
  return judgedCases(readSettledWithLabelOf(db, reviewer, context.now().toISOString()))
    .flatMap((judged): SettledOtherwise[] => {
      const settlement = judged.settlements.at(-1);
      const own = judged.labels.find((label) => label.reviewer === reviewer);
      const differs = differencesOf(codebook, judged, reviewer);
      if (!settlement || !own || differs.length === 0) return [];
      const appealed = judged.appeals.find(
        (one) => one.reviewer === reviewer && isAgainst(one, judged.settlements),
      );
      return [
        {
          caseId: judged.caseId,
          own: own.answers.verdict,
          settlement: settlementOf(settlement),
          differs,
          appeal: appealed?.note ?? null,
        },
      ];
    })
    .sort((a, b) => (a.settlement.recordedAt < b.settlement.recordedAt ? 1 : -1));
}

/** Titles of what the reviewer answered otherwise than the case was settled. */
function differencesOf(codebook: Codebook, { labels, settlements }: JudgedCase, reviewer: string): string[] {
  const own = labels.find((label) => label.reviewer === reviewer)?.answers;
  const settled = settlements.at(-1)?.answers;
  return own && settled ? differing(codebook, own, settled) : [];
}

function differing(codebook: Codebook, own: Answers, settled: Answers): string[] {
  return agreementParts(codebook)
    .filter((part) => {
      const [a, b] = [answerOf(part, own), answerOf(part, settled)];
      return a !== null && b !== null && a !== b;
    })
    .map(({ title }) => title);
}
