import { ORPCError } from '@orpc/client';
import { TestApp } from '../../main/test-app.ts';
import { dumpOf } from '../../main/testing/logical-dump.ts';
import type { AppError, ErrorDetail } from '../../shared/errors.ts';
import type { ImportQuestion, ImportResult, Mapping } from '../../shared/model/import.ts';
import { merged } from './answers.ts';
import type { Observed } from './verdict.ts';

/** Rounds of answering: an answer may lead to another question, but not for ever. */
const ROUNDS = 5;

/** Imports a file of cases into a workspace of its own as the screen does, and looks at what must always hold. */
export async function throughTheApp(path: string): Promise<Observed> {
  const app = new TestApp();
  try {
    await app.client.workspaces.create({ name: 'Hostile' });
    const before = dumpOf(app.app.context.session.require().db);
    const seen = await importAnswering(app, path);
    const broken = [...prototypeTroubles(), ...(await lastingTroubles(app, path, seen, before))];
    return { ...seen, broken };
  } finally {
    await app.remove();
  }
}

type Seen = Omit<Observed, 'broken'> & { mapping: Mapping | null };

async function importAnswering(app: TestApp, path: string): Promise<Seen> {
  const seen: Seen = { door: 'app', outcome: 'accept', rows: 0, quarantined: 0, problems: [], mapping: null };
  try {
    const { mapping, asked } = await answerAll(app, path);
    seen.mapping = mapping;
    if (asked.length > 0) {
      seen.problems = asked;
      await refusedWithoutAnswers(app, path);
    }
    const result = await app.importFile(path, mapping ? { mapping } : {});
    const aside = result.quarantined;
    return {
      ...seen,
      outcome: asked.length > 0 ? 'ask' : aside > 0 ? 'partial' : 'accept',
      rows: takenIn(result),
      quarantined: aside,
      problems: [...asked, ...new Set(result.quarantine.map(({ problem }) => problem))],
    };
  } catch (error) {
    return { ...seen, outcome: 'reject', problems: [...seen.problems, problemOf(error)] };
  }
}

/** Rows of the file whose case is in the workspace. A copy of a row within the file is counted as unchanged. */
function takenIn({ rows, quarantined, unchanged }: ImportResult): number {
  return rows - quarantined - unchanged;
}

/** Answers the questions of a preview with their first choice. How cases ended is given, and no matter of hostility. */
async function answerAll(app: TestApp, path: string): Promise<{ mapping: Mapping | null; asked: string[] }> {
  let mapping: Mapping | null = null;
  const asked: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const handle = app.app.context.files.issue(path);
    const preview = await app.client.imports.preview({ handle, ...(mapping && { mapping }) });
    if (preview.questions.length === 0) return { mapping, asked };
    mapping = preview.questions.reduce(merged, preview.mapping ?? { columns: {} });
    asked.push(...preview.questions.filter(isOfTheFile).map(({ problem }) => problem));
  }
  throw new Error(`still asks after ${ROUNDS} rounds of answers`);
}

function isOfTheFile({ problem }: ImportQuestion): boolean {
  return problem !== 'Q_OUTCOME';
}

async function refusedWithoutAnswers(app: TestApp, path: string): Promise<void> {
  const code = await app.importFile(path).then(
    () => 'OK',
    (error: unknown) => (error instanceof ORPCError ? error.code : String(error)),
  );
  if (code !== 'NEEDS_DECISION') throw new Error(`without answers the import ended with ${code}`);
}

/** A refused file leaves no trace, and a second import of a taken one adds nothing. */
async function lastingTroubles(app: TestApp, path: string, seen: Seen, before: string): Promise<string[]> {
  const { db } = app.app.context.session.require();
  if (seen.outcome === 'reject') return dumpOf(db) === before ? [] : ['refused, but the workspace changed'];
  const again = await app.importFile(path, seen.mapping ? { mapping: seen.mapping } : {});
  const { checks } = await app.client.workspaces.doctor();
  const unsound = checks.filter(({ ok }) => !ok);
  return [
    ...(again.new > 0 ? [`a second import added ${again.new} rows`] : []),
    ...unsound.map(({ name, finding }) => `doctor, ${name}: ${finding}`),
  ];
}

function prototypeTroubles(): string[] {
  const inherited: string[] = [];
  for (const key in {}) inherited.push(key);
  return inherited.length === 0 ? [] : [`every object now has ${inherited.join(', ')}`];
}

/** The stable name of what was wrong with a file; an unexpected failure is told in full. */
export function problemOf(error: unknown): string {
  if (!(error instanceof ORPCError)) return `UNEXPECTED ${(error as AppError).message ?? error}`;
  return (error.data as ErrorDetail | undefined)?.problem ?? error.code;
}
