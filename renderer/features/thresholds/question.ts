import type { Cohort } from '../../../shared/model/case.ts';
import { ofPolicyCosts, type Policy } from '../../../shared/model/policy.ts';
import type { Costs, SeverityFactors } from '../../../shared/model/threshold.ts';

type Part = 'wrongAction' | 'ignoredRequest' | 'reviewMinute' | 'minutesPerHandover' | 'capacityPerDay';

/** What is asked, as it stands in the form; null where nothing is typed. */
export interface Question extends Readonly<Record<Part, number | null>> {
  readonly signal: string;
  readonly needless: number | null;
  readonly missed: number | null;
  readonly unit: 'money' | 'ratio';
  /** What a miss of severity 1 to 4 counts; null when every miss counts the same. */
  readonly missedBySeverity: SeverityFactors | null;
  readonly current: number | null;
}

const PARTS: readonly Part[] = [
  'wrongAction',
  'ignoredRequest',
  'reviewMinute',
  'minutesPerHandover',
  'capacityPerDay',
];

/** The form as it opens: the costs and the cut of the policy in force. */
export function firstQuestion(signal: string, policy: Policy | null, current: number | null): Question {
  const costs: Partial<Costs> = policy?.costs ? ofPolicyCosts(policy.costs) : {};
  return {
    signal,
    needless: costs.needless ?? null,
    missed: costs.missed ?? null,
    unit: costs.unit ?? 'money',
    missedBySeverity: costs.missedBySeverity ?? null,
    wrongAction: costs.wrongAction ?? null,
    ignoredRequest: costs.ignoredRequest ?? null,
    reviewMinute: costs.reviewMinute ?? null,
    minutesPerHandover: costs.minutesPerHandover ?? null,
    capacityPerDay: costs.capacityPerDay ?? null,
    current,
  };
}

/**
 * What the operations take; null until both costs are given and one of them is more than nothing.
 *
 * @param scope the cohort asked about; undefined leaves the agent version to the service
 */
export function inputOf(question: Question, scope?: Cohort) {
  const { signal, needless, missed, current } = question;
  if (needless === null || missed === null || needless + missed === 0) return null;
  const parts = PARTS.flatMap((part) => (question[part] === null ? [] : [[part, question[part]] as const]));
  const costs: Costs = {
    missed,
    needless,
    ...Object.fromEntries(parts),
    ...(question.missedBySeverity && { missedBySeverity: question.missedBySeverity }),
    ...(question.unit === 'ratio' && { unit: 'ratio' as const }),
  };
  return {
    signal,
    costs,
    ...(current === null ? {} : { current }),
    ...(scope === undefined ? {} : { scope }),
  };
}

export type AdviceInput = NonNullable<ReturnType<typeof inputOf>>;
