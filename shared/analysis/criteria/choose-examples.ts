import { plural } from '../../format.ts';
import type { CriteriaLack, CriteriaSlot } from '../../model/criteria.ts';
import { SLOTS } from './slots.ts';

/** An adjudicated case that could become an example. */
export interface ExampleCandidate {
  caseId: string;
  slots: readonly CriteriaSlot[];
  /** Turns up to the decision: short ones come first. */
  turns: number;
  /** Whether what it shows is found in the customer's words. */
  telling: boolean;
  /** Whether the agent did the right thing there. */
  wentWell: boolean;
  /** Whether somebody went through its redaction; without that it does not leave. */
  reviewed: boolean;
}

export interface ChosenExamples {
  examples: { slot: CriteriaSlot; caseId: string }[];
  lacks: CriteriaLack[];
  remarks: string[];
}

const ORDER = Object.keys(SLOTS) as CriteriaSlot[];

/**
 * One case for every thing to be shown, as far as there are any: one whose words show it before one whose words do not,
 * one that went well before one that did not, a short one before a long one, each case once. Neither side gets more
 * than one example more than the other, so that the block does not lean.
 *
 * @param skip cases somebody does not want as examples
 */
export function chooseExamples(
  candidates: readonly ExampleCandidate[],
  skip: ReadonlySet<string> = new Set(),
): ChosenExamples {
  const taken = new Set<string>(skip);
  const found: ChosenExamples['examples'] = [];
  const lacks: CriteriaLack[] = [];
  const sorted = candidates.toSorted(
    (a, b) =>
      Number(b.telling) - Number(a.telling) ||
      Number(b.wentWell) - Number(a.wentWell) ||
      a.turns - b.turns ||
      (a.caseId < b.caseId ? -1 : 1),
  );
  for (const slot of ORDER) {
    const fitting = sorted.filter(({ caseId, slots }) => slots.includes(slot) && !taken.has(caseId));
    const chosen = fitting.find(({ reviewed }) => reviewed);
    if (chosen) {
      taken.add(chosen.caseId);
      found.push({ slot, caseId: chosen.caseId });
    } else lacks.push(lackOf(slot, fitting));
  }
  const examples = balanced(found);
  const dropped = found.filter((one) => !examples.includes(one));
  const remarks = dropped.map(
    ({ slot }) => `“${SLOTS[slot].title}” is left out, so that the block does not lean to one side.`,
  );
  return { examples, lacks, remarks };
}

function lackOf(slot: CriteriaSlot, fitting: readonly ExampleCandidate[]): CriteriaLack {
  const { shows } = SLOTS[slot];
  const [first] = fitting;
  if (!first) return { slot, caseId: null, sentence: `No adjudicated case shows ${shows}.` };
  const are = fitting.length === 1 ? 'shows' : 'show';
  const sentence = `${plural(fitting.length, 'adjudicated case')} ${are} ${shows}, and the redaction of none was reviewed.`;
  return { slot, caseId: first.caseId, sentence };
}

/** The first of each side, of neither more than one more than of the other. */
function balanced<E extends { slot: CriteriaSlot }>(found: readonly E[]): E[] {
  const side = (decision: string) => found.filter(({ slot }) => SLOTS[slot].decision === decision);
  const most = Math.min(side('hand_over').length, side('go_on').length) + 1;
  const kept = new Set([...side('hand_over').slice(0, most), ...side('go_on').slice(0, most)]);
  return found.filter((one) => kept.has(one));
}
