import { hash } from 'node:crypto';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import { writeAbandonRule } from '../db/abandon-rule.ts';
import { CaseWriter } from '../db/case-writer.ts';
import { appendAct } from '../db/event-log.ts';
import { writeFrame } from '../db/frame-queries.ts';
import { beginImport, finishImport } from '../db/import-queries.ts';
import type { Db } from '../db/open-db.ts';
import { writePolicy } from '../db/policy-queries.ts';
import { writeCounts, writePopulationHead } from '../db/population-queries.ts';
import { writeCodebook, writeIdentity, writeSettings } from '../db/setting-queries.ts';
import { writeTaskSettings } from '../db/task-setting-queries.ts';
import { writeDirection } from '../db/threshold-queries.ts';
import { writeTogether } from '../db/write-soon.ts';
import { withWeighed } from '../services/import-weighed.ts';
import type { SampleContent } from './sample-content.ts';
import { seededUlid } from './seeded-ulid.ts';
import { ABANDON_RULE } from './settings.ts';
import { writeEvalCases } from './write-eval-cases.ts';
import { writeReviewedRedactions } from './write-reviewed-redactions.ts';

/** The device in whose name the sample's judgements are recorded. */
const DEVICE = 'sample';

/** Fills a fresh workspace, through the same functions by which imports and reviewers write. */
export function writeSample(db: Db, content: SampleContent): void {
  const { seed, policies } = content;
  const madeAt = policies[0]!.createdAt;
  db.transaction(() => {
    writeIdentity(db, { id: idOf(seed), seed, createdAt: madeAt, sample: true });
    writeSettings(db, content.settings);
    writeTaskSettings(db, content.taskSettings);
    writeAbandonRule(db, ABANDON_RULE);
    writeCodebook(db, DEFAULT_CODEBOOK, madeAt);
    for (const policy of policies) writePolicy(db, policy);
    for (const [name, direction] of Object.entries(content.signalDirections))
      writeDirection(db, name, direction);
  }).immediate();
  writeCases(db, content);
  writeTogether(db, () => writeActs(db, content));
  db.transaction(() => {
    writeEvalCases(db, content);
    writeReviewedRedactions(db, content);
  }).immediate();
}

function writeCases(db: Db, { seed, cases, frame, traffic, endsAt }: SampleContent): void {
  const at = cases.at(-1)?.endedAt ?? endsAt;
  const importId = beginImport(db, {
    file: 'meridian-mobile.jsonl',
    sha256: hash('sha256', `sample ${seed}`, 'hex'),
    format: 'jsonl',
    mapping: null,
    startedAt: at,
  });
  new CaseWriter(db, importId, seed).write(cases);
  db.transaction(() => {
    const counts = { rows: cases.length, new: cases.length, unchanged: 0, conflicts: 0, quarantined: 0 };
    finishImport(db, importId, at, counts);
  }).immediate();
  writeFrame(db, frame.fields, frame.population);
  db.transaction(() => {
    writeCounts(db, traffic.fields, traffic.counts);
    writePopulationHead(db, {
      fields: traffic.fields,
      unit: 'hour',
      source: { kind: 'table', name: 'meridian-mobile-hours.csv', at },
      inUse: traffic.inUse,
    });
  }).immediate();
}

function writeActs(db: Db, { seed, acts }: SampleContent): void {
  const newId = seededUlid(seed);
  const actIds = new Map<string, string>();
  const eventIds = new Map<string, string>();
  for (const { key, reviewer, recordedAt, kind, target, events } of acts) {
    const written = appendAct(
      db,
      DEVICE,
      new Date(recordedAt),
      {
        reviewer,
        kind,
        target: target === null ? null : idIn(actIds, target),
        events: events.map(({ caseId, body, supersedes }) =>
          withWeighed(db, {
            caseId,
            body,
            codebookVersion: DEFAULT_CODEBOOK.version,
            supersedes: supersedes.map((reference) => idIn(eventIds, reference)),
          }),
        ),
      },
      newId,
    );
    for (const [place, event] of written.entries()) {
      actIds.set(key, event.act.id);
      eventIds.set(`${key}#${place}`, event.id);
    }
  }
}

function idIn(ids: ReadonlyMap<string, string>, reference: string): string {
  const id = ids.get(reference);
  if (id === undefined) throw new Error(`The sample refers to ${reference} before it is written.`);
  return id;
}

/** A workspace id in the form of a UUID, from the seed. */
function idOf(seed: string): string {
  const hex = hash('sha256', `workspace ${seed}`, 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) % 4) + 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
