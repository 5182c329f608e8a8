import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FailureClusters } from '../../shared/model/failure.ts';
import { commandLine } from './testing/command-line.ts';

const RUNS = resolve('../shared/data/tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz');
const absent = !existsSync(RUNS) && 'the public runs are not on this machine';

let line: ReturnType<typeof commandLine>;
const W = 'w.plumbline';

beforeAll(async () => {
  line = commandLine();
  await line.plumbline('create', W);
});
afterAll(() => line.remove());

describe('the command line of failures', () => {
  it('says of a workspace without failures that there are none, and ends well', async () => {
    const { exitCode, out } = await line.plumbline('failures', 'cluster', W);
    expect(exitCode).toBe(0);
    expect(out).toContain('0 capability escalations');
    const { json } = await line.plumbline('failures', 'conduct', W, '--json');
    expect(json()).toMatchObject({ looked: 0, lists: [{ total: 0 }, { total: 0 }, { total: 0 }] });
  });
  it('refuses a scope and a group that there are not', async () => {
    expect((await line.plumbline('failures', 'cluster', W, '--scope', 'all')).exitCode).toBe(1);
    const { exitCode, err } = await line.plumbline('failures', 'rename', W, 'F-1', 'Orders');
    expect(exitCode).toBe(1);
    expect(err).toContain('There is no group F-1');
  });
});

describe.skipIf(absent)(`the same on real runs${absent ? ` (${absent})` : ''}`, () => {
  it('groups what nobody has judged, by names that a person can read, and lets them be changed', async () => {
    await line.plumbline('import', W, RUNS);
    const { json } = await line.plumbline('failures', 'cluster', W, '--scope', 'suspected', '--json');
    const found = json() as FailureClusters;
    expect(found.total).toBe(25);
    expect(found.clusters.length).toBeGreaterThan(1);
    const [first, second] = found.clusters.map(({ id }) => id);
    for (const { name } of found.clusters) expect(name).toMatch(/^[\w ]+, then transfer/);
    await line.plumbline('failures', 'merge', W, String(second), String(first));
    const { out } = await line.plumbline('failures', 'cluster', W, '--scope', 'suspected');
    expect(out).not.toContain(`\n${second} `);
    expect((await line.plumbline('failures', 'undo', W)).out).toContain('Took back: merge');
  });
  it('takes a file of vectors, and goes back to the traces', async () => {
    const listed = await line.plumbline('failures', 'cluster', W, '--scope', 'suspected', '--json');
    const { clusters, unclustered } = listed.json() as FailureClusters;
    const ids = [...clusters.flatMap(({ members }) => members), ...unclustered];
    line.write(
      'v.jsonl',
      ids
        .map((id, i) => JSON.stringify({ case_id: id, embedding: i % 2 === 0 ? [5, 1] : [1, 5] }))
        .join('\n'),
    );
    const vectors = ['failures', 'cluster', W, '--scope', 'suspected', '--json', '--embedding', 'v.jsonl'];
    expect((await line.plumbline(...vectors)).json()).toMatchObject({
      basis: 'embedding',
      clusters: [{ count: 13 }, { count: 12 }],
    });
    const back = await line.plumbline('failures', 'cluster', W, '--scope', 'suspected', '--json', '--traces');
    expect(back.json()).toMatchObject({ basis: 'trace' });
  });
});
