import type { JudgedPeriod, LoggedStratum } from './judged-period.ts';

/** Strata that are counted as one. */
export type SamplingGroup = readonly LoggedStratum[];

/** Sampling rates that differ by less than this part are one rate. */
const SAME_RATE = 0.1;
/** A group with fewer labels takes the stratum of the next rate in. */
const LEAST = 10;

/**
 * Puts together strata of one side that were sampled at the same rate, and those with hardly a label. The guaranteed
 * bound adds one miss to every stratum it knows, so over twenty thin ones it says nothing; strata of one rate are one
 * random sample anyway. Looks at counts alone, never at a verdict, and so leaves the guarantee whole.
 */
export function samplingGroups({ cases, strata }: Pick<JudgedPeriod, 'cases' | 'strata'>): SamplingGroup[] {
  const labels = new Map<string, number>();
  for (const { stratum } of cases) labels.set(stratum, (labels.get(stratum) ?? 0) + 1);
  const labelled = ({ key }: LoggedStratum) => labels.get(key) ?? 0;
  const rate = (stratum: LoggedStratum) => labelled(stratum) / Math.max(1, stratum.population ?? 0);
  const side = (escalated: boolean) =>
    strata
      .filter(
        (stratum) => stratum.escalated === escalated && stratum.imported + (stratum.population ?? 0) > 0,
      )
      .sort((a, b) => rate(a) - rate(b) || (a.key < b.key ? -1 : 1));
  return [true, false].flatMap((escalated) => {
    const groups: { members: LoggedStratum[]; labels: number; rate: number }[] = [];
    for (const stratum of side(escalated)) {
      const open = groups.at(-1);
      const joins = open && (open.labels < LEAST || rate(stratum) <= open.rate * (1 + SAME_RATE));
      if (!joins) groups.push({ members: [stratum], labels: labelled(stratum), rate: rate(stratum) });
      else {
        open.members.push(stratum);
        if (open.labels < LEAST) open.rate = rate(stratum);
        open.labels += labelled(stratum);
      }
    }
    const last = groups.at(-1);
    if (groups.length > 1 && last && last.labels < LEAST) {
      groups.pop();
      groups.at(-1)!.members.push(...last.members);
    }
    return groups.map(({ members }) => members);
  });
}
