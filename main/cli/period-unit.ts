import { InvalidArgumentError } from 'commander';
import { PeriodUnit } from '../../shared/model/population.ts';

/** How long a period is. */
export function periodUnit(text: string): PeriodUnit {
  const unit = PeriodUnit.safeParse(text);
  if (!unit.success) throw new InvalidArgumentError(`It must be ${PeriodUnit.options.join(', ')}.`);
  return unit.data;
}
