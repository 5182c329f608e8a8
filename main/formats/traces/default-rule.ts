import type { EscalationRule } from '../../../shared/model/escalation-rule.ts';

/**
 * What agents commonly call the tool that brings in a human. A bare `transfer_to_...` or `handoff` is not among them:
 * frameworks use those names to pass a customer from one agent to another.
 */
export const BY_HUMAN_TOOL: EscalationRule = {
  any: [
    {
      kind: 'toolCall',
      names: [
        'transfer_to_human*',
        'transfertohuman*',
        '*escalate*',
        '*human_agent*',
        '*humanagent*',
        '*live_agent*',
        '*to_human',
        '*to-human',
        'contact_human*',
        'request_human*',
      ],
    },
  ],
};
