import { RepeatRule } from '../../shared/model/assignment.ts';
import type { Codebook } from '../../shared/model/codebook.ts';
import { Brand, NO_BRAND } from '../../shared/model/report.ts';
import { DEFAULT_SETTINGS, WorkspaceSettings } from '../../shared/model/workspace.ts';
import type { Db } from './open-db.ts';
import { parsedCodebook } from './parsed-codebook.ts';
import { prepared } from './prepared.ts';

/** Facts of the workspace that are fixed when it is made. */
export interface Identity {
  id: string;
  /** Seed of every draw and queue order in this workspace. */
  seed: string;
  createdAt: string;
  sample: boolean;
}

function read(db: Db, name: string): unknown {
  const row = prepared<[string], { value: string }>(db, 'SELECT value FROM setting WHERE name = ?').get(name);
  return row ? JSON.parse(row.value) : undefined;
}

function write(db: Db, name: string, value: unknown): void {
  db.prepare(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  ).run(name, JSON.stringify(value));
}

export function readIdentity(db: Db): Identity {
  return read(db, 'identity') as Identity;
}

export function writeIdentity(db: Db, identity: Identity): void {
  write(db, 'identity', identity);
}

/** Tells copies of a workspace that were made on their own apart; absent until a file was first opened. */
export function readCopy(db: Db): string | null {
  return (read(db, 'copy') as string | undefined) ?? null;
}

export function writeCopy(db: Db, copy: string): void {
  write(db, 'copy', copy);
}

/** Of a workspace that was opened from a bundle: whose queue it is. */
export interface HandedOut {
  reviewer: string;
  bundleId: string;
  withReveal: boolean;
}

export function readHandedOut(db: Db): HandedOut | null {
  return (read(db, 'handed_out') as HandedOut | undefined) ?? null;
}

export function writeHandedOut(db: Db, handed: HandedOut): void {
  write(db, 'handed_out', handed);
}

/** A workspace from before a setting existed has its default. */
export function readSettings(db: Db): WorkspaceSettings {
  return WorkspaceSettings.parse({ ...DEFAULT_SETTINGS, ...(read(db, 'settings') as object) });
}

export function writeSettings(db: Db, settings: WorkspaceSettings): void {
  write(db, 'settings', settings);
}

/** The name and picture that reports carry. */
export function readBrand(db: Db): Brand {
  const brand = read(db, 'brand');
  return brand === undefined ? NO_BRAND : Brand.parse(brand);
}

export function writeBrand(db: Db, brand: Brand): void {
  write(db, 'brand', brand);
}

/** The codebook in force: the newest version. */
export function readCodebook(db: Db): Codebook {
  const row = prepared<[], { body: string }>(
    db,
    'SELECT body FROM codebook ORDER BY version DESC LIMIT 1',
  ).get();
  if (!row) throw new Error('the workspace has no codebook');
  return parsedCodebook(row.body);
}

/** One version of the codebook; undefined where this workspace never had it. */
export function readCodebookVersion(db: Db, version: number): Codebook | undefined {
  const row = prepared<[number], { body: string }>(db, 'SELECT body FROM codebook WHERE version = ?').get(
    version,
  );
  return row && parsedCodebook(row.body);
}

/** Every version of the codebook, oldest first. */
export function readCodebooks(db: Db): Codebook[] {
  const bodies = db
    .prepare<[], string>('SELECT body FROM codebook ORDER BY version')
    .pluck()
    .all() as string[];
  return bodies.map(parsedCodebook);
}

/** Keeps a version for ever. `savedBy` is null for the one that a workspace begins with. */
export function writeCodebook(
  db: Db,
  codebook: Codebook,
  createdAt: string,
  savedBy: string | null = null,
): void {
  db.prepare('INSERT INTO codebook (version, body, created_at, saved_by) VALUES (?, ?, ?, ?)').run(
    codebook.version,
    JSON.stringify(codebook),
    createdAt,
    savedBy,
  );
}

/** How much comes back to its reviewers; null while nobody has said. */
export function readRepeatRule(db: Db): RepeatRule | null {
  const rule = read(db, 'repeats');
  return rule === undefined ? null : RepeatRule.parse(rule);
}

export function writeRepeatRule(db: Db, rule: RepeatRule): void {
  write(db, 'repeats', rule);
}

/** Every version with its time, oldest first, as a bundle carries them. */
export function readCodebookHistory(db: Db): { body: Codebook; createdAt: string }[] {
  return db
    .prepare<[], { body: string; createdAt: string }>(
      'SELECT body, created_at AS createdAt FROM codebook ORDER BY version',
    )
    .all()
    .map(({ body, createdAt }) => ({ body: parsedCodebook(body), createdAt }));
}
