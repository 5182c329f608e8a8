import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { ORPCError } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, createApp } from '../app.ts';
import { AnalysisQueue } from './analysis-queue.ts';
import type { AnalysisRequest } from './analysis-request.ts';
import { AnalysisThread } from './analysis-thread.ts';

const ADVICE = { signal: 'verifier_score', costs: { missed: 25, needless: 4 } };
/** Takes seconds. */
const LONG_ADVICE = { ...ADVICE, resamples: 20_000 };

let folder: string;
let app: App;

function start(analysisThread: boolean): App {
  const now = () => new Date('2026-11-21T10:00:00.000Z');
  return createApp({ dataFolder: folder, analysisThread, now });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  app = start(true);
  await app.client.workspaces.openSample();
});

afterAll(() => {
  app.close();
  rmSync(folder, { recursive: true, force: true });
});

const codeOf = (error: unknown) => (error instanceof ORPCError ? error.code : error);

describe('the analysis thread', () => {
  test('a label is committed and the next case opened while an analysis asked for earlier is computed', async () => {
    const { client } = app;
    await client.thresholds.signals();
    const order: string[] = [];
    const analysis = client.thresholds.suggest(LONG_ADVICE).then(() => order.push('analysis'));
    const reviewer = 'Ada';
    const { caseId } = await client.reviews.next({ reviewer });
    const answers = { verdict: 'cannot_tell' as const };
    await client.reviews.commit({ caseId: caseId!, reviewer, answers, milliseconds: 1 });
    order.push('commit');
    await client.reviews.next({ reviewer });
    order.push('next case');
    await analysis;
    expect(order).toEqual(['commit', 'next case', 'analysis']);
  });

  test('answers as this thread does, and knows a label as soon as it is committed', async () => {
    const { client } = app;
    const reviewer = 'Ada';
    const ask = ({ client }: App) =>
      Promise.all([
        client.estimates.kpis({ by: 'topic' }),
        client.estimates.width(),
        client.thresholds.suggest(ADVICE),
        client.policies.draft(ADVICE),
        client.reviews.progress({ reviewer }),
      ]);
    const before = await client.reviews.progress({ reviewer });
    const { caseId } = await client.reviews.next({ reviewer });
    const answers = { verdict: 'cannot_tell' as const };
    await client.reviews.commit({ caseId: caseId!, reviewer, answers, milliseconds: 1 });
    const there = await ask(app);
    expect(there[4].done).toBe(before.done + 1);
    const here = start(false);
    await here.client.workspaces.openSample();
    expect(await ask(here)).toEqual(there);
    here.close();
  });

  test('a command that computes long is kept when it has answered', async () => {
    const { version } = await app.client.policies.propose(ADVICE);
    const { text } = await app.client.policies.export({ proposed: true });
    expect(text).toContain(`version: ${version}`);
  });

  test('an expected error comes back with its code', async () => {
    const unknown = app.client.thresholds.suggest({ ...ADVICE, signal: 'mood' });
    expect(await unknown.catch(codeOf)).toBe('NOT_FOUND');
  });

  test('who cancels is answered at once, and the next analysis is computed', async () => {
    const { client } = app;
    const stop = new AbortController();
    const long = client.thresholds.suggest(LONG_ADVICE, { signal: stop.signal });
    const waiting = client.estimates.kpis({});
    stop.abort();
    expect(await long.catch(codeOf)).toBe('CANCELLED');
    expect((await waiting).overall.kpis).toHaveLength(5);
  });

  test('closing the workspace ends what is computed and what waits; opened again, it is computed anew', async () => {
    const { client } = app;
    const running = client.thresholds.suggest(LONG_ADVICE).catch(codeOf);
    const waiting = client.estimates.kpis({}).catch(codeOf);
    // One turn of the event loop, so that both have come through the router.
    await turn();
    await client.workspaces.close();
    expect(await running).toBe('CANCELLED');
    expect(await waiting).toBe('CANCELLED');
    await client.workspaces.openSample();
    expect((await client.estimates.kpis({})).overall.kpis).toHaveLength(5);
  });

  test('a crash is an error for the call that met it, and the next call starts a new thread', async () => {
    const { path, device } = app.context.session.require();
    const queue = new AnalysisQueue(
      new AnalysisThread(new URL('./testing/crashing-worker.ts', import.meta.url)),
    );
    const request = (topic: string, name: string): AnalysisRequest => ({
      operation: [topic, name],
      kind: 'query',
      input: {},
      workspace: { path, device },
      dataFolder: folder,
      now: 0,
    });
    await expect(queue.ask(request('crash', 'now'))).rejects.toThrow('ended during crash.now');
    expect(await queue.ask(request('estimates', 'kpis'))).toHaveProperty('overall');
    queue.leave();
  });
});
