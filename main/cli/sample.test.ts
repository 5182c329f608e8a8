import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlannedSample, SampleState } from '../../shared/model/sample.ts';
import { commandLine } from './testing/command-line.ts';

let line: ReturnType<typeof commandLine>;
const W = 'w.plumbline';

beforeEach(async () => {
  line = commandLine();
  const rows = Array.from(
    { length: 200 },
    (_, i) =>
      `c${i},${i % 5 === 0 ? 'escalated' : 'automated'},${i % 2 ? 'Billing' : 'Roaming'},${(i % 20) / 20}`,
  );
  line.write('cases.csv', ['case_id,outcome,topic,confidence', ...rows].join('\n'));
  await line.plumbline('create', W);
  await line.plumbline('import', W, 'cases.csv', '--whole-population');
});
afterEach(() => line.remove());

const plan = async (...options: string[]) =>
  (await line.plumbline('sample', 'plan', W, ...options, '--json')).json() as unknown as PlannedSample;

describe('the command line of a sample', () => {
  it('plans without changing anything, and says it in a table', async () => {
    const { n, strata } = await plan(
      '--by',
      'topic',
      '--n-outcome',
      'escalated=10,automated=30',
      '--audit-rate',
      '0',
    );
    expect([n, strata.length]).toEqual([40, 4]);
    const { out, exitCode } = await line.plumbline('sample', 'plan', W, '--width', '8', '--audit-rate', '0');
    expect(exitCode).toBe(0);
    expect(out).toContain('decided by');
    expect(out).toContain('±8.0');
    expect((await line.plumbline('sample', 'show', W)).out).toContain('No sample is drawn');
  });

  it('plans from counts alone', async () => {
    const { sides, change } = await plan(
      '--population',
      'escalated=9200,automated=30800',
      '--width',
      'automated=3',
      '--expect',
      'automated=0.05',
      '--audit-rate',
      '0',
    );
    expect(change).toBeNull();
    const automated = sides.find(({ outcome }) => outcome === 'automated');
    expect(automated?.n).toBeGreaterThan(150);
    expect(automated?.n).toBeLessThan(350);
  });

  it('draws, extends by the same strata, shows and takes back', async () => {
    const drawn = await line.plumbline(
      'sample',
      'draw',
      W,
      '--bands',
      'confidence=0.5',
      '--near',
      'confidence=0.5:0.05',
      '--n',
      '40',
      '--audit-rate',
      '0',
      '--json',
    );
    expect(drawn.exitCode).toBe(0);
    const extended = await line.plumbline('sample', 'draw', W, '--extend', '--n', '70', '--json');
    const state = extended.json() as unknown as SampleState;
    expect(state.draws.map(({ kind, cases }) => [kind, cases])).toEqual([
      ['extension', 70],
      ['first', 40],
    ]);
    expect((await line.plumbline('sample', 'show', W)).out).toContain('70\u00a0cases with the seed');
    await line.plumbline('sample', 'withdraw', W);
    expect((await line.plumbline('sample', 'show', W)).out).toContain('extension, taken back');
  });

  it('asks for a decision before a sample is replaced, with exit code 2', async () => {
    await line.plumbline('sample', 'draw', W, '--n', '40');
    const asked = await line.plumbline('sample', 'draw', W, '--n', '40', '--by', 'topic', '--json');
    expect(asked.exitCode).toBe(2);
    expect(asked.json()).toMatchObject({ error: { problem: 'E_SAMPLE_REPLACED' } });
    const dry = await line.plumbline('sample', 'draw', W, '--n', '40', '--by', 'topic', '--dry-run');
    expect(dry.out).toContain('Replaces the sample in force');
    expect(
      (await line.plumbline('sample', 'draw', W, '--n', '40', '--by', 'topic', '--replace')).exitCode,
    ).toBe(0);
  });

  it('draws again from the plan that was printed', async () => {
    const printed = await line.plumbline(
      'sample',
      'plan',
      W,
      '--by',
      'topic',
      '--n',
      '50',
      '--seed',
      'wave 2',
      '--json',
    );
    line.write('plan.json', printed.out);
    await line.plumbline('sample', 'draw', W, '--plan', 'plan.json');
    expect((await line.plumbline('sample', 'show', W, '--json')).json()).toMatchObject({
      sample: { seed: 'wave 2', plan: { by: ['topic'], size: { kind: 'total', n: 50 } } },
    });
  });

  it('refuses two sizes at once and a signal that no case has', async () => {
    expect((await line.plumbline('sample', 'plan', W, '--n', '5', '--width', '3')).exitCode).toBe(1);
    const unknown = await line.plumbline('sample', 'plan', W, '--bands', 'mood=1', '--n', '5');
    expect(unknown.err).toContain('No case carries a signal named mood');
  });
});
