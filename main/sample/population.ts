import type { Outcome } from '../../shared/model/case.ts';
import type { Topic } from './problem.ts';

/** One topic's cases in the eight weeks, how many of them are in the sample, and what the sample holds. */
export interface TopicPlan {
  topic: Topic;
  population: Record<Outcome, number>;
  sampled: Record<Outcome, number>;
  /** Of the sampled escalated: needless ones. */
  needless: number;
  /** Of the sampled automated: the ways in which a needed handover was missed. */
  missed: readonly ('requestIgnored' | 'falsePromise' | 'guessedRule' | 'wrongMatch')[];
}

function plan(
  topic: Topic,
  escalated: [population: number, sampled: number, needless: number],
  automated: [population: number, sampled: number],
  abandoned: [population: number, sampled: number],
  missed: TopicPlan['missed'],
): TopicPlan {
  return {
    topic,
    population: { escalated: escalated[0], automated: automated[0], abandoned: abandoned[0] },
    sampled: { escalated: escalated[1], automated: automated[1], abandoned: abandoned[1] },
    needless: escalated[2],
    missed,
  };
}

/** 40,000 cases: 9,200 escalated, 29,600 automated, 1,200 abandoned; 600 of them are sampled. */
export const TOPIC_PLANS: readonly TopicPlan[] = [
  plan('Billing', [2480, 62, 12], [9100, 76], [300, 4], ['guessedRule', 'wrongMatch']),
  plan('Roaming', [1390, 42, 15], [3900, 42], [180, 3], ['falsePromise', 'guessedRule']),
  plan('Picture messages', [1560, 52, 26], [2900, 40], [170, 3], ['falsePromise', 'requestIgnored']),
  plan('SIM and PIN', [1180, 36, 5], [3800, 40], [130, 3], ['requestIgnored']),
  plan('Contract end', [820, 26, 7], [2600, 28], [120, 2], ['guessedRule']),
  plan('Coverage', [760, 26, 7], [3500, 32], [150, 2], ['falsePromise', 'requestIgnored']),
  plan('Device settings', [560, 20, 6], [2900, 26], [100, 2], []),
  plan('Number porting', [450, 16, 3], [900, 16], [50, 1], []),
];
