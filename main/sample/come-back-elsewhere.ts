import type { CaseRecord } from '../../shared/model/case.ts';
import type { MadeCase } from './make-case.ts';

const HOURS = 60;
/** What makes the customer of one case that of another. */
const IDENTITY = ['name', 'first', 'number', 'customerId', 'line'] as const;

/**
 * Customers who left the agent and turned up on another channel within two and a half days: the later of two cases that fit is
 * told again in the name of the customer of the first. Nothing is drawn, so that nothing else of the sample moves.
 */
export function comeBackElsewhere(made: readonly MadeCase[]): void {
  const taken = new Set<MadeCase>();
  for (const left of made.filter(({ record }) => record.outcome === 'abandoned')) {
    const later = made.find((one) => !taken.has(one) && isSoonAfter(left, one) && couldBe(left, one));
    if (!later) continue;
    taken.add(later);
    tellInTheNameOf(left, later);
  }
}

function isSoonAfter({ record: left }: MadeCase, { record: later }: MadeCase): boolean {
  const hours = (Date.parse(later.startedAt ?? '') - Date.parse(left.endedAt ?? '')) / 3_600_000;
  return hours > 0 && hours <= HOURS;
}

/** The same language and topic on another channel, and nobody who has to be told apart from a namesake. */
function couldBe({ record: left }: MadeCase, { record: later, facts }: MadeCase): boolean {
  return (
    later.outcome !== 'abandoned' &&
    later.cohort.channel !== left.cohort.channel &&
    later.cohort.language === left.cohort.language &&
    later.cohort.topic === left.cohort.topic &&
    !JSON.stringify(later.messages).includes(facts.otherCustomerId ?? '')
  );
}

function tellInTheNameOf(left: MadeCase, later: MadeCase): void {
  let told = JSON.stringify(later.record);
  for (const key of IDENTITY) told = told.replaceAll(wholeWord(later.facts[key]), left.facts[key] ?? '');
  later.record = JSON.parse(told) as CaseRecord;
  later.facts = {
    ...later.facts,
    ...Object.fromEntries(IDENTITY.map((key) => [key, left.facts[key] ?? ''])),
  };
}

function wholeWord(text = ''): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(text)}(?![\\p{L}\\d])`, 'gu');
}
