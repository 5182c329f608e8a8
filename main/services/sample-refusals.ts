import { AppError } from '../../shared/errors.ts';
import { count, plural } from '../../shared/format.ts';
import type { SampleChange, SamplePlan } from '../../shared/model/sample.ts';
import type { Db } from '../db/open-db.ts';
import { requireSignal } from './threshold-input.ts';

/** More strata than this say nothing about any of them. */
const MOST_STRATA = 1000;

export function refuseManyStrata(strata: number): void {
  if (strata <= MOST_STRATA) return;
  throw new AppError(
    'INVALID',
    `The plan makes ${count(strata)} strata; ${count(MOST_STRATA)} are the most.`,
    {
      field: 'by',
      hint: 'Leave out a field with many values, or take fewer score bands.',
    },
  );
}

/** A plan that contradicts itself, or names what no case has. */
export function refuseBrokenPlan(db: Db | null, { bands, risk }: SamplePlan): void {
  if (bands?.cuts.some((cut, i) => i > 0 && cut <= (bands.cuts[i - 1] as number))) {
    throw new AppError('INVALID', 'The cuts of the score bands have to grow from one to the next.', {
      field: 'bands',
    });
  }
  if (risk && !risk.reopened && !risk.complaint && !risk.near) {
    throw new AppError('INVALID', 'The risk mark names nothing that would make a case risky.', {
      field: 'risk',
      hint: 'Choose reopened, complaint or near a threshold, or leave the mark out.',
    });
  }
  if (db && bands) requireSignal(db, bands.signal);
  if (db && risk?.near) requireSignal(db, risk.near.signal);
}

/** Other strata, or labels that fall out of the rates: somebody has to say that this is meant. */
export function refuseUnconfirmed({ kind, labelledOut }: SampleChange): void {
  if (kind !== 'replacement' && labelledOut === 0) return;
  const fallOut =
    labelledOut === 0
      ? 'No labelled case would fall out of it.'
      : `${plural(labelledOut, 'labelled case')} would no longer enter the rates; the labels stay.`;
  const what =
    kind === 'replacement'
      ? 'This plan has other strata than the sample in force and replaces it.'
      : 'Until now every imported case counts as the sample.';
  throw new AppError('NEEDS_DECISION', `${what} ${fallOut} Nothing was drawn.`, {
    problem: 'E_SAMPLE_REPLACED',
    hint: 'Confirm that the sample is to be replaced, or plan with the strata of the sample in force to extend it.',
  });
}
