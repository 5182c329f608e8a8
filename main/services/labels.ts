import Papa from 'papaparse';
import { answerProblems } from '../../shared/analysis/answer-problems.ts';
import { sameAnswers } from '../../shared/analysis/answers-by-phase.ts';
import { slotOf } from '../../shared/analysis/event-heads.ts';
import { bodyOf, lineOf } from '../../shared/analysis/label-lines.ts';
import { cellsOfLine, LABEL_COLUMNS } from '../../shared/analysis/label-table.ts';
import { AppError } from '../../shared/errors.ts';
import { verdictsFor } from '../../shared/model/answers.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import type { Quarantined } from '../../shared/model/import.ts';
import type { EventBody } from '../../shared/model/label-event.ts';
import type { LabelLine } from '../../shared/model/label-line.ts';
import { readOutcome } from '../db/case-queries.ts';
import { appendAct, type NewEvent, standingEvents } from '../db/event-log.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook, readCodebookVersion, readSettings } from '../db/setting-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import { readLabelLines } from '../formats/read-labels.ts';
import type { Context } from './context.ts';
import { withWeighed } from './import-weighed.ts';
import { headsFor } from './review-view.ts';

/** What is shown of a line that was kept aside. */
const RAW_SHOWN = 2000;

/**
 * Imports labels made elsewhere: one act per reviewer, all in one transaction. A line that says what already stands
 * is unchanged; one that says otherwise is a conflict and changes nothing; a line that cannot be used is kept aside.
 */
function importLabels(context: Context, { handle }: { handle: string }) {
  const { db, device } = context.session.require();
  const lines = readLabelLines(context.files.resolve(handle).path);
  const now = context.now();
  return db
    .transaction(() => {
      const inForce = readCodebook(db);
      const codebooks = codebooksOf(db, inForce);
      const quarantine: Quarantined[] = [];
      const fresh = new Map<string, { event: NewEvent; line: LabelLine }>();
      const counts = { rows: lines.length, new: 0, unchanged: 0, conflicts: 0, quarantined: 0 };
      for (const read of lines) {
        if (!('label' in read)) {
          quarantine.push({ ...read, raw: read.raw.slice(0, RAW_SHOWN) });
          continue;
        }
        const { label, line, raw } = read;
        const problem = problemOf(db, label, codebooks(label.codebookVersion));
        if (problem) {
          quarantine.push({ line, caseId: label.caseId, raw: raw.slice(0, RAW_SHOWN), ...problem });
          continue;
        }
        const verdict = place(db, label, fresh, inForce.version);
        counts[verdict] += 1;
      }
      counts.quarantined = quarantine.length;
      // Settlements come last: each names the labels that stand by then.
      for (const isSettlement of [false, true]) {
        const part = [...fresh.values()].filter(
          ({ event }) => (event.body.kind === 'adjudication') === isSettlement,
        );
        for (const [reviewer, events] of byReviewer(part)) {
          const named = events.map((event) => withWeighed(db, event));
          appendAct(db, device, now, { reviewer, kind: 'do', target: null, events: named });
        }
      }
      return { ...counts, quarantine };
    })
    .immediate();
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
  db: Db,
  label: LabelLine,
  codebook: Codebook,
): Pick<Quarantined, 'field' | 'problem' | 'reason'> | null {
  const outcome = readOutcome(db, label.caseId);
  if (outcome === null) {
    return {
      field: 'caseId',
      problem: 'E_CASE_UNKNOWN',
      reason: `there is no case ${label.caseId} in this workspace`,
    };
  }
  if (label.verdict !== undefined && !verdictsFor(outcome).includes(label.verdict)) {
    return {
      field: 'verdict',
      problem: 'E_VERDICT',
      reason: `a case that was ${outcome} cannot be judged ${label.verdict}`,
    };
  }
  const body = bodyOf(label);
  const [unoffered] = 'answers' in body ? answerProblems(codebook, outcome, body.answers) : [];
  return unoffered ? { ...unoffered, problem: 'E_NOT_OFFERED' } : null;
}

/** Decides whether a line is new, already there, or at odds with what stands; keeps the new ones for later. */
function place(
  db: Db,
  line: LabelLine,
  fresh: Map<string, { event: NewEvent; line: LabelLine }>,
  codebookVersion: number,
): 'new' | 'unchanged' | 'conflicts' {
  const body = bodyOf(line);
  const slot = slotOf(body);
  const key = JSON.stringify([line.reviewer, line.caseId, slot]);
  const earlier = fresh.get(key);
  if (earlier) return sameBody(earlier.event.body, body) ? 'unchanged' : 'conflicts';
  const heads = headsFor(db, line.caseId, line.reviewer).filter((event) => slotOf(event.body) === slot);
  const standing = heads.find((event) => event.body.kind !== 'retraction');
  if (standing) return sameBody(standing.body, body) ? 'unchanged' : 'conflicts';
  const event: NewEvent = {
    caseId: line.caseId,
    codebookVersion: line.codebookVersion ?? codebookVersion,
    supersedes: heads.map((head) => head.id),
    body,
    ...(line.recordedAt === undefined ? {} : { recordedAt: line.recordedAt }),
  };
  fresh.set(key, { event, line });
  return 'new';
}

function sameBody(a: EventBody, b: EventBody): boolean {
  if (a.kind === 'skip' || b.kind === 'skip') return a.kind === b.kind;
  return a.kind === b.kind && 'answers' in a && 'answers' in b && sameAnswers(a.answers, b.answers);
}

function byReviewer(fresh: Iterable<{ event: NewEvent; line: LabelLine }>): Map<string, NewEvent[]> {
  const events = new Map<string, NewEvent[]>();
  for (const { event, line } of fresh) {
    const own = events.get(line.reviewer);
    if (own) own.push(event);
    else events.set(line.reviewer, [event]);
  }
  return events;
}

/** Labels, adjudications and skips that stand, one line each. */
function exportLabels(context: Context, { format }: { format: 'jsonl' | 'csv' }) {
  const { db } = context.session.require();
  const lines = standingEvents(db).flatMap((event) => lineOf(event) ?? []);
  if (lines.length === 0) {
    throw new AppError('INVALID', 'There are no labels to export yet.', { hint: 'Review some cases first.' });
  }
  const name = `${fileNameFor(readSettings(db).name)} labels`;
  if (format === 'jsonl') {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    return { fileName: `${name}.jsonl`, mediaType: 'application/jsonl', text };
  }
  const text = Papa.unparse(
    { fields: [...LABEL_COLUMNS], data: lines.map(cellsOfLine) },
    { newline: '\r\n' },
  );
  return { fileName: `${name}.csv`, mediaType: 'text/csv', text: `${text}\r\n` };
}

export const labels = { import: importLabels, export: exportLabels };
