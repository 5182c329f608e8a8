import type { Facts } from '../facts.ts';
import type { Scene } from '../scene.ts';

interface SideTalk {
  question: string;
  tool?: { name: string; args: (facts: Facts) => Record<string, unknown>; result: unknown };
  answer: string;
  thanks: string;
}

const SIDE_TALKS: readonly SideTalk[] = [
  {
    question: 'While I have you: when is my next bill due?',
    tool: {
      name: 'get_billing_date',
      args: (f) => ({ customer_id: f.customerId }),
      result: { due: 'the 12th of each month' },
    },
    answer: 'Your bills are due on the 12th of each month.',
    thanks: 'Good, thanks.',
  },
  {
    question: 'And how much data do I have left this month?',
    tool: {
      name: 'get_data_usage',
      args: (f) => ({ line_id: f.line }),
      result: { used_gb: 3.6, limit_gb: 10 },
    },
    answer: 'You have used 3.6 of 10 GB, so 6.4 GB are left until the 1st.',
    thanks: 'More than I thought.',
  },
  {
    question: 'One more question, is there any maintenance planned at the weekend?',
    tool: { name: 'list_maintenance', args: () => ({ days: 7 }), result: { planned: [] } },
    answer: 'No, nothing is planned for the next seven days.',
    thanks: 'Great.',
  },
  {
    question: 'Can I see all this in the app next time?',
    answer: 'Yes, under "My contract" you find your line, the usage and all bills of the last two years.',
    thanks: 'I will try that.',
  },
  {
    question: 'By the way, do you still have the family card?',
    answer: 'We do. Up to four cards share one data volume, at 9.90 euros for each further card.',
    thanks: 'I will think about it.',
  },
  {
    question: 'Is it right that calls to the hotline cost nothing?',
    answer: 'Yes, calls to our hotline are free from your Meridian number.',
    thanks: 'Good to know.',
  },
  {
    question: 'My new address, can I enter that myself?',
    answer: 'Yes, in the app under "My details". The change counts from the next bill.',
    thanks: 'Perfect, then I will do that.',
  },
];

/** A question by the way that is answered at once. English only. */
export function sideTalk(scene: Scene): void {
  const { draw, language, channel } = scene.setup;
  if (language !== 'en' || channel === 'email') return;
  const talk = draw.pick(SIDE_TALKS);
  scene.customer(talk.question);
  if (talk.tool) {
    const { name, args, result } = talk.tool;
    scene.use({ tool: name, by: 'agent', args, result: () => result });
  }
  scene.agent(talk.answer);
  scene.customer(talk.thanks);
}
