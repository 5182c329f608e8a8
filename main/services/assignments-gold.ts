import { AppError } from '../../shared/errors.ts';
import { type Answers, verdictsFor } from '../../shared/model/answers.ts';
import type { GoldCase } from '../../shared/model/assignment.ts';
import { appendAct } from '../db/event-log.ts';
import { goldIdsOf, readKnownAnswers, readVerdictsOn } from '../db/gold-queries.ts';
import { readCodebook } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import { headsFor, requireCase } from './review-view.ts';

/** Cases with a known answer, and how others judged them. */
export function gold(context: Context): GoldCase[] {
  const { db } = context.session.require();
  const known = readKnownAnswers(db);
  const ids = known.map(({ caseId }) => caseId);
  const verdicts = Map.groupBy(readVerdictsOn(db, ids), ({ caseId }) => caseId);
  return known.map((one) => {
    const said = (verdicts.get(one.caseId) ?? []).filter(({ reviewer }) => reviewer !== one.by);
    return {
      ...one,
      judged: said.length,
      right: said.filter(({ verdict }) => verdict === one.verdict).length,
    };
  });
}

/** Gives the known answer of a case, in the place of whatever another lead said. It is an act: it can be undone. */
export function setGold(context: Context, input: { caseId: string; lead: string; answers: Answers }) {
  const { db } = context.session.require();
  const { caseId, lead, answers } = input;
  const { outcome } = requireCase(db, caseId);
  if (!verdictsFor(outcome).includes(answers.verdict)) {
    throw new AppError('INVALID', `A case that was ${outcome} cannot be judged ${answers.verdict}.`, {
      field: 'verdict',
    });
  }
  return append(context, lead, caseId, { kind: 'gold', answers });
}

/** Takes the known answer back that leads have given. What came with the data stays. */
export function takeGold(context: Context, { caseId, lead }: { caseId: string; lead: string }) {
  const { db } = context.session.require();
  requireCase(db, caseId);
  if (goldIdsOf(db, caseId).length === 0) {
    throw new AppError('CONFLICT', `No lead has given a known answer of ${caseId}.`, {
      hint: 'An answer that came with the imported data is part of the case.',
    });
  }
  return append(context, lead, caseId, { kind: 'retraction', stage: 'blind', of: 'gold' });
}

function append(
  context: Context,
  lead: string,
  caseId: string,
  body: { kind: 'gold'; answers: Answers } | { kind: 'retraction'; stage: 'blind'; of: 'gold' },
) {
  const { db, device } = context.session.require();
  const now = context.now();
  return writeSoon(db, () => {
    const takenBack = headsFor(db, caseId, lead)
      .filter((head) => head.body.kind === 'retraction' && head.body.of === 'gold')
      .map(({ id }) => id);
    const supersedes = [...new Set([...goldIdsOf(db, caseId), ...takenBack])];
    const codebookVersion = readCodebook(db).version;
    const events = [{ caseId, codebookVersion, supersedes, body }];
    appendAct(db, device, now, { reviewer: lead, kind: 'do', target: null, events });
    return { savedAt: now.toISOString() };
  });
}
