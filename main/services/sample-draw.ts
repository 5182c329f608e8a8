import { AppError } from '../../shared/errors.ts';
import type { SamplePlan } from '../../shared/model/sample.ts';
import type { Db } from '../db/open-db.ts';
import { isSampleDrawn, readDrawInForce, type SampleStratum, sampleState } from '../db/sample-queries.ts';
import { countLabelledOf, takeDrawBack, writeDraw } from '../db/sample-writes.ts';
import { writeSoon } from '../db/write-soon.ts';
import { preparePlan, type ReadyPlan } from './sample-plan.ts';
import { refuseUnconfirmed } from './sample-refusals.ts';

/**
 * Draws or extends. Reading a million cases takes a while, so it is done before the file is locked; only if an import
 * or another draw ended meanwhile is it read again under the lock.
 */
export function drawSample(db: Db, plan: SamplePlan, replace: boolean, now: () => Date): void {
  const before = sampleState(db);
  const early = ready(db, plan, replace);
  writeSoon(db, () => {
    const found = sampleState(db) === before ? early : ready(db, plan, replace);
    write(db, plan, found, now().toISOString());
  });
}

function ready(db: Db, plan: SamplePlan, replace: boolean): ReadyPlan {
  const found = preparePlan(db, plan, true);
  const { change, sized } = found;
  if (sized.every(({ n }) => n === 0)) {
    throw new AppError('INVALID', 'The plan draws no case at all.', {
      field: 'size',
      hint: sized.some(({ cell }) => cell.eligible > 0)
        ? 'Ask for more cases.'
        : 'Import cases first; until then a plan can be made from population counts.',
    });
  }
  if (change.kind === 'nothing') {
    throw new AppError('CONFLICT', 'The sample in force holds all the cases of this plan already.', {
      hint: 'Ask for more cases to extend it.',
    });
  }
  if (!replace) refuseUnconfirmed(change);
  return found;
}

function write(
  db: Db,
  plan: SamplePlan,
  { basis, sized, auditRate, picks }: ReadyPlan,
  drawnAt: string,
): void {
  const drawn = new Map(sized.map(({ cell, n }) => [cell.key, n]));
  const fields = basis.frame.length;
  const strata = basis.strata.map(
    ({ key, outcome, values, eligible }): SampleStratum => ({
      key,
      outcome,
      cell: values.slice(0, fields),
      further: values.slice(fields),
      eligible,
      drawn: drawn.get(key) ?? 0,
    }),
  );
  const asUsed: SamplePlan = { ...plan, auditRate, seed: basis.order.seed };
  writeDraw(db, { kind: basis.kind, plan: asUsed, strata, picks: picks ?? [], drawnAt });
}

/** Why the last draw cannot be taken back, as a sentence; null when it can. */
export function withdrawRefusal(db: Db, wave: number): string | null {
  const labelled = countLabelledOf(db, wave);
  if (labelled === 0) return null;
  const [cases, were] = labelled === 1 ? ['case', 'was'] : ['cases', 'were'];
  return `${labelled} ${cases} that only the last draw brought in ${were} labelled since.`;
}

export function withdrawSample(db: Db, now: () => Date): void {
  writeSoon(db, () => {
    const last = readDrawInForce(db);
    if (!last || !isSampleDrawn(db)) {
      throw new AppError('NOT_FOUND', 'There is no draw to take back.', { hint: 'Draw a sample first.' });
    }
    const refusal = withdrawRefusal(db, last.wave);
    if (refusal) {
      throw new AppError('CONFLICT', `The draw cannot be taken back: ${refusal}`, {
        hint: 'Extend the sample, or replace it with another plan.',
      });
    }
    takeDrawBack(db, last.wave, now().toISOString());
  });
}
