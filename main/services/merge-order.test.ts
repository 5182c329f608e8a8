import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRecord } from '../../shared/model/case.ts';
import { DEFAULT_CODEBOOK } from '../../shared/model/default-codebook.ts';
import { CaseWriter } from '../db/case-writer.ts';
import { checkWorkspace } from '../db/doctor.ts';
import { allEvents } from '../db/event-log.ts';
import { beginImport } from '../db/import-queries.ts';
import type { Db } from '../db/open-db.ts';
import { writeCodebook } from '../db/setting-queries.ts';
import { StagedBundle } from '../db/staged-bundle.ts';
import { writeTogether } from '../db/write-soon.ts';
import type { CheckedBundle } from '../formats/check-bundle.ts';
import { reviews } from './reviews.ts';
import { takeStaged } from './take-bundle.ts';
import { makeTestWorkspace, type TestWorkspace } from './test-workspace.ts';

const HISTORIES = 200;
const NOW = '2026-11-21T10:00:00.000Z';

/** Three devices on which one person works, and two leads who merge in different orders. */
let devices: TestWorkspace[];
let leads: TestWorkspace[];

beforeAll(() => {
  const all = ['d0', 'd1', 'd2', 'lead a', 'lead b'].map((device) => {
    const workspace = makeTestWorkspace();
    const open = workspace.context.session.require();
    open.device = device;
    writeCodebook(open.db, DEFAULT_CODEBOOK, NOW);
    const importId = beginImport(open.db, {
      file: 'cases',
      sha256: '',
      format: 'jsonl',
      mapping: null,
      startedAt: NOW,
    });
    const cases = Array.from({ length: 2 * HISTORIES }, (_, n) =>
      CaseRecord.parse({
        caseId: `c${n}`,
        outcome: 'automated',
        messages: [{ speaker: 'customer', text: 'Hello' }],
      }),
    );
    new CaseWriter(open.db, importId, 'seed').write(cases);
    open.db.prepare('UPDATE import SET finished_at = ?').run(NOW);
    return workspace;
  });
  devices = all.slice(0, 3);
  leads = all.slice(3);
});
afterAll(async () => {
  for (const workspace of [...devices, ...leads]) await workspace.remove();
});

const step = fc.record({
  device: fc.nat({ max: 2 }),
  act: fc.constantFrom('right', 'missed', 'skip', 'undo', 'redo', 'pass'),
  to: fc.nat({ max: 2 }),
  which: fc.nat({ max: 1 }),
  year: fc.constantFrom(1970, 2026, 2099),
});

const dbOf = ({ context }: TestWorkspace): Db => context.session.require().db;

/** Does one thing through the services; what they refuse, because the case is judged already, is left. */
async function play(
  run: number,
  { device, act, to, which, year }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  const from = devices[device] as TestWorkspace;
  if (act === 'pass') return merge(devices[to] as TestWorkspace, eventsOf(from, run));
  from.context.now = () => new Date(Date.UTC(year, 5, 1, 12, 0, run % 60));
  const one = { reviewer: 'Ada', caseId: `c${2 * run + which}` };
  const answers = {
    verdict: act === 'right' ? ('correct_resolution' as const) : ('missed_escalation' as const),
  };
  try {
    if (act === 'undo' || act === 'redo') await reviews[act](from.context, { reviewer: 'Ada' });
    else if (act === 'skip') await reviews.skip(from.context, { ...one, reason: 'other' });
    else await reviews.commit(from.context, { ...one, answers, milliseconds: 5 });
  } catch (error) {
    expect((error as { code?: string }).code).toBe('CONFLICT');
  }
}

/** What a device knows of the cases of this history and the one before, whose acts may have been undone in it. */
function eventsOf(workspace: TestWorkspace, run: number) {
  return allEvents(dbOf(workspace)).filter(({ caseId }) => Number(caseId.slice(1)) >= 2 * (run - 3));
}

function merge(into: TestWorkspace, events: ReturnType<typeof allEvents>): void {
  const db = dbOf(into);
  const staged = new StagedBundle(db);
  for (const [at, event] of events.entries()) {
    staged.addEvent(event.id, { line: at + 1, text: JSON.stringify(event) });
  }
  const manifest = { bundle_id: 'b', kind: 'return', for: 'Ada', created_at: NOW, workspace_name: 'W' };
  const bundle = { manifest, workspace: { codebooks: [], setting: null } } as unknown as CheckedBundle;
  writeTogether(db, () => takeStaged(db, staged, bundle, NOW));
  staged.discard();
}

function told(workspace: TestWorkspace): string {
  const rows = (sql: string) => JSON.stringify(dbOf(workspace).prepare(sql).raw().all());
  return [
    rows('SELECT id, hash, supersedes, body FROM event ORDER BY id'),
    rows('SELECT * FROM standing ORDER BY event_id'),
    rows('SELECT * FROM rival ORDER BY event_id'),
  ].join('\n');
}

describe('merging through real databases and the real services', () => {
  it('gives the same events, standing answers and rivals for every order and repetition', async () => {
    const histories = fc.sample(fc.array(step, { minLength: 3, maxLength: 9 }), {
      numRuns: HISTORIES,
      seed: 46,
    });
    for (const [run, steps] of histories.entries()) {
      for (const one of steps) await play(run, one);
      const [a, b] = leads as [TestWorkspace, TestWorkspace];
      const parts = devices.map((device) => eventsOf(device, run));
      for (const part of parts) merge(a, part);
      for (const part of [...parts.toReversed(), ...parts]) merge(b, part.toReversed());
      if (run % 10 === 9) expect(told(a)).toBe(told(b));
    }
    const [a, b] = leads as [TestWorkspace, TestWorkspace];
    const whole = devices.map((device) => allEvents(dbOf(device)));
    for (const part of whole) merge(a, part);
    for (const part of whole.toReversed()) merge(b, part.toReversed());
    expect(told(a)).toBe(told(b));
    const known = new Set(devices.flatMap((device) => allEvents(dbOf(device)).map(({ id }) => id)));
    expect(new Set(allEvents(dbOf(a)).map(({ id }) => id))).toEqual(known);
    expect(dbOf(a).prepare('SELECT count(*) FROM rival').pluck().get()).toBeGreaterThan(20);
    for (const lead of leads) expect(checkWorkspace(dbOf(lead))).toMatchObject({ healthy: true });
  }, 300_000);
});
