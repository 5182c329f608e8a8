import { CaseRecord, type Message } from '../shared/model/case.ts';
import { createRandom } from '../shared/stats/index.ts';
import type { TestApp } from './test-app.ts';
import { writeCases } from './test-judged-workspace.ts';

/** A way to fail that was planted: the tool that gave nothing or failed, and what the summary says. */
interface Surface {
  tool: string;
  answer: string;
  summary: string;
  topic: string;
}

const SURFACES: readonly Surface[] = [
  { tool: 'get_order', answer: '[]', summary: 'the order was not in the list', topic: 'Billing' },
  {
    tool: 'enable_roaming',
    answer: 'Error: the line is suspended.',
    summary: 'roaming stays off abroad',
    topic: 'Roaming',
  },
  {
    tool: 'unlock_sim',
    answer: '{"unlocked":false}',
    summary: 'the card asks for a code',
    topic: 'SIM and PIN',
  },
];

export interface FailingPlan {
  /** Cases of each of the three surfaces. */
  each: number;
  /** Every so many of them stays without a label; none unless said. */
  unlabelled?: number;
  /** Where ids begin, to add more later; `a` unless said. */
  prefix?: string;
  /** Labelled escalations of the type policy; none unless said. */
  policy?: number;
}

/**
 * For tests: capability escalations of three surfaces that are told apart by their last tool and its answer, in turn, one
 * a day from 2 November 2026 on, with the label of Ada.
 */
export async function failingWorkspace(test: TestApp, plan: FailingPlan): Promise<void> {
  const { each, unlabelled = 0, prefix = 'a', policy = 0 } = plan;
  const random = createRandom(`failing ${prefix}`);
  const cases = Array.from({ length: each * SURFACES.length }, (_, i) =>
    failing(`${prefix}${i}`, SURFACES[i % SURFACES.length]!, i, random.integer(900) + 100),
  );
  const others = Array.from({ length: policy }, (_, i) =>
    failing(`${prefix}-policy${i}`, SURFACES[0]!, i, 100 + i),
  );
  writeCases(test, [...cases, ...others]);
  const label = (type: string, { caseId }: CaseRecord) => ({
    caseId,
    reviewer: 'Ada',
    verdict: 'true_escalation',
    escalationType: type,
  });
  const judged = cases.filter((_, i) => unlabelled === 0 || i % unlabelled !== 0);
  await test.importLabels([
    ...judged.map((one) => label('capability', one)),
    ...others.map((one) => label('policy', one)),
  ]);
}

function failing(caseId: string, surface: Surface, i: number, number: number): CaseRecord {
  const { tool, answer, summary, topic } = surface;
  const packet = `Customer ${number} called; ${summary}.`;
  const call = (name: string, given: object): Message => ({
    speaker: 'agent',
    text: '',
    toolCalls: [{ name, arguments: JSON.stringify(given), by: 'agent' }],
  });
  return CaseRecord.parse({
    caseId,
    outcome: 'escalated',
    startedAt: new Date(Date.UTC(2026, 10, 2 + (i % 14), 9)).toISOString(),
    cohort: { topic },
    messages: [
      { speaker: 'customer', text: `Please look at ${number}.` },
      call('get_customer', { id: number }),
      { speaker: 'tool', text: JSON.stringify({ id: number }) },
      call(tool, { id: number }),
      { speaker: 'tool', text: answer },
      call('transfer_to_human_agents', { summary: packet }),
    ],
    handover: { turn: 5, packet },
  });
}
