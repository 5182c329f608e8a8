import type { Question } from '../codebook.ts';

export const TYPE_QUESTION: Question = {
  id: 'escalationType',
  kind: 'one',
  title: 'Type',
  phase: 'blind',
  outcomes: ['escalated'],
  required: true,
  guidance:
    'Why the case left the agent, also where it should not have. When two fit, take the one that came first: a customer who asks for a person after five failed steps is a capability case that ended in a request. Each type has its own consequence, so do not choose by how it feels.',
  options: [
    {
      value: 'policy',
      label: 'Policy',
      guidance:
        'The agent could have answered; the rules send this kind of case to a person. Goes to the routes.',
      examples: ['A refund above the limit.', 'Proof of identity that only a person may take.'],
    },
    {
      value: 'capability',
      label: 'Capability',
      guidance:
        'The agent tried, used its tools, and could not do it. Goes to failures and becomes an eval case.',
      examples: ['The search finds nothing although the order exists, and the agent gives up.'],
    },
    {
      value: 'refusal',
      label: 'Refusal',
      guidance:
        'The agent would not do it, for safety. Read what was really asked: refusing too much looks the same from outside. Goes to safety calibration.',
      examples: ['A question about resetting a PIN is taken for an attack.'],
    },
    {
      value: 'abandon',
      label: 'Abandon',
      guidance: 'The customer gave up and a person took over on another way. Goes to friction.',
      examples: ['Silence after the third form; an hour later a call on the same matter.'],
    },
    {
      value: 'user_request',
      label: 'User request',
      guidance: 'The customer wanted a person, and nothing had gone wrong. A preference, not a fault.',
      examples: ['The first message is "I want to speak to a human".'],
    },
  ],
};
