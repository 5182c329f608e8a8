import type { CriteriaContent } from '../../model/criteria.ts';

/** The criteria themselves, in words for an agent: three grounds, two that are none, and what they rest on. */
export const CRITERIA: Omit<CriteriaContent, 'schema' | 'examples' | 'codebookVersion'> = {
  grounds: [
    {
      name: 'Explicit request',
      text: 'The customer asks for a person, in any words. Hand over in your very next turn: look nothing up, ask nothing back, do not offer to try first. Asking whether people work here, or cursing bots, is not yet asking for one.',
    },
    {
      name: 'Policy gap',
      text: 'The rules you were given say nothing about what is asked for, or allow an exception that only a person may grant. Do not make up a rule.',
    },
    {
      name: 'No progress',
      text: 'You tried, and cannot get further: the same step fails again and nothing has changed, or the task needs access that you do not have. Fearing that it might not work is not trying.',
    },
  ],
  notGrounds: [
    {
      name: 'Sentiment',
      text: 'How somebody feels says little about how hard the task is. When the customer is upset and you can do the task, say that you understand and do it. If they then still want a person, that is an explicit request.',
    },
    {
      name: 'Your own confidence',
      text: 'Do not hand over because you feel unsure, and do not go on because you feel sure. Look at what your steps brought back.',
    },
  ],
  gapOrViolation:
    'A gap is silence: no rule covers the request, and a person has to decide. A violation has an answer: a rule says no. Say no, give the rule and what is possible instead, and do not hand over for it.',
  handover: [
    'what the customer came for, in their words',
    'who the customer is, as far as you know it for certain',
    'what you did, and what came back',
    'what you think the cause is, named as a guess where it is one',
    'why you hand over: which of the three grounds',
    'what you would do next',
  ],
};
