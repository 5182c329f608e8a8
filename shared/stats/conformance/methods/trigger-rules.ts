import type { Costs } from '../../threshold/costs.ts';
import { type TriggeredCases, triggerRules } from '../../threshold/trigger-rules.ts';
import type { Method } from '../method.ts';

export const triggerRulesMethod: Method = {
  name: 'trigger_rules',
  run(input, options) {
    const { costs } = options as { costs: Costs };
    const audit = triggerRules(input as unknown as TriggeredCases, costs);
    return {
      policy: audit.policy,
      triggers: audit.triggers?.map(({ without, deltaCost, deltaEscalationRate, deltaRecall, ...own }) => ({
        ...own,
        leaveOneOut: { ...without, deltaCost, deltaEscalationRate, deltaRecall },
      })),
      greedyOrder: audit.greedyOrder,
      greedyCost: audit.greedyCost,
    };
  },
};
