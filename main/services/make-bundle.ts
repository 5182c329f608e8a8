import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import manifestOfApp from '../../package.json' with { type: 'json' };
import { noRedactions } from '../../shared/analysis/redaction/redact-case.ts';
import { AppError } from '../../shared/errors.ts';
import type {
  BundleAssignment,
  BundleOrder,
  BundleProgress,
  BundleWorkspace,
  HandOut,
  MadeBundle,
} from '../../shared/model/bundle.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';
import { noteBundle, readDirections, readQueue } from '../db/bundle-queries.ts';
import { allEvents } from '../db/event-log.ts';
import { type Db, openDb } from '../db/open-db.ts';
import { readCodebookHistory, readHandedOut, readIdentity, readSettings } from '../db/setting-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import { writeBundle } from '../formats/write-bundle.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { casesToHandOut, caseToHandOut, ownEvents } from './hand-out.ts';

export interface MakeBundleInput {
  databasePath: string;
  /** Where finished bundles wait until a shell has taken them. */
  folder: string;
  order: BundleOrder;
  now: string;
}

export type BundleOnDisk = Omit<MadeBundle, 'handle'> & { path: string };

export const BUNDLE_EXTENSION = '.plumbline-bundle';
const STEP = 50;
/** Bundles that nobody took are swept away by the next one. */
const KEPT_MS = 3_600_000;

/** Makes a bundle in a file of the data folder. Nothing in the workspace changes but the note that it was made. */
export async function* makeBundle(
  input: MakeBundleInput,
  control: JobControl,
): AsyncGenerator<BundleProgress, BundleOnDisk> {
  const db = openDb(input.databasePath);
  try {
    const { order, now } = input;
    const content = order.kind === 'return' ? handBack(db) : yield* handOut(db, order, now, control);
    const { person, cases, events, redactions } = content;
    mkdirSync(input.folder, { recursive: true, mode: 0o700 });
    sweep(input.folder, Date.parse(now));
    const fileName = nameFor(readSettings(db).name, order.kind, person);
    const path = join(input.folder, `${crypto.randomUUID()}${BUNDLE_EXTENSION}`);
    control.throwIfCancelled();
    yield { phase: 'writing', done: cases.length, total: cases.length };
    const manifest = await writeBundle(
      path,
      {
        workspace_id: readIdentity(db).id,
        workspace_name: readSettings(db).name,
        kind: order.kind,
        made_by: `${manifestOfApp.name} ${manifestOfApp.version}`,
        created_at: now,
        for: person,
        counts: { events: events.length, cases: cases.length },
      },
      [
        { path: 'workspace.json', lines: [JSON.stringify(content.workspace)] },
        { path: 'events.jsonl', lines: events.map((event) => JSON.stringify(event)) },
        ...(order.kind === 'return' ? [] : [{ path: 'cases.jsonl' as const, lines: cases }]),
      ],
    );
    control.commit();
    const made = { kind: order.kind, cases: cases.length, events: events.length };
    noteBundle(db, { id: manifest.bundle_id, direction: 'created', reviewer: person, at: now, ...made });
    const bytes = statSync(path).size;
    return { bundleId: manifest.bundle_id, for: person, ...made, bytes, redactions, fileName, path };
  } finally {
    db.close();
  }
}

interface Content {
  person: string;
  /** JSON texts. */
  cases: string[];
  events: LabelEvent[];
  workspace: BundleWorkspace;
  redactions: MadeBundle['redactions'];
}

/** All that was judged in this workspace; what is unfinished stays here. */
function handBack(db: Db): Content {
  const events = allEvents(db);
  if (events.length === 0) {
    throw new AppError('INVALID', 'Nothing is judged here yet, so there is nothing to hand back.', {
      problem: 'E_NOTHING_TO_HAND_BACK',
      hint: 'Judge a case first.',
    });
  }
  const people = [...new Set(events.map(({ reviewer }) => reviewer))];
  return {
    person: readHandedOut(db)?.reviewer ?? people.join(', ').slice(0, 200),
    cases: [],
    events,
    workspace: { codebooks: readCodebookHistory(db), setting: null },
    redactions: null,
  };
}

async function* handOut(
  db: Db,
  order: HandOut,
  now: string,
  control: JobControl,
): AsyncGenerator<BundleProgress, Content> {
  const ids = casesToHandOut(db, order, now);
  const redactions = order.redact ? noRedactions() : null;
  const cases: string[] = [];
  const events: LabelEvent[] = [];
  for (const [place, caseId] of ids.entries()) {
    const record = caseToHandOut(db, caseId, order, redactions);
    if (!record) continue;
    cases.push(JSON.stringify(record));
    events.push(...ownEvents(db, caseId, order.reviewer));
    if (place % STEP > 0) continue;
    control.throwIfCancelled();
    yield { phase: 'reading', done: place, total: ids.length };
  }
  const { seed, createdAt } = readIdentity(db);
  return {
    person: order.reviewer,
    cases,
    events,
    redactions,
    workspace: {
      codebooks: readCodebookHistory(db),
      setting: {
        seed,
        createdAt,
        settings: readSettings(db),
        signals: order.withReveal ? readDirections(db) : {},
        assignments: queueOf(db, order, ids),
        withReveal: order.withReveal,
      },
    },
  };
}

/** The reviewer's places among the cases that go out; none where they were not assigned, so that draws give the order. */
function queueOf(db: Db, { reviewer }: HandOut, cases: readonly string[]): BundleAssignment[] {
  const out = new Set(cases);
  return readQueue(db, reviewer).filter(({ caseId }) => out.has(caseId));
}

function nameFor(workspace: string, kind: BundleOrder['kind'], person: string): string {
  const words = kind === 'return' ? `${workspace} from ${person}` : `${workspace} for ${person}`;
  return `${fileNameFor(words)}${BUNDLE_EXTENSION}`;
}

function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (now - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}
