import { comesBack } from '../../shared/analysis/comes-back.ts';
import type { RepeatRule } from '../../shared/model/assignment.ts';
import { type NewAssignment, nextPass, writeAssignments } from '../db/assignment-queries.ts';
import { chanceOf } from '../db/case-draw.ts';
import type { Db } from '../db/open-db.ts';
import { forgetPlannedRepeats, neverRepeats, readUnrepeated } from '../db/repeat-queries.ts';
import { readIdentity, readRepeatRule, writeRepeatRule } from '../db/setting-queries.ts';
import { writeSoon } from '../db/write-soon.ts';
import type { Context } from './context.ts';
import type { Pass } from './review-pass.ts';

/** Decides at a first commit whether the case comes back, where a rule for it was set. Runs within the commit's transaction. */
export function planRepeat(
  context: Context,
  one: { reviewer: string; caseId: string },
  { pass }: Pass,
): void {
  const { db } = context.session.require();
  const rule = pass === 0 ? readRepeatRule(db) : null;
  if (!rule || neverRepeats(db, one.reviewer, one.caseId)) return;
  const at = context.now().toISOString();
  const { seed } = readIdentity(db);
  writeAssignments(db, repeatsOf(db, [{ ...one, recordedAt: at }], seed, rule), { seed, at });
}

/** What of the labels that stand comes back under a rule, and when. */
export function repeatsOf(
  db: Db,
  labels: readonly { reviewer: string; caseId: string; recordedAt: string }[],
  seed: string,
  rule: RepeatRule,
): NewAssignment[] {
  return labels.flatMap((label) => {
    const { reviewer, caseId } = label;
    const notBefore = comesBack({ ...label, chance: chanceOf(seed, 'comes back', reviewer, caseId) }, rule);
    if (notBefore === null) return [];
    return [{ reviewer, caseId, kind: 'repeat' as const, pass: nextPass(db, label), notBefore }];
  });
}

/**
 * Sets the rule and plans by it: what was planned under another rule and is not due yet is planned anew. Labels that
 * came from elsewhere are looked at as well. Returns how many are planned now.
 */
export function setRepeats(context: Context, rule: RepeatRule): { planned: number } {
  const { db } = context.session.require();
  const at = context.now().toISOString();
  const { seed } = readIdentity(db);
  return writeSoon(db, () => {
    writeRepeatRule(db, rule);
    forgetPlannedRepeats(db, at);
    const repeats = repeatsOf(db, readUnrepeated(db), seed, rule);
    return { planned: writeAssignments(db, repeats, { seed, at }) };
  });
}
