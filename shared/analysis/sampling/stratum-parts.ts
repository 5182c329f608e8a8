import { cutValue } from '../../format.ts';
import { COHORT_FIELDS, type CohortField, type Outcome } from '../../model/case.ts';
import type { SamplePlan, StratumPart } from '../../model/sample.ts';

/** The part of a plan that decides which stratum a case belongs to. */
export type SampleDesign = Pick<SamplePlan, 'by' | 'trigger' | 'bands' | 'risk'>;

const FIELD_WORDS: Readonly<Record<CohortField, string>> = {
  topic: 'topic',
  segment: 'segment',
  channel: 'channel',
  route: 'route',
  language: 'language',
  agentVersion: 'agent version',
};

/** Cohort fields of a design that the frame does not split by already, in a fixed order. */
export function furtherFields(
  frame: readonly CohortField[],
  { by }: Pick<SampleDesign, 'by'>,
): CohortField[] {
  return COHORT_FIELDS.filter((field) => by.includes(field) && !frame.includes(field));
}

/** What tells a stratum from the others, in words. `values` are in the order of the plan's parts, the frame's first. */
export function stratumParts(
  frame: readonly CohortField[],
  design: SampleDesign,
  outcome: Outcome,
  values: readonly string[],
): StratumPart[] {
  const fields = [...frame, ...furtherFields(frame, design)];
  const parts = fields.map((field, place) => ({ name: FIELD_WORDS[field], value: values[place] || 'none' }));
  let place = fields.length;
  const next = () => values[place++] ?? '';
  if (design.trigger) parts.push({ name: 'trigger', value: next() || 'none' });
  if (design.bands) parts.push({ name: design.bands.signal, value: bandWords(design.bands.cuts, next()) });
  if (design.risk && outcome === 'automated') {
    parts.push({ name: 'risk', value: isRisk(design, values) ? 'at risk' : 'no mark' });
  }
  return parts;
}

/** The mark is the last value. */
export function isRisk(design: SampleDesign, values: readonly string[]): boolean {
  return design.risk !== null && values.at(-1) === 'risk';
}

function bandWords(cuts: readonly number[], band: string): string {
  if (band === '') return 'no value';
  const place = Number(band);
  const [from, to] = [cuts[place - 1], cuts[place]];
  if (from === undefined) return `below ${cutValue(to ?? 0)}`;
  return to === undefined ? `${cutValue(from)} and above` : `${cutValue(from)} to ${cutValue(to)}`;
}

/** Whether two plans tell the same strata apart and draw from them in the same order: then one extends the other. */
export function isSameDesign(
  frame: readonly CohortField[],
  a: SampleDesign & { seed: string | null },
  b: SampleDesign & { seed: string | null },
): boolean {
  const shape = ({ by, trigger, bands, risk, seed }: typeof a) =>
    JSON.stringify([
      furtherFields(frame, { by }),
      trigger,
      bands && [bands.signal, bands.cuts],
      risk && [
        risk.reopened,
        risk.complaint,
        risk.near && [risk.near.signal, risk.near.cut, risk.near.within],
      ],
      seed,
    ]);
  return shape(a) === shape(b);
}
