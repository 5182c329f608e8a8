import { fallingNeed } from '../shared/analysis/testing/simulated-labels.ts';
import { CaseRecord } from '../shared/model/case.ts';
import { createRandom } from '../shared/stats/index.ts';
import { CaseWriter } from './db/case-writer.ts';
import { countSampled } from './db/frame-queries.ts';
import { beginImport } from './db/import-queries.ts';
import type { TestApp } from './test-app.ts';

const TOPICS = ['Billing', 'Roaming', 'SIM and PIN'];
const ELEMENTS = ['original_request', 'what_was_attempted', 'root_cause', 'recommended_action'];
const CUT = 0.8;

/** Population of the made-up period, by outcome. */
export const POPULATION = { escalated: 8000, automated: 2000 };

/**
 * For tests: a workspace of judged cases whose truth is known. Cases with a confidence below 0.8 were handed over; a
 * human was needed with probability (1 - confidence) squared. `noise` is a signal that says nothing. Ada judges
 * everything, Ben every fifth case.
 */
export async function judgedWorkspace(test: TestApp, perSide: number, seed = 'judged'): Promise<void> {
  const random = createRandom(seed);
  const cases: CaseRecord[] = [];
  const labels: object[] = [];
  for (let i = 0; i < 2 * perSide; i++) {
    const escalated = i < perSide;
    const confidence = Number((escalated ? random.next() * CUT : CUT + random.next() * (1 - CUT)).toFixed(3));
    const needed = random.next() < fallingNeed(confidence);
    const topic = TOPICS[random.integer(TOPICS.length)];
    const day = 10 + (i % 7);
    const outcome = escalated ? 'escalated' : 'automated';
    const version = i % 3 === 0 ? 'prompt 11' : 'prompt 12';
    cases.push(
      CaseRecord.parse({
        caseId: `c${i}`,
        outcome,
        startedAt: `2026-11-${day}T09:00:00Z`,
        cohort: { topic, agentVersion: version },
        messages: [{ speaker: 'customer', text: 'Where is my bill?' }],
        concealed: { signals: { confidence, noise: random.next() } },
      }),
    );
    const verdict = escalated
      ? needed
        ? 'true_escalation'
        : 'false_escalation'
      : needed
        ? 'missed_escalation'
        : 'correct_resolution';
    const sufficient = random.next() < 0.5;
    const packet = Object.fromEntries(
      ELEMENTS.map((element, k) => {
        const draw = random.next();
        return [element, draw < 0.9 - 0.2 * k ? 'present' : draw < 0.95 - 0.1 * k ? 'partial' : 'absent'];
      }),
    );
    const more = escalated ? { packet, withoutContact: true, withoutInvestigation: sufficient } : {};
    const shown = i % 41 === 7 ? 'cannot_tell' : verdict;
    labels.push({ caseId: `c${i}`, reviewer: 'Ada', verdict: shown, ...more });
    if (i % 5 === 0) labels.push({ caseId: `c${i}`, reviewer: 'Ben', verdict });
  }
  writeCases(test, cases);
  await test.importLabels(labels);
}

/** Puts cases into the open workspace as one finished import. */
export function writeCases(test: TestApp, cases: readonly CaseRecord[]): void {
  const { db } = test.app.context.session.require();
  const entry = {
    file: 'judged.csv',
    sha256: '',
    format: 'csv',
    mapping: null,
    startedAt: '2026-11-21T09:00:00Z',
  } as const;
  const id = beginImport(db, entry);
  new CaseWriter(db, id, 'seed').write(cases);
  db.prepare('UPDATE import SET finished_at = ? WHERE id = ?').run('2026-11-21T09:00:01Z', id);
  db.transaction(() => countSampled(db)).immediate();
}

/** Enters the population counts, so that estimates are weighted. */
export async function enterPopulation(test: TestApp): Promise<void> {
  await test.client.frame.set({
    fields: [],
    population: [
      { outcome: 'escalated', values: [], population: POPULATION.escalated },
      { outcome: 'automated', values: [], population: POPULATION.automated },
    ],
  });
}
