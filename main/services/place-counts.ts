import { AppError } from '../../shared/errors.ts';
import { list, plural } from '../../shared/format.ts';
import type { CohortField } from '../../shared/model/case.ts';
import type { PeriodRange, PeriodUnit } from '../../shared/model/population.ts';
import { countOutsidePeriods } from '../db/count-cases.ts';
import { isFrameCounted } from '../db/frame-queries.ts';
import type { Db } from '../db/open-db.ts';
import {
  clearPopulation,
  type PopulationHead,
  readCounts,
  readPopulationHead,
  writeCounts,
  writePopulationHead,
} from '../db/population-queries.ts';
import { type CountTally, cellKey, MOST_CELLS } from './count-tally.ts';
import { refuseShortPopulation } from './refuse-short-population.ts';
import { applyCounts, countsInFrame, coversFrame } from './use-population.ts';

/** By what the cases of a file were counted. */
export interface CountGrain {
  fields: readonly CohortField[];
  unit: PeriodUnit | null;
}

const EVERYTHING: PeriodRange = { from: null, to: null };

/** Why counts of this grain cannot join those there are; null when they can. */
export function replaceReason(head: PopulationHead | null, { fields, unit }: CountGrain): string | null {
  if (!head) return null;
  const said = (grain: CountGrain) => {
    const parts = [...(grain.unit ? [grain.unit] : []), ...grain.fields.map(nameOfField)];
    return parts.length === 0 ? 'by outcome alone' : `by ${list(parts)}`;
  };
  const [here, there] = [said(head), said({ fields, unit })];
  return here === there ? null : `The counts there are go ${here}; this file counts ${there}.`;
}

function nameOfField(field: CohortField): string {
  return field === 'agentVersion' ? 'agent version' : field;
}

/** The counts there are, by cell. */
export function storedCounts(db: Db, head: PopulationHead | null): Map<string, number> {
  if (!head) return new Map();
  const counts = readCounts(db, head.fields, EVERYTHING, MOST_CELLS * 2);
  return new Map(counts.map((one) => [cellKey(one), one.cases]));
}

/**
 * Keeps the counts of a file, in one transaction. Where the frame held the counts before, or nobody had given it any,
 * it holds these from now on.
 *
 * @throws {AppError} CONFLICT when they cannot join those there are and were not asked to replace them
 */
export function placeCounts(
  db: Db,
  tally: CountTally,
  grain: CountGrain,
  options: { source: PopulationHead['source']; replace: boolean },
) {
  return db
    .transaction(() => {
      const before = readPopulationHead(db);
      const follows = countsInFrame(db);
      const refusal = replaceReason(before, grain);
      if (refusal && !options.replace) throw needsReplace(refusal);
      const settled = tally.settle(storedCounts(db, refusal ? null : before), options.replace);
      if (options.replace) clearPopulation(db);
      writeCounts(db, grain.fields, options.replace ? tally.all() : settled.fresh);
      const kept = refusal ? EVERYTHING : follows?.inUse;
      const range = follows ? (kept ?? EVERYTHING) : isFrameCounted(db) ? null : EVERYTHING;
      const head: PopulationHead = {
        ...{ fields: [...grain.fields], unit: grain.unit, source: options.source },
        inUse: range,
      };
      writePopulationHead(db, head);
      return { ...settled, ...takeUp(db, head) };
    })
    .immediate();
}

/** Lets the frame hold the counts where they fit it; else says why it does not, and the counts are kept all the same. */
function takeUp(db: Db, head: PopulationHead): { used: boolean; remarks: string[] } {
  if (!head.inUse) return { used: false, remarks: [] };
  if (!coversFrame(db, head)) {
    writePopulationHead(db, { ...head, inUse: null });
    return {
      used: false,
      remarks: [
        'The sampling frame splits by a field that was not counted, so it does not hold these counts.',
      ],
    };
  }
  const { inUse } = head;
  try {
    db.transaction(() => {
      applyCounts(db, head, inUse);
      refuseShortPopulation(db);
    })();
    return { used: true, remarks: outsideRemarks(db, head, inUse) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    writePopulationHead(db, { ...head, inUse: null });
    return { used: false, remarks: [`The sampling frame does not hold these counts. ${error.message}`] };
  }
}

/** Imported cases that the counts of these periods do not speak of. */
export function outsideRemarks(db: Db, head: PopulationHead, range: PeriodRange): string[] {
  if (head.unit === null || (range.from === null && range.to === null)) return [];
  const { outside, unknown } = countOutsidePeriods(db, head.unit, range);
  return [
    ...(outside > 0
      ? [
          `${plural(outside, 'imported case')} began outside these periods and ${outside === 1 ? 'counts' : 'count'} all the same.`,
        ]
      : []),
    ...(unknown > 0
      ? [`${plural(unknown, 'imported case')} ${unknown === 1 ? 'does' : 'do'} not say when.`]
      : []),
  ];
}

function needsReplace(reason: string): AppError {
  return new AppError('CONFLICT', `${reason} Nothing was imported.`, {
    problem: 'E_OTHER_COUNTS',
    hint: 'Put these counts in the place of the others, or leave columns out until both go by the same.',
  });
}
