/**
 * Planning and drawing a sample from a workspace of a million cases, beside a plain GROUP BY over the same table.
 * Run with: node bench/sample.ts [cases]
 */
import { openDb } from '../main/db/open-db.ts';
import { startApp } from './support/app.ts';
import { heading, lineOf, measure } from './support/measure.ts';
import { openMillion } from './support/million.ts';

const CASES = Number(process.argv[2] ?? 1_000_000);
const CALLS = 5;
const app = await startApp();
const { sample } = app.client;

const n = { escalated: 200, automated: 300 };
const size = { kind: 'per_outcome' as const, n };
const near = { signal: 'confidence', cut: 0.5, within: 0.02 };
const PLANS = [
  { name: 'by topic and version', plan: { by: ['topic' as const, 'agentVersion' as const], size } },
  {
    name: 'by score band, near a threshold',
    plan: { bands: { signal: 'confidence', cuts: [0.3, 0.7] }, risk: { near }, size },
  },
  {
    name: 'by trigger and what happened later',
    plan: { trigger: true, risk: { reopened: true, complaint: true }, size },
  },
  { name: 'by topic, a seed of its own', plan: { by: ['topic' as const], seed: 'another', size } },
  {
    name: 'by topic, 10 % of the automated',
    plan: { by: ['topic' as const], size: { ...size, n: { ...n, automated: CASES / 10 } } },
  },
];

console.log('Milliseconds; in brackets the baseline, measured in the same run. Ratio of the medians.\n');
try {
  const db = openDb(await openMillion(app, CASES));
  const raw = db.prepare('SELECT outcome, topic, agent_version, count(*) FROM cases GROUP BY 1, 2, 3');
  const baseline = await measure(CALLS, () => raw.all());
  db.close();
  console.log(`${CASES.toLocaleString('en')} cases\n${heading()}`);
  for (const { name, plan: own } of PLANS) {
    const plan = { ...own, auditRate: 0 };
    const planned = await measure(CALLS, () => sample.plan({ plan }));
    console.log(lineOf({ name: `plan: ${name} (GROUP BY)`, times: planned, baseline }));
    const drawn: number[] = [];
    for (let call = 0; call < CALLS; call++) {
      const began = performance.now();
      await sample.draw({ plan, replace: true });
      drawn.push(performance.now() - began);
      await sample.withdraw();
    }
    console.log(lineOf({ name: `draw: ${name} (GROUP BY)`, times: drawn.sort((a, b) => a - b), baseline }));
  }
} finally {
  await app.close();
}
