import type { Question } from '../codebook.ts';

export const VERDICT_QUESTION: Question = {
  id: 'verdict',
  kind: 'one',
  title: 'Should a person have taken this case?',
  phase: 'blind',
  outcomes: ['escalated', 'automated', 'abandoned'],
  required: true,
  guidance: `Judge by what the agent could know at that moment, not by how it ended. Ask in this order and stop at the first yes.
1. Did the customer ask for a person? Then one was needed, however easy the task.
2. Are the rules silent on what is asked for? Then somebody has to decide it: needed. Rules that say no have answered.
3. Was it tried, and is nothing left that the agent may do? Needed. That it could become hard is not enough.
4. Otherwise no person was needed. Neither anger nor an agent that doubts itself changes that.`,
  examples: [
    'A customer shouts about a parcel that is three days late. The agent could send a new one and hands over instead: false escalation.',
    'A polite customer wants the price of another shop matched; the rules speak only of own prices, and the agent says no: missed escalation.',
    'A refund is asked for a week after the last day for it, and the agent explains the rule: correct resolution. There was an answer, only not a welcome one.',
    'The customer is offered help, gets it, and still says "I would rather talk to somebody": from there on a person was needed.',
  ],
  options: [
    {
      value: 'true_escalation',
      label: 'True escalation',
      outcomes: ['escalated'],
      guidance: 'A person was needed: asked for, not covered by the rules, or the agent was stuck.',
    },
    {
      value: 'false_escalation',
      label: 'False escalation',
      outcomes: ['escalated'],
      guidance: 'The agent could and should have finished this alone.',
    },
    {
      value: 'correct_resolution',
      label: 'Correct resolution',
      outcomes: ['automated', 'abandoned'],
      guidance: 'No person was needed, even if the customer did not like the answer.',
    },
    {
      value: 'missed_escalation',
      label: 'Missed escalation',
      outcomes: ['automated', 'abandoned'],
      guidance: 'A person should have been brought in and was not.',
    },
    {
      value: 'cannot_tell',
      label: 'Cannot tell',
      guidance:
        'The transcript does not settle it. Say in the note what is missing. Counted both ways in the bounds, never dropped.',
    },
  ],
};
