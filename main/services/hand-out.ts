import { noRedactions, redactCase } from '../../shared/analysis/redaction/redact-case.ts';
import { AppError } from '../../shared/errors.ts';
import type { HandOut, HandOutWhat, Redactions } from '../../shared/model/bundle.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import { readQueue, readSampleCases } from '../db/bundle-queries.ts';
import { conditionsOf, type Viewer } from '../db/case-conditions.ts';
import { findMatches } from '../db/case-matches.ts';
import { eventsOfCase } from '../db/event-log.ts';
import type { Db } from '../db/open-db.ts';
import { readStoredCase } from '../db/stored-case.ts';

/** More than anybody judges; a bundle is a queue, not a copy. */
const MOST_CASES = 100_000;

/** The ids of the cases a reviewer is handed, in queue order. @throws {AppError} when there are none */
export function casesToHandOut(
  db: Db,
  { reviewer, what }: Pick<HandOut, 'reviewer' | 'what'>,
  now: string,
): string[] {
  const cases = caseIds(db, what, { reviewer, now });
  if (cases.length === 0) {
    throw new AppError('INVALID', NOTHING[nameOf(what)](reviewer), {
      problem: 'E_NOTHING_TO_HAND_OUT',
      hint: 'Assign cases, draw a sample, or hand out what a filter finds.',
    });
  }
  if (cases.length > MOST_CASES) {
    throw new AppError('INVALID', `A bundle holds at most ${MOST_CASES} cases; this would be more.`, {
      hint: 'Narrow the filter, or draw a sample.',
    });
  }
  return cases;
}

const NOTHING = {
  assigned: (reviewer: string) => `No cases are assigned to ${reviewer}.`,
  sample: () => 'No sample is drawn.',
  filter: () => 'No case matches this filter.',
};

function nameOf(what: HandOutWhat): keyof typeof NOTHING {
  return typeof what === 'string' ? what : 'filter';
}

function caseIds(db: Db, what: HandOutWhat, viewer: Viewer): string[] {
  if (what === 'assigned') return [...new Set(readQueue(db, viewer.reviewer).map(({ caseId }) => caseId))];
  if (what === 'sample') return readSampleCases(db);
  const conditions = conditionsOf(what.filter, viewer);
  if (!conditions) return [];
  const matches = findMatches(db, conditions, { limit: MOST_CASES + 1 });
  const idOf = db.prepare<[number], string>('SELECT case_id FROM cases WHERE seq = ?').pluck();
  return matches.map(({ seq }) => idOf.get(seq) as string);
}

/**
 * A case as it goes out: what is shown only after commit is left out unless it is wanted, and nothing that no screen
 * shows goes along. What was redacted is added to the count.
 */
export function caseToHandOut(
  db: Db,
  caseId: string,
  { withReveal }: Pick<HandOut, 'withReveal'>,
  redactions: Redactions | null,
): CaseRecord | null {
  const stored = readStoredCase(db, caseId);
  if (!stored) return null;
  const { agentVersion, ...cohort } = stored.record.cohort;
  const nothing = { signals: {}, triggers: [], statedReason: null, later: {}, truth: {} };
  const record: CaseRecord = {
    ...stored.record,
    cohort: withReveal && agentVersion !== undefined ? { ...cohort, agentVersion } : cohort,
    concealed: withReveal ? stored.record.concealed : nothing,
    metadata: {},
  };
  return redactions ? redactCase(record, redactions) : record;
}

/** The reviewer's own judgements of a case: never a colleague's, a settlement or a known answer. */
export function ownEvents(db: Db, caseId: string, reviewer: string): LabelEvent[] {
  const foreign = (kind: string | undefined) => kind === 'adjudication' || kind === 'gold';
  return eventsOfCase(db, caseId, reviewer).filter(
    ({ body }) => !foreign(body.kind === 'retraction' ? body.of : body.kind),
  );
}

/** What a bundle would hold, and what redaction would find in it; no case at all is an answer here. */
export function planHandOut(db: Db, order: HandOut, now: string) {
  const redactions = order.redact ? noRedactions() : null;
  const cases = caseIds(db, order.what, { reviewer: order.reviewer, now }).slice(0, MOST_CASES);
  let ownLabels = 0;
  for (const caseId of cases) {
    ownLabels += ownEvents(db, caseId, order.reviewer).filter(({ body }) => body.kind === 'label').length;
    if (redactions) caseToHandOut(db, caseId, order, redactions);
  }
  return { cases: cases.length, ownLabels, redactions };
}
