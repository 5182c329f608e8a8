import type { Question } from '../codebook.ts';

export const PACKET_QUESTIONS: readonly Question[] = [
  {
    id: 'packet',
    kind: 'rows',
    title: 'Handoff packet',
    phase: 'packet',
    outcomes: ['escalated'],
    required: true,
    guidance:
      'What the next person can read without opening the transcript. Present: it is there and right. Partial: there, but with a part missing or wrong. Absent: it should be there and is not. "n. a.": the case has no such thing. What stands only in the transcript does not count.',
    options: [
      { value: 'present', label: 'Present' },
      { value: 'partial', label: 'Partial' },
      { value: 'absent', label: 'Absent' },
      { value: 'not_applicable', label: 'n. a.' },
    ],
    rows: [
      {
        id: 'original_request',
        label: 'Original request',
        guidance: 'What the customer came for, in their sense, not what the talk turned to.',
      },
      {
        id: 'what_was_attempted',
        label: 'What was attempted',
        guidance: 'The steps that were taken, also those that failed.',
      },
      {
        id: 'intermediate_results',
        label: 'Intermediate results',
        guidance: 'What the steps brought to light: values, states, messages of tools.',
      },
      {
        id: 'current_best_guess',
        label: 'Current best guess',
        guidance: 'What the agent takes for the answer so far, named as a guess.',
      },
      {
        id: 'reason_for_escalation',
        label: 'Reason for escalation',
        guidance: 'Why it hands over, in a form one can act on. "Needs a human" is no reason.',
      },
      {
        id: 'customer_identifiers',
        label: 'Customer identifiers',
        guidance: 'Enough to open the right record without a search, and only of this customer.',
      },
      {
        id: 'root_cause',
        label: 'Root cause',
        guidance: 'What lies behind the problem, as far as it is known. "Unknown", said openly, is partial.',
      },
      {
        id: 'recommended_action',
        label: 'Recommended action',
        guidance: 'What the person should do next.',
      },
      {
        id: 'attachments_formatting',
        label: 'Attachments, formatting',
        guidance: 'Files, pictures and tables that the customer gave arrive whole and readable.',
      },
    ],
  },
  {
    id: 'withoutContact',
    kind: 'yes_no',
    title: 'Could take over without contacting the customer again',
    phase: 'packet',
    outcomes: ['escalated'],
    required: true,
    guidance:
      'Nothing that the customer has already said or sent would have to be asked for again. Telling them the result does not count as contact.',
    options: [],
  },
  {
    id: 'withoutInvestigation',
    kind: 'yes_no',
    title: 'Could take over without investigating again',
    phase: 'packet',
    outcomes: ['escalated'],
    required: true,
    guidance:
      'No lookup or test that the agent made would have to be made a second time. New work that was never the agent’s does not count.',
    options: [],
  },
];
