import type { Policy } from '../../../shared/model/policy.ts';
import type { TestApp } from '../../test-app.ts';

export type Decision = Parameters<TestApp['client']['policies']['draft']>[0];

/** For tests: looks at what a decision gives, confirms what it leaves open, and signs it, as a page does. */
export async function signDecision(
  test: TestApp,
  name: string,
  decision: Decision,
  reason = 'It saves.',
): Promise<Policy> {
  const { policy, notShown } = await test.client.policies.draft(decision);
  return test.client.policies.sign({ decision, policy, name, reason, acknowledged: notShown });
}
