/**
 * What the rates over time take: twenty cohorts and two years of hours, which is a table of 350,000 cohort-hours and
 * twice as many counts. Run with: node bench/trends.ts [cohorts] [days]
 */
import { openDb } from '../main/db/open-db.ts';
import { writeCounts, writePopulationHead } from '../main/db/population-queries.ts';
import type { PopulationCount } from '../shared/model/population.ts';
import { createRandom } from '../shared/stats/index.ts';
import { startApp } from './support/app.ts';
import { heading, lineOf, measure, type Times } from './support/measure.ts';

const COHORTS = Number(process.argv[2] ?? 20);
const DAYS = Number(process.argv[3] ?? 730);
const CALLS = 40;
const COLD = 7;

const app = await startApp();
const { client } = app;
const { path } = await client.workspaces
  .create({ name: 'bench-trends' })
  .then(() => app.context.session.require());
const db = openDb(path);

const random = createRandom('bench trends');
const start = Date.parse('2024-11-18T00:00:00Z');
const counts: PopulationCount[] = [];
for (let hour = 0; hour < DAYS * 24; hour++) {
  const period = new Date(start + hour * 3_600_000).toISOString().slice(0, 13);
  const busy = hour % 24 >= 7 && hour % 24 < 22 ? 1.5 : 0.2;
  for (let cohort = 0; cohort < COHORTS; cohort++) {
    const n = Math.round((4 + cohort * 2) * busy);
    const rate = cohort === 3 && hour > (DAYS - 12) * 24 ? 0.3 : 0.2 + cohort / 200;
    const escalated = random.binomial(n, rate);
    const values = [`topic ${cohort}`, cohort % 2 === 0 ? 'chat' : 'voice'];
    counts.push({ period, values, outcome: 'escalated', cases: escalated });
    counts.push({ period, values, outcome: 'automated', cases: n - escalated });
  }
}
const head = {
  fields: ['topic' as const, 'channel' as const],
  unit: 'hour' as const,
  source: { kind: 'table' as const, name: null, at: '0' },
  inUse: null,
};
db.transaction(() => {
  writeCounts(db, head.fields, counts);
  writePopulationHead(db, head);
})();
console.log(`${COHORTS} cohorts, ${DAYS} days by the hour: ${counts.length} counts\n\n${heading()}`);

/** A pass over as many numbers as the columns hold: what no answer can be faster than. */
const numbers = Float64Array.from(counts, ({ cases }) => cases);
const pass = await measure(CALLS, () => numbers.reduce((sum, value) => sum + value, 0));

/** The counts are changed before each call, so that nothing is held in memory. */
async function cold(call: () => unknown): Promise<Times> {
  const times: number[] = [];
  for (let i = 0; i < COLD; i++) {
    writePopulationHead(db, { ...head, source: { ...head.source, at: String(i + 1) } });
    const began = performance.now();
    await call();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

const page = await cold(() => client.trends.rates({ by: 'topic' }));
console.log(
  lineOf({
    name: 'page of rates, nothing in memory (a pass over the counts)',
    times: page,
    baseline: pass,
    aim: 1000,
  }),
);
const fields = ['topic', 'channel', null] as const;
const switched = await measure(CALLS, (i) => client.trends.rates({ by: fields[i % fields.length] ?? null }));
console.log(lineOf({ name: 'another field of cohorts', times: switched, baseline: pass, aim: 100 }));
const units = ['day', 'week', 'month', 'hour'] as const;
const unit = await measure(CALLS, (i) =>
  client.trends.rates({ by: 'topic', unit: units[i % units.length] ?? 'week' }),
);
console.log(lineOf({ name: 'another unit of time', times: unit, baseline: pass, aim: 100 }));
const years = await measure(CALLS, () => client.trends.rates({ by: 'topic', unit: 'week', periods: 110 }));
console.log(lineOf({ name: 'both years by the week', times: years, baseline: pass, aim: 100 }));
const badge = await measure(CALLS, () => client.trends.alerts());
console.log(lineOf({ name: 'standing alerts', times: badge, baseline: pass, aim: 100 }));
const mix = await measure(CALLS, () => client.trends.mix({ by: 'topic' }));
console.log(lineOf({ name: 'mix against rate', times: mix, baseline: pass, aim: 100 }));

db.close();
app.close();
