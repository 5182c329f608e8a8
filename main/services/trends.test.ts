import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../shared/stats/index.ts';
import { TestApp } from '../test-app.ts';

let app: TestApp;

const DAY = 86_400_000;
const LAST = Date.parse('2026-11-15T00:00:00Z');
const DAYS = 84;

/** Twelve weeks by the hour, to Saturday's end: pictures rise from 24 to 30 % in the last twelve days, nothing else moves. */
function hourlyCounts(): string {
  const random = createRandom('hourly counts');
  const lines = ['hour,topic,channel,escalated,automated,abandoned'];
  for (let hour = 0; hour < DAYS * 24; hour++) {
    const at = new Date(LAST - DAYS * DAY + hour * 3_600_000).toISOString().slice(0, 13);
    const awake = hour % 24 >= 6 && hour % 24 < 22;
    for (const [topic, channel, perHour, rate] of [
      ['Pictures', 'chat', 24, hour >= (DAYS - 12) * 24 ? 0.3 : 0.24],
      ['Billing', 'voice', 55, 0.18],
      ['Roaming', 'chat', 16, 0.31],
      ['Porting', 'voice', 0.5, 0.24],
    ] as const) {
      const n = random.binomial(Math.max(1, Math.round(2 * perHour * (awake ? 1.3 : 0.4))), 0.5);
      const escalated = random.binomial(n, rate);
      lines.push(`${at},${topic},${channel},${escalated},${n - escalated},0`);
    }
  }
  return lines.join('\n');
}

async function importCounts(name: string, text: string): Promise<void> {
  const job = await app.client.population.run({
    handle: app.app.context.files.issue(app.write(name, text)),
    replace: true,
  });
  for (let step = await job.next(); !step.done; step = await job.next());
}

beforeAll(async () => {
  app = new TestApp();
  await app.client.workspaces.create({ name: 'trends' });
  await importCounts('counts.csv', hourlyCounts());
});
afterAll(() => app.remove());

describe('rates over time', () => {
  it('are drawn by week for all cases and every cohort, the one that drifts first and the smallest last', async () => {
    const found = await app.client.trends.rates({ by: 'topic' });
    expect(found.dataUpTo).toBe('2026-11-15T00:00:00.000Z');
    expect(found.unit).toBe('week');
    expect(found.series.map(({ value }) => value)).toEqual([
      'Pictures',
      expect.anything(),
      expect.anything(),
      'Porting',
    ]);
    expect(found.overall?.points).toHaveLength(13);
    expect(found.headline).toContain('drift');
  });
});
