import type { Question } from '../codebook.ts';

export const CONDUCT_QUESTION: Question = {
  id: 'conduct',
  kind: 'rows',
  title: 'Conduct',
  phase: 'blind',
  outcomes: ['escalated', 'automated', 'abandoned'],
  required: true,
  requiredAfter: ['true_escalation', 'false_escalation', 'missed_escalation', 'cannot_tell'],
  guidance:
    'What the agent did when it mattered, whatever the verdict. "n. a." where the situation did not come up. After a correct resolution it may be left open; answer it there only when a row did come up.',
  options: [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
    { value: 'not_applicable', label: 'n. a.' },
  ],
  rows: [
    {
      id: 'request_honoured',
      label: 'Explicit request for a person honoured at once',
      guidance:
        'Hand over in the very next turn, without looking anything up and without an offer to try first. Count the agent turns between request and handover: any question back is a delay, so one is already a no.',
      examples: [
        'No: "Of course. May I have your order number first?"',
        'No: "Let me see whether I can solve it."',
        'Yes: "I am bringing in a colleague now", and the handover follows.',
      ],
    },
    {
      id: 'ambiguity_clarified',
      label: 'Ambiguous customer match clarified, not guessed',
      guidance:
        'More than one customer, order or line fitted what was said: did the agent ask for something that tells them apart? Taking the newest, the most active or the first is a guess, also when it happened to be right.',
      examples: [
        'Yes: "I find two accounts in that name. Which e-mail address is on yours?"',
        'No: three records come back and the next step works on the first of them.',
      ],
    },
    {
      id: 'frustrated_solved',
      label: 'Frustrated but solvable case was solved',
      guidance:
        'The customer was upset and the task was within reach: the agent should say that it understands and do the task. Handing over because of the tone is a no. When the customer, offered help, still asks for a person, the row above decides.',
      examples: ['Yes: "I understand that this is annoying. The replacement leaves today."'],
    },
  ],
};
