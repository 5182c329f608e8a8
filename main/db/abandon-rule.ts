import { AbandonRule } from '../../shared/model/abandon.ts';
import type { Db } from './open-db.ts';

const NAME = 'abandons';

/** Nothing is joined while nobody has declared what names a customer. */
export function readAbandonRule(db: Db): AbandonRule {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(NAME);
  return AbandonRule.parse(value === undefined ? { key: null } : JSON.parse(value));
}

/** Keeps the rule, and joins the sessions anew where the key is another, which reads every case once. */
export function writeAbandonRule(db: Db, rule: AbandonRule): void {
  db.transaction(() => {
    const isOther = readAbandonRule(db).key !== rule.key;
    db.prepare(
      'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    ).run(NAME, JSON.stringify(rule));
    if (!isOther) return;
    db.exec('DELETE FROM customer_session');
    db.exec(`
      INSERT INTO customer_session (customer, began, case_seq, ended, channel, outcome)
      SELECT customer, began, case_seq, ended, channel, outcome FROM keyed_session ORDER BY customer, began, case_seq`);
  }).immediate();
}
