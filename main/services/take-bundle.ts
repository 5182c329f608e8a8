import { AppError } from '../../shared/errors.ts';
import type { MergeReport } from '../../shared/model/bundle.ts';
import { CaseRecord } from '../../shared/model/case.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { addReviewer, addToQueue, noteBundle } from '../db/bundle-queries.ts';
import { readOutcome } from '../db/case-queries.ts';
import { CaseWriter } from '../db/case-writer.ts';
import { eventById } from '../db/event-log.ts';
import { insertEvent } from '../db/event-rows.ts';
import { countSampled } from '../db/frame-queries.ts';
import { beginImport, dropImport, finishImport } from '../db/import-queries.ts';
import type { Db } from '../db/open-db.ts';
import {
  readCodebook,
  readCodebookHistory,
  readHandedOut,
  readIdentity,
  writeCodebook,
} from '../db/setting-queries.ts';
import type { StagedBundle } from '../db/staged-bundle.ts';
import { restand } from '../db/standing-table.ts';
import { type CheckedBundle, readEvent } from '../formats/check-bundle.ts';
import { MergeTally } from './merge-tally.ts';
import { conflictsIn } from './rival-answers.ts';

/** What is shown of a list in the report. */
const SHOWN = 200;

/**
 * Takes a checked bundle over, inside the caller's transaction. Events are united by id; cases, wording and queue are
 * taken only by a workspace that was itself opened from a bundle: elsewhere they are where they came from.
 */
export function takeStaged(
  db: Db,
  staged: StagedBundle,
  { manifest, workspace }: CheckedBundle,
  now: string,
): MergeReport {
  const taking = manifest.kind === 'assignment' && readHandedOut(db) !== null;
  const newCodebooks = takeCodebooks(db, workspace.codebooks, taking);
  const newCases = taking ? takeCases(db, staged, manifest.workspace_name, now) : 0;
  if (taking && workspace.setting) {
    addReviewer(db, manifest.for, now);
    addToQueue(db, manifest.for, workspace.setting.assignments);
  }
  const versions = new Set(readCodebookHistory(db).map(({ body }) => body.version));
  const tally = new MergeTally(now, readCodebook(db).version, (caseId) => readOutcome(db, caseId) !== null);
  for (const page of staged.events()) {
    for (const line of page) {
      const event = readEvent({ ...line, value: JSON.parse(line.text) });
      if (eventById(db, event.id)) {
        tally.known(event);
        continue;
      }
      refuseUnknownWording(versions, event.codebookVersion);
      insertEvent(db, event, manifest.bundle_id);
      tally.fresh(event);
    }
  }
  for (const caseId of tally.touched) tally.settled(restand(db, caseId));
  const conflicts = conflictsIn(db, tally.cases);
  const total = staged.countEvents();
  noteBundle(db, {
    id: manifest.bundle_id,
    direction: 'merged',
    kind: manifest.kind,
    reviewer: manifest.for,
    cases: manifest.kind === 'assignment' ? manifest.counts.cases : tally.cases.size,
    events: total,
    at: now,
  });
  return {
    bundleId: manifest.bundle_id,
    kind: manifest.kind,
    for: manifest.for,
    madeAt: manifest.created_at,
    workspaceName: manifest.workspace_name,
    ...tally.report(total),
    newCases,
    newCodebooks,
    conflicts: conflicts.slice(0, SHOWN),
    conflictCount: conflicts.length,
  };
}

/** Adds versions that are not here, where they may come from; one version with two wordings is refused. */
function takeCodebooks(db: Db, brought: CheckedBundle['workspace']['codebooks'], taking: boolean): number[] {
  const here = new Map(readCodebookHistory(db).map(({ body }) => [body.version, body]));
  const added: number[] = [];
  for (const { body, createdAt } of brought) {
    const own = here.get(body.version);
    if (own === undefined) {
      if (!taking) continue;
      writeCodebook(db, body, createdAt);
      added.push(body.version);
    } else if (!sameWording(own, body)) {
      throw new AppError(
        'CONFLICT',
        `Codebook version ${body.version} has another wording in this bundle than here, so its labels cannot be compared. Nothing was changed.`,
        {
          problem: 'E_CODEBOOK_CONFLICT',
          hint: 'The codebook was edited in both places. Agree on one wording, then hand the cases out anew.',
        },
      );
    }
  }
  return added;
}

function sameWording(one: Codebook, other: Codebook): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function refuseUnknownWording(versions: ReadonlySet<number>, version: number): void {
  if (versions.has(version)) return;
  throw new AppError(
    'CONFLICT',
    `This bundle holds labels made under codebook version ${version}, which this workspace does not have. Nothing was changed.`,
    {
      problem: 'E_CODEBOOK_UNKNOWN',
      hint: 'Export that codebook where the labels were made, import it here, then merge again.',
    },
  );
}

function takeCases(db: Db, staged: StagedBundle, from: string, now: string): number {
  const counts = { rows: 0, new: 0, unchanged: 0, conflicts: 0, quarantined: 0 };
  const importId = beginImport(db, {
    file: `Bundle from ${from}`,
    sha256: '',
    format: 'jsonl',
    mapping: null,
    startedAt: now,
  });
  const writer = new CaseWriter(db, importId, readIdentity(db).seed);
  for (const page of staged.cases()) {
    const records = page.map(({ text }) => CaseRecord.parse(JSON.parse(text)));
    const taken = writer.write(records).length;
    counts.rows += records.length;
    counts.new += records.length - taken;
    counts.unchanged += taken;
  }
  if (counts.new > 0) finishImport(db, importId, now, counts);
  else dropImport(db, importId);
  countSampled(db);
  return counts.new;
}
