import { chatMessages } from '../../shared/analysis/evals/chat-messages.ts';
import { decisionTurn } from '../../shared/analysis/evals/decision-turn.ts';
import { comparedText, nearestCases, nearestWords } from '../../shared/analysis/evals/nearest-cases.ts';
import { AppError } from '../../shared/errors.ts';
import type { NearestCase } from '../../shared/model/eval-export.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import { readStoredCase } from '../db/stored-case.ts';
import type { Context } from './context.ts';
import { evalCases } from './eval-items.ts';
import { evidenceTurns, voicesByCase } from './judged-voices.ts';

/**
 * The most similar older case of the suite for every eval case, by its id. What is compared stays here, so it is the
 * text as it is and not as it leaves: names tell cases apart too.
 */
export function nearestEvals(db: Db): ReadonlyMap<string, NearestCase | null> {
  return keptWhileUnchanged(db, 'nearest eval cases', () => {
    const voices = voicesByCase(db);
    return nearestCases(
      evalCases(db).flatMap((one) => {
        const record = readStoredCase(db, one.caseId)?.record;
        if (!record || one.state === 'left_out') return [];
        const decision = decisionTurn(record, evidenceTurns(voices.get(one.caseId) ?? []));
        const text = comparedText(chatMessages(record.messages).slice(0, decision), one);
        return [{ id: one.id, text, existing: one.state === 'accepted' || one.state === 'exported' }];
      }),
    );
  });
}

/** The same of one case, in words. */
export function nearest(context: Context, { caseId }: { caseId: string }) {
  const { db } = context.session.require();
  const own = evalCases(db).find((one) => one.caseId === caseId);
  if (!own) {
    throw new AppError('NOT_FOUND', 'No eval case was begun for this case.', {
      field: 'caseId',
      hint: 'Take the failure up first.',
    });
  }
  const found = nearestEvals(db).get(own.id) ?? null;
  return { nearest: found, sentence: nearestWords(found) };
}
