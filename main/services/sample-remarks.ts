import { stratumPopulations } from '../../shared/analysis/sampling/stratum-populations.ts';
import { plural } from '../../shared/format.ts';
import { countCases } from '../db/case-queries.ts';
import { readFrameCells } from '../db/frame-queries.ts';
import { countLabels } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import { countLabelledInSample, readSampleStrata } from '../db/sample-queries.ts';

/** What everybody has to know who reads a number from the sample that was drawn; nothing while none was drawn. */
export function sampleRemarks(db: Db): string[] {
  const strata = readSampleStrata(db);
  if (strata.length === 0) return [];
  const remarks: string[] = [];
  const inSample = [...countLabelledInSample(db).values()].reduce((sum, cases) => sum + cases, 0);
  const outside = countLabels(db) - inSample;
  if (outside > 0) {
    const is = outside === 1 ? 'is' : 'are';
    remarks.push(
      `${plural(outside, 'labelled case')} ${is} outside the sample and ${is === 'is' ? 'does' : 'do'} not enter the rates.`,
    );
  }
  const since = countCases(db) - strata.reduce((sum, { eligible }) => sum + eligible, 0);
  if (since > 0) {
    remarks.push(
      `${plural(since, 'case')} ${since === 1 ? 'was' : 'were'} imported since the draw: extend the sample to let them in.`,
    );
  }
  const { populations, isSplit } = stratumPopulations(readFrameCells(db), strata);
  if (populations.includes(null)) {
    remarks.push(
      'Population counts are not known for every stratum: where they are missing, the numbers describe the imported cases.',
    );
  }
  if (isSplit.includes(true)) {
    remarks.push(
      'The strata of the sample are finer than the counts of the frame: the share of each is estimated from the imported cases.',
    );
  }
  return remarks;
}
