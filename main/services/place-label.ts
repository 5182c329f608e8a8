import { answerProblems } from '../../shared/analysis/answer-problems.ts';
import { sameAnswers } from '../../shared/analysis/answers-by-phase.ts';
import { placeOf, placesOf } from '../../shared/analysis/event-standing.ts';
import { bodyOf } from '../../shared/analysis/label-lines.ts';
import { verdictsFor } from '../../shared/model/answers.ts';
import type { Outcome } from '../../shared/model/case.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { Quarantined } from '../../shared/model/import.ts';
import type { EventBody } from '../../shared/model/label-event.ts';
import type { LabelLine } from '../../shared/model/label-line.ts';
import { labelLookups } from '../db/label-import-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebookVersion } from '../db/setting-queries.ts';
import type { ReadLabel } from '../formats/label-reading.ts';
import { quarantined } from '../formats/reading.ts';
import type { FileEvent } from './import-weighed.ts';

/** What becomes of a label: each is exactly one of these. */
export type Placed =
  | { as: 'new'; event: FileEvent }
  | { as: 'unchanged' }
  | { as: 'conflicts' }
  | { as: 'quarantined'; entry: Quarantined };

/** Decides whether a label is new, already there, at odds with what stands, or of no use. */
export class LabelPlacer {
  readonly #lookups: ReturnType<typeof labelLookups>;
  readonly #codebookOf: (version: number | undefined) => Codebook;
  readonly #codebookVersion: number;
  /** Labels that were placed and are not written yet. */
  #fresh = new Map<string, EventBody>();

  /** @param inForce the codebook by which labels without a version of their own are taken */
  constructor(db: Db, inForce: Codebook) {
    this.#lookups = labelLookups(db);
    this.#codebookOf = codebooksOf(db, inForce);
    this.#codebookVersion = inForce.version;
  }

  place(read: ReadLabel): Placed {
    const outcome = this.#lookups.outcomeOf(read.caseId);
    if (outcome === null)
      return aside(read, 'caseId', 'E_CASE_UNKNOWN', `there is no case ${read.caseId} in this workspace`);
    const line = read.labelFor(outcome);
    const problem = problemOf(line, outcome, this.#codebookOf(line.codebookVersion));
    if (problem) return aside(read, problem.field, problem.problem, problem.reason);
    const body = bodyOf(line);
    const key = placeOf({ ...line, body });
    const earlier = this.#fresh.get(key);
    if (earlier) return { as: sameBody(earlier, body) ? 'unchanged' : 'conflicts' };
    const events =
      body.kind === 'adjudication' || body.kind === 'gold'
        ? this.#lookups.everyEventOf(line.caseId)
        : this.#lookups.eventsOf(line.caseId, line.reviewer);
    const place = placesOf(events).find((found) => found.key === key);
    if (place?.stands) return { as: sameBody(place.stands.body, body) ? 'unchanged' : 'conflicts' };
    this.#fresh.set(key, body);
    const event: FileEvent = {
      caseId: line.caseId,
      codebookVersion: line.codebookVersion ?? this.#codebookVersion,
      supersedes: (place?.heads ?? []).map(({ id }) => id),
      body,
      ...(line.recordedAt === undefined ? {} : { recordedAt: line.recordedAt }),
      ...(line.judged && { weighed: line.judged }),
    };
    return { as: 'new', event };
  }

  /** What was placed is written: from now on it is found in the workspace. */
  written(): void {
    this.#fresh = new Map();
  }
}

/** The codebook of a line: the version it is stamped with where the workspace has it, else the one in force. */
function codebooksOf(db: Db, inForce: Codebook): (version: number | undefined) => Codebook {
  const known = new Map([[inForce.version, inForce]]);
  return (version = inForce.version) => {
    const codebook = known.get(version) ?? readCodebookVersion(db, version) ?? inForce;
    known.set(version, codebook);
    return codebook;
  };
}

function problemOf(
  line: LabelLine,
  outcome: Outcome,
  codebook: Codebook,
): Pick<Quarantined, 'field' | 'problem' | 'reason'> | null {
  if (line.verdict !== undefined && !verdictsFor(outcome).includes(line.verdict)) {
    return {
      field: 'verdict',
      problem: 'E_VERDICT',
      reason: `a case that was ${outcome} cannot be judged ${line.verdict}`,
    };
  }
  const body = bodyOf(line);
  const [unoffered] = 'answers' in body ? answerProblems(codebook, outcome, body.answers) : [];
  return unoffered ? { ...unoffered, problem: 'E_NOT_OFFERED' } : null;
}

function aside(
  { line, caseId, raw }: ReadLabel,
  field: string | null,
  problem: string,
  reason: string,
): Placed {
  return { as: 'quarantined', entry: quarantined(line, problem, reason, raw(), { caseId, field }) };
}

function sameBody(a: EventBody, b: EventBody): boolean {
  if (a.kind === 'skip' || b.kind === 'skip') return a.kind === b.kind;
  return a.kind === b.kind && 'answers' in a && 'answers' in b && sameAnswers(a.answers, b.answers);
}
