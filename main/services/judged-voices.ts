import { countingVoices } from '../../shared/analysis/settle-verdict.ts';
import {
  readAllJudgements,
  type StandingAdjudication,
  type StandingJudgement,
  type StandingLabelled,
} from '../db/agreement-queries.ts';
import { keptWhileUnchanged } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';

/** A judgement that says how a case counts. */
export type Voice = StandingLabelled | StandingAdjudication;

/** The judgements by which each case counts: settled ones where there are any, else one of each reviewer. */
export function voicesByCase(db: Db): ReadonlyMap<string, readonly Voice[]> {
  return keptWhileUnchanged(db, 'voices by case', () => {
    const judged = Map.groupBy(readAllJudgements(db, 'main figures').filter(isVoice), ({ caseId }) => caseId);
    return new Map([...judged].map(([caseId, all]) => [caseId, countingVoices(all)]));
  });
}

function isVoice(judgement: StandingJudgement): judgement is Voice {
  return judgement.kind === 'label' || judgement.kind === 'adjudication';
}

/** Turns of the transcript that people marked as support of the verdict or of the grounds. */
export function evidenceTurns(voices: readonly Voice[]): number[] {
  return voices.flatMap(({ answers }) =>
    (answers.evidence ?? []).flatMap(({ question, source, turn }) =>
      source === 'transcript' && turn !== null && (question === 'verdict' || question === 'grounds')
        ? [turn]
        : [],
    ),
  );
}
