import type { Cohort, Message, Outcome } from '../../shared/model/case.ts';
import type { CaseFilter, CaseSummary } from '../../shared/model/review.ts';
import { matchesAmong } from './case-among.ts';
import { conditionsOf, matchesAll, type Viewer } from './case-conditions.ts';
import { findMatches, firstMatches } from './case-matches.ts';
import { type CohortRow, cohortOf } from './cohort-columns.ts';
import type { Match } from './facet-matches.ts';
import { readFrameFields, stratumKeySql } from './frame-queries.ts';
import type { Db } from './open-db.ts';
import { prepared } from './prepared.ts';
import { readSampleChances, type SampleChances } from './sample-chances.ts';

type SummaryRow = Pick<CohortRow, 'topic' | 'segment' | 'channel' | 'language'> & {
  case_id: string;
  outcome: Outcome;
  started_at: string | null;
  turns: number;
  label: string | null;
  skipped: number;
  flagged: number;
  probability: number | null;
  sampled: string | null;
};

/** A page of cases in queue order (by draw), or in the order they came in while searching. */
export function listCases(
  db: Db,
  filter: CaseFilter,
  viewer: Viewer,
  page: { limit: number; cursor: string | undefined },
): { cases: CaseSummary[]; next: string | null; total: number; more: boolean } {
  const conditions = conditionsOf(filter, viewer);
  const imported = countCases(db);
  if (!conditions || imported === 0) return { cases: [], next: null, total: 0, more: false };
  const after = page.cursor === undefined ? undefined : Number(page.cursor);
  if (filter.among) {
    const among = matchesAmong(db, filter, viewer);
    const shown = among.filter(({ place }) => place > (after ?? -1)).slice(0, page.limit);
    const last = shown.at(-1)?.place;
    const next = last === undefined || last === among.at(-1)?.place ? null : String(last);
    return { cases: readSummaries(db, shown, viewer), next, total: among.length, more: false };
  }
  const limit = page.limit + 1;
  // Without a filter everything matches, and everything has been counted.
  const whole = matchesAll(conditions);
  const first = whole ? null : firstMatches(db, conditions, limit);
  const found = first && after === undefined ? first.matches : findMatches(db, conditions, { after, limit });
  const shown = found.slice(0, page.limit);
  return {
    cases: readSummaries(db, shown, viewer),
    next: found.length > page.limit ? String(shown.at(-1)?.place) : null,
    total: first ? first.total : imported,
    more: first?.more ?? false,
  };
}

/** Imported cases, as counted when the last import ended. */
export function countCases(db: Db): number {
  return prepared<[], number>(db, 'SELECT coalesce(sum(sampled), 0) FROM stratum').pluck().get() as number;
}

/** Once a case is the viewer's to judge again, neither list nor filter tells what they said before. */
const CAME_BACK = `
  SELECT 1 FROM assignment a
  WHERE a.reviewer = s.reviewer AND a.case_id = s.case_id AND a.pass > s.pass AND a.state IN ('open', 'skipped')
    AND (a.not_before IS NULL OR a.not_before <= @now)`;

/** Cases as lines of a list, in the order given. */
export function readSummaries(
  db: Db,
  matches: readonly Pick<Match, 'seq'>[],
  { reviewer, now }: Viewer,
): CaseSummary[] {
  const chances = readSampleChances(db);
  return db
    .prepare<Viewer & { seqs: string }, SummaryRow>(`
      SELECT c.case_id, c.outcome, c.topic, c.segment, c.channel, c.language, c.started_at, c.turns,
             (SELECT s.verdict FROM standing s WHERE s.case_id = c.case_id AND s.reviewer = @reviewer
              AND s.kind = 'label' AND s.occasion IS NOT 'repeat' AND NOT EXISTS (${CAME_BACK})
              ORDER BY s.pass DESC, s.recorded_at LIMIT 1) AS label,
             EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id AND s.reviewer = @reviewer
                     AND s.kind = 'skip' AND NOT EXISTS (${CAME_BACK})) AS skipped,
             EXISTS (SELECT 1 FROM standing s WHERE s.case_id = c.case_id AND s.reviewer = @reviewer
                     AND s.kind = 'flag' AND NOT EXISTS (${CAME_BACK})) AS flagged,
             (SELECT stratum_key FROM sample_case WHERE case_seq = c.seq) AS sampled,
             coalesce(c.given_probability, (
               SELECT min(1.0, 1.0 * t.sampled / t.population) FROM stratum t
               WHERE t.outcome = c.outcome AND t.cohort_values = ${stratumKeySql(readFrameFields(db), 'c')}
                 AND t.population > 0)) AS probability
      FROM json_each(@seqs) m CROSS JOIN cases c ON c.seq = m.value ORDER BY m.key`)
    .all({ reviewer, now, seqs: JSON.stringify(matches.map(({ seq }) => seq)) })
    .map((row) => toSummary(row, chances, reviewer));
}

/**
 * A drawn sample gives the probability; without one it is what came with the file, else the stratum's. Where the draw
 * looked at what reviewers may not see yet, it would tell them, so they learn it with their label.
 */
function toSummary(row: SummaryRow, sample: SampleChances | null, reviewer: string): CaseSummary {
  const isHidden = sample?.tells === true && reviewer !== '' && row.label === null;
  const chance = sample ? (sample.ofStratum.get(row.sampled ?? '') ?? null) : row.probability;
  return {
    caseId: row.case_id,
    outcome: row.outcome,
    topic: row.topic,
    segment: row.segment,
    channel: row.channel,
    language: row.language,
    startedAt: row.started_at,
    turns: row.turns,
    status: row.label !== null ? 'labelled' : row.skipped ? 'skipped' : 'open',
    verdict: row.label,
    inclusionProbability: isHidden ? null : chance,
    flagged: row.flagged === 1,
  };
}

/** A whole case as stored, for the services that decide how much of it to show. */
export interface StoredCase {
  seq: number;
  caseId: string;
  outcome: Outcome;
  cohort: Cohort;
  startedAt: string | null;
  endedAt: string | null;
  messages: Message[];
  handoverTurn: number | null;
  packet: string | null;
  /** False while messages and packet are still in the log that the case came with. */
  hasTranscript: boolean;
}

export function readCase(db: Db, caseId: string): StoredCase | null {
  const row = prepared<
    [string],
    CohortRow & {
      seq: number;
      case_id: string;
      outcome: Outcome;
      started_at: string | null;
      ended_at: string | null;
      messages: string;
      handover_turn: number | null;
      packet: string | null;
      kept: number;
    }
  >(db, 'SELECT * FROM live_case c JOIN transcript t ON t.case_seq = c.seq WHERE c.case_id = ?').get(caseId);
  if (!row) return null;
  return {
    seq: row.seq,
    caseId: row.case_id,
    outcome: row.outcome,
    cohort: cohortOf(row),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    messages: JSON.parse(row.messages) as Message[],
    handoverTurn: row.handover_turn,
    packet: row.packet,
    hasTranscript: row.kept === 1,
  };
}

/** How a case ended, or null when there is no such case. */
export function readOutcome(db: Db, caseId: string): Outcome | null {
  return (
    prepared<[string], Outcome>(db, 'SELECT outcome FROM live_case WHERE case_id = ?').pluck().get(caseId) ??
    null
  );
}
