import { abandonHeadline, abandonRemarks } from '../../shared/analysis/abandons/abandon-words.ts';
import { headOf } from '../../shared/analysis/abandons/head-of.ts';
import { rankPairs, type SessionPair, type Suspect } from '../../shared/analysis/abandons/rank-pairs.ts';
import { AppError } from '../../shared/errors.ts';
import type {
  AbandonList,
  AbandonRule,
  ConversationHead,
  KeyField,
  SuspectedAbandon,
  SuspectState,
} from '../../shared/model/abandon.ts';
import { humanNeeded, type Verdict } from '../../shared/model/answers.ts';
import { Message } from '../../shared/model/case.ts';
import { readAbandonRule, writeAbandonRule } from '../db/abandon-rule.ts';
import { countCases } from '../db/case-queries.ts';
import { keptUnder } from '../db/kept-while-unchanged.ts';
import type { Db } from '../db/open-db.ts';
import {
  countKeys,
  countSessions,
  type HeadRow,
  importStamp,
  readHeads,
  readSessionPairs,
  seqsOf,
} from '../db/session-queries.ts';
import { dismiss, dismissals, redo, undo } from './abandon-dismissals.ts';
import type { Context } from './context.ts';
import { gather } from './kpi-input.ts';
import { readFacts } from './task-kpi-input.ts';

/** Fields that are counted; each may hold a different value in every case. */
const MOST_FIELDS = 12;

/** Names that tell a customer from a case or a setting. */
const NAMES_CUSTOMER =
  /customer|client|user|account|member|subscriber|person|caller|e-?mail|phone|msisdn|requester|contact/i;

/** Fields that could name the customer: those that sound like it first, then those that tell most cases apart. */
function fields(context: Context): KeyField[] {
  const { db } = context.session.require();
  const known = readFacts(db).filter(
    ({ place, kind }) => place === 'metadata' && kind !== 'flag' && kind !== 'time',
  );
  const names = [...known.filter(({ name }) => NAMES_CUSTOMER.test(name)), ...known].map(({ name }) => name);
  const asked = [...new Set(names)].slice(0, MOST_FIELDS);
  const counted = keptUnder(db, 'customer keys', `${importStamp(db)}\n${asked.join('\n')}`, () =>
    countKeys(db, asked),
  );
  const soundsLike = ({ name }: KeyField) => (NAMES_CUSTOMER.test(name) ? 1 : 0);
  return [...counted].sort(
    (a, b) => soundsLike(b) - soundsLike(a) || b.customers - a.customers || (a.name < b.name ? -1 : 1),
  );
}

function configure(context: Context, rule: AbandonRule): AbandonRule {
  const { db } = context.session.require();
  const { key } = rule;
  if (key !== null && key !== readAbandonRule(db).key && countKeys(db, [key]).length === 0) {
    throw new AppError('NOT_FOUND', `No case has a field ${key} with a value.`, {
      field: 'key',
      hint: 'Choose one of the fields that cases came with.',
    });
  }
  writeAbandonRule(db, rule);
  return rule;
}

interface Asked {
  show: SuspectState;
  limit: number;
  from: number;
}

function list(context: Context, { show, limit, from }: Asked): AbandonList {
  const { db } = context.session.require();
  const rule = readAbandonRule(db);
  const joined = joinedSessions(db, rule);
  const verdicts = verdictsBySeq(db);
  const { pairs: dismissed, ...reversible } = dismissals(db);
  const gone = keysOf(db, dismissed);
  const isGone = (pair: SessionPair) => gone.has(`${pair.first} ${pair.next}`);
  const standing = rankPairs(joined.pairs, (pair) => !isGone(pair));
  const byState: Record<SuspectState, Suspect[]> = {
    open: standing.filter(({ first }) => !verdicts.has(first)),
    labelled: standing.filter(({ first }) => verdicts.has(first)),
    dismissed: rankPairs(joined.pairs, isGone),
  };
  const counts = {
    open: byState.open.length,
    labelled: byState.labelled.length,
    confirmed: byState.labelled.filter(({ first }) => humanNeeded(verdicts.get(first)!) === true).length,
    dismissed: byState.dismissed.length,
  };
  const shown = byState[show].slice(from, from + limit);
  const known = { rule, cases: countCases(db), joined: joined.joined, crowded: joined.crowded, counts };
  return {
    ...known,
    headline: abandonHeadline(known),
    remarks: abandonRemarks(known),
    rows: rowsOf(db, shown, show, verdicts),
    next: from + limit < byState[show].length ? from + limit : null,
    ...reversible,
  };
}

/** What no label changes is joined once. */
function joinedSessions(db: Db, rule: AbandonRule) {
  if (rule.key === null) return { joined: 0, crowded: { values: 0, cases: 0 }, pairs: [] };
  return keptUnder(db, 'session pairs', `${JSON.stringify(rule)}\n${importStamp(db)}`, () => ({
    ...countSessions(db),
    pairs: readSessionPairs(db, rule.windowHours),
  }));
}

/** What the labelled cases count as, by their number; also of those that no rate knows. */
function verdictsBySeq(db: Db): Map<number, Verdict> {
  const { labelled, outside, excluded } = gather(db);
  return new Map([...labelled, ...outside, ...excluded].map(({ seq, settled }) => [seq, settled.verdict]));
}

function keysOf(db: Db, pairs: readonly { first: string; next: string }[]): Set<string> {
  const seqs = seqsOf(
    db,
    pairs.flatMap(({ first, next }) => [first, next]),
  );
  return new Set(pairs.map(({ first, next }) => `${seqs.get(first)} ${seqs.get(next)}`));
}

function rowsOf(
  db: Db,
  suspects: readonly Suspect[],
  state: SuspectState,
  verdicts: ReadonlyMap<number, Verdict>,
): SuspectedAbandon[] {
  const seqs = [...new Set(suspects.flatMap(({ first, next }) => [first, next]))];
  const heads = new Map(readHeads(db, seqs).map((row) => [row.seq, toHead(row)]));
  return suspects.flatMap(({ first, next, gap, sameTopic, more }) => {
    const [one, other] = [heads.get(first), heads.get(next)];
    if (!one || !other) return [];
    return [
      {
        ...{ first: one, next: other, sameTopic, more, state },
        gapMinutes: Math.max(0, Math.round(gap / 60)),
        overlaps: gap < 0,
        verdict: verdicts.get(first) ?? null,
      },
    ];
  });
}

function toHead({ seq: _, messages, ...row }: HeadRow): ConversationHead {
  return { ...row, ...headOf(Message.array().parse(JSON.parse(messages))) };
}

export const abandons = { fields, configure, list, dismiss, undo, redo };
