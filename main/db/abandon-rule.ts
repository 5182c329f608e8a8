import { z } from 'zod';
import { AbandonRule } from '../../shared/model/abandon.ts';
import { LongTurn } from './long-turn.ts';
import { joinAsTheyCome } from './migrations/0150-sessions-as-they-come.ts';
import type { Db } from './open-db.ts';
import { writeSoon } from './write-soon.ts';

const NAME = 'abandons';
/** Cases that are joined between two looks at whether somebody waits to write. */
const AT_ONCE = 500;

/** What is kept: the rule, and whether its sessions are still being joined. */
const Kept = AbandonRule.extend({ joining: z.boolean().default(false) });

/** Nothing is joined while nobody has declared what names a customer; a joining that was cut off is none. */
export function readAbandonRule(db: Db): AbandonRule {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(NAME);
  if (value === undefined) return AbandonRule.parse({ key: null });
  const { joining, ...rule } = Kept.parse(JSON.parse(value));
  return joining ? { ...rule, key: null } : rule;
}

/**
 * Keeps the rule. Where the key is another the sessions are joined anew, which reads every case once; whoever wants to
 * write meanwhile gets their turn.
 */
export function writeAbandonRule(db: Db, rule: AbandonRule): void {
  const isOther = readAbandonRule(db).key !== rule.key;
  if (isOther) {
    keep(db, { ...rule, joining: true });
    joinSessions(db);
  }
  keep(db, { ...rule, joining: false });
}

function keep(db: Db, kept: z.infer<typeof Kept>): void {
  writeSoon(db, () => {
    db.prepare(
      'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(NAME, JSON.stringify(kept));
    joinAsTheyCome(db, kept.key !== null);
  });
}

/** In the order of the cases. One that comes meanwhile is joined as it comes. */
function joinSessions(db: Db): void {
  const last = db.prepare<[], number | null>('SELECT max(seq) FROM cases').pluck().get() ?? 0;
  if (last === 0) return;
  const forget = db.prepare('DELETE FROM customer_session WHERE case_seq > ? AND case_seq <= ?');
  const join = db.prepare(`
    INSERT INTO customer_session (customer, began, case_seq, ended, channel, outcome)
    SELECT customer, began, case_seq, ended, channel, outcome FROM keyed_session WHERE case_seq > ? AND case_seq <= ?`);
  const turn = new LongTurn(db);
  for (let from = 0; from < last; from += AT_ONCE) {
    turn.take(() => {
      forget.run(from, from + AT_ONCE);
      join.run(from, from + AT_ONCE);
    });
  }
  turn.end();
}
