import { basisOf, sizedBySide } from '../../shared/analysis/kpi-cells.ts';
import { isRisk, stratumParts } from '../../shared/analysis/sampling/stratum-parts.ts';
import { stratumPopulations } from '../../shared/analysis/sampling/stratum-populations.ts';
import { OUTCOMES } from '../../shared/model/case.ts';
import type { SampleInForce, SampleState } from '../../shared/model/sample.ts';
import { countCases } from '../db/case-queries.ts';
import { readFrameCells, readFrameFields } from '../db/frame-queries.ts';
import { countLabels } from '../db/label-queries.ts';
import type { Db } from '../db/open-db.ts';
import {
  countLabelledInSample,
  isSampleDrawn,
  readDrawInForce,
  readDraws,
  readSampleStrata,
} from '../db/sample-queries.ts';
import { readIdentity } from '../db/setting-queries.ts';
import { countWithoutTranscript } from '../db/transcript-queries.ts';
import { withdrawRefusal } from './sample-draw.ts';
import { sampleRemarks } from './sample-remarks.ts';

export function readSampleState(db: Db): SampleState {
  return { sample: isSampleDrawn(db) ? readInForce(db) : null, draws: readDraws(db) };
}

function readInForce(db: Db): SampleInForce | null {
  const draw = readDrawInForce(db);
  if (!draw) return null;
  const { plan, wave, drawnAt } = draw;
  const strata = readStrataInForce(db, plan);
  const sum = (own: typeof strata, of: 'population' | 'eligible' | 'drawn' | 'labelled') =>
    own.reduce((total, stratum) => total + stratum[of], 0);
  const labelledOutside = countLabels(db) - sum(strata, 'labelled');
  const importedSince = countCases(db) - sum(strata, 'eligible');
  return {
    ...{ plan, wave, drawnAt, strata, labelledOutside, importedSince },
    seed: plan.seed ?? readIdentity(db).seed,
    sides: OUTCOMES.flatMap((outcome) => {
      const own = strata.filter((stratum) => stratum.outcome === outcome);
      if (own.length === 0) return [];
      const of = (what: Parameters<typeof sum>[1]) => sum(own, what);
      return [
        {
          outcome,
          population: of('population'),
          eligible: of('eligible'),
          drawn: of('drawn'),
          labelled: of('labelled'),
        },
      ];
    }),
    withoutTranscript: countWithoutTranscript(db),
    withdrawRefusal: withdrawRefusal(db, wave),
    remarks: sampleRemarks(db),
  };
}

function readStrataInForce(db: Db, plan: SampleInForce['plan']): SampleInForce['strata'] {
  const frame = readFrameFields(db);
  const rows = readSampleStrata(db);
  const labelled = countLabelledInSample(db);
  const { populations, isSplit } = stratumPopulations(readFrameCells(db), rows);
  const known = rows.map(({ key, outcome, eligible, drawn }, place) => ({
    ...{ key, outcome, sampled: drawn, imported: eligible },
    population: populations[place] ?? null,
  }));
  const weighted = sizedBySide(known);
  return rows.map(({ key, outcome, cell, further, eligible, drawn }, place) => {
    const values = [...cell, ...further];
    const basis = basisOf(known, [outcome]);
    const population = weighted[place]?.population ?? eligible;
    return {
      ...{ key, outcome, population, eligible, drawn },
      parts: stratumParts(frame, plan, outcome, values),
      risk: outcome === 'automated' && isRisk(plan, values),
      source: basis !== 'population' ? 'imported' : isSplit[place] ? 'split' : 'counted',
      labelled: labelled.get(key) ?? 0,
      probability: population === 0 ? null : drawn / population,
    };
  });
}
