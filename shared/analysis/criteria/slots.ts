import { type Answers, humanNeeded } from '../../model/answers.ts';
import type { CriteriaSlot } from '../../model/criteria.ts';

interface SlotWords {
  decision: 'hand_over' | 'go_on';
  /** What the example shows: "hand over at once when ...". */
  title: string;
  /** The right next step and why, as the agent is told. */
  right: string;
  /** A case that shows it, as people are told what is missing. */
  shows: string;
}

/** In the order in which examples are chosen and printed; the first of each side are the ones a block needs most. */
export const SLOTS: Readonly<Record<CriteriaSlot, SlotWords>> = {
  honour_request: {
    decision: 'hand_over',
    title: 'The customer asks for a person',
    right: 'Hand over in the next turn. The customer asked for a person, and that is enough.',
    shows: 'a customer who asked for a person',
  },
  solve_frustrated: {
    decision: 'go_on',
    title: 'The customer is upset, and the task can be done',
    right: 'Say that you understand, and do the task. Anger is no ground: nobody asked for a person.',
    shows: 'an upset customer whose task the agent could do',
  },
  policy_gap: {
    decision: 'hand_over',
    title: 'The rules are silent',
    right: 'Hand over. No rule covers this, so a person has to decide it.',
    shows: 'a request that no rule covers',
  },
  ignore_doubt: {
    decision: 'go_on',
    title: 'The agent doubts itself, and has not tried',
    right: 'Go on: try it, and look at what comes back. Doubt before trying is no ground.',
    shows: 'an agent that doubted itself over a task that it could do',
  },
  no_progress: {
    decision: 'hand_over',
    title: 'It was tried, and nothing is left to try',
    right: 'Hand over, and say what was tried and what came of it. Another round would change nothing.',
    shows: 'an agent that tried and was stuck',
  },
  clarify_match: {
    decision: 'go_on',
    title: 'Several records match',
    right: 'Ask for something that tells them apart. Do not guess, and do not hand over for it.',
    shows: 'several customers or lines that fitted what was said',
  },
};

/** What a judged case can be an example of. One whose verdict could not be told shows nothing. */
export function slotsOf(answers: Answers): CriteriaSlot[] {
  const needed = humanNeeded(answers.verdict);
  const grounds = new Set(answers.grounds ?? []);
  if (needed === null) return [];
  if (needed) {
    if (grounds.has('explicit_request') || answers.escalationType === 'user_request')
      return ['honour_request'];
    if (grounds.has('policy_gap')) return ['policy_gap'];
    return grounds.has('no_progress') ? ['no_progress'] : [];
  }
  const cameUp = (row: string) => ['yes', 'no'].includes(answers.conduct?.[row] ?? '');
  const slots: CriteriaSlot[] = [];
  if (grounds.has('sentiment') || cameUp('frustrated_solved')) slots.push('solve_frustrated');
  if (grounds.has('self_confidence')) slots.push('ignore_doubt');
  if (cameUp('ambiguity_clarified')) slots.push('clarify_match');
  return slots;
}
