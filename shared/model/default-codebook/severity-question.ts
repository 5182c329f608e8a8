import type { Question } from '../codebook.ts';

export const SEVERITY_QUESTION: Question = {
  id: 'severity',
  kind: 'one',
  title: 'How grave was it?',
  phase: 'blind',
  outcomes: ['escalated', 'automated', 'abandoned'],
  verdicts: ['missed_escalation', 'false_escalation'],
  required: false,
  guidance:
    'Of the consequence for the customer or the team, not of the mistake. When two fit, take the graver one that really happened, not one that might have. Teams that want it use these as cost weights.',
  options: [
    {
      value: '1',
      label: 'Slight',
      guidance: 'Some time lost.',
      examples: ['Handed over with a wait of minutes for what was a single step.'],
    },
    {
      value: '2',
      label: 'Moderate',
      guidance: 'Contacted again, or a task left open.',
      examples: ['The customer was told it was done, and had to come back the next day.'],
    },
    {
      value: '3',
      label: 'Serious',
      guidance: 'Money, access or trust lost.',
      examples: ['A charge that was in dispute was taken; a line stayed cut off over a weekend.'],
    },
    {
      value: '4',
      label: 'Grave',
      guidance: 'Harm, a broken law, or a customer lost.',
      examples: ['Details of one customer were shown to another of the same name.'],
    },
  ],
};
