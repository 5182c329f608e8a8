import { z } from 'zod';
import { Policy } from '../../shared/model/policy.ts';
import { SignalDecision } from '../../shared/model/policy-decision.ts';
import type { Db } from './open-db.ts';

/** A threshold question and the unsigned policy that answers it; the next question replaces it. */
export const Proposal = z.object({
  question: SignalDecision.omit({ cut: true, expiresInDays: true }),
  policy: Policy,
});
export type Proposal = z.infer<typeof Proposal>;

const NAME = 'proposed_policy';

export function readProposal(db: Db): Proposal | null {
  const value = db.prepare<[string], string>('SELECT value FROM setting WHERE name = ?').pluck().get(NAME);
  return value === undefined ? null : Proposal.parse(JSON.parse(value));
}

export function writeProposal(db: Db, proposal: Proposal): void {
  db.prepare(`
    INSERT INTO setting (name, value) VALUES (?, ?)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value`).run(NAME, JSON.stringify(proposal));
}
