import type { Question } from '../codebook.ts';

export const GROUNDS_QUESTION: Question = {
  id: 'grounds',
  kind: 'many',
  title: 'Grounds you see in the transcript',
  phase: 'blind',
  outcomes: ['escalated', 'automated', 'abandoned'],
  required: false,
  guidance: `Mark what is there, whether or not the agent acted on it. Three of these are valid grounds for handing over: an explicit request, a policy gap, and no progress. Sentiment and self-confidence are unreliable: how somebody feels says little about how hard the task is, and an agent is often sure where it is wrong and unsure where it is right. Alone they are no reason for a person.
A gap is silence. A rule that forbids something is no gap, and asking for what it forbids is no reason to hand over.`,
  options: [
    {
      value: 'explicit_request',
      label: 'Explicit request',
      guidance:
        'The customer asked for a person in any words. Asking whether one exists, or cursing bots, is not yet asking for one.',
      examples: ['"Can somebody call me?"', '"Agent. AGENT."'],
    },
    {
      value: 'policy_gap',
      label: 'Policy gap',
      guidance:
        'The rules say nothing about this situation, or allow an exception that only a person may grant. A request that a rule turns down is a violation: it has an answer.',
      examples: [
        'Gap: a discount for a group that the rules never mention.',
        'No gap: a return after the last day, which the rules refuse.',
      ],
    },
    {
      value: 'no_progress',
      label: 'No progress',
      guidance:
        'It was tried and cannot get further: the same step again and again, a tool that keeps failing, access that the agent does not have. An agent that only fears it might not manage has not tried.',
      examples: ['The same lookup failed four times, with nothing changed in between.'],
    },
    {
      value: 'sentiment',
      label: 'Sentiment',
      guidance: 'Anger, worry or frustration in the words, whatever the task.',
      examples: ['"This is the third time, I have had enough", about a bill that can be explained.'],
    },
    {
      value: 'self_confidence',
      label: 'Self-confidence',
      guidance: 'The agent says that it is unsure, or gives itself a low score.',
      examples: ['"I am not certain that I can help with this", before anything was looked up.'],
    },
  ],
};
