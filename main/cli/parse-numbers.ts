import { InvalidArgumentError } from 'commander';
import { OUTCOMES, type Outcome } from '../../shared/model/case.ts';

/** An option's value as a number. */
export function number(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

/** An option's value as a whole number from 0. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It must be a whole number.');
  return Number(text);
}

/** `escalated=9200,automated=30800` as counts by outcome. */
export function populationByOutcome(text: string): Partial<Record<Outcome, number>> {
  const pairs = text.split(',').map((part) => {
    const [outcome = '', count = ''] = part.split('=').map((side) => side.trim());
    if (!isOutcome(outcome))
      throw new InvalidArgumentError(`"${outcome}" is none of ${OUTCOMES.join(', ')}.`);
    return [outcome, wholeNumber(count)] as const;
  });
  return Object.fromEntries(pairs);
}

function isOutcome(text: string): text is Outcome {
  return (OUTCOMES as readonly string[]).includes(text);
}
