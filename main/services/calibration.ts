import { recalibrateSignal } from '../../shared/analysis/calibration/recalibration.ts';
import { recalibrationCsv, recalibrationJson } from '../../shared/analysis/calibration/recalibration-file.ts';
import { checkSignal } from '../../shared/analysis/calibration/signal-check.ts';
import { overviewOf } from '../../shared/analysis/calibration/signal-overview.ts';
import { AppError } from '../../shared/errors.ts';
import type { CohortField, Outcome } from '../../shared/model/case.ts';
import type { Recalibration, RecalibrationMethod } from '../../shared/model/recalibration.ts';
import type { SignalCheck, SignalOverview } from '../../shared/model/signal-check.ts';
import type { ExportedDocument } from '../../shared/model/workspace.ts';
import type { Db } from '../db/open-db.ts';
import { readCodebook, readIdentity, readSettings } from '../db/setting-queries.ts';
import { readSignalNames } from '../db/threshold-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import type { Context } from './context.ts';
import {
  type CheckBasis,
  gatherCheck,
  gatherLabels,
  groupOf,
  LEVEL,
  readCheckBasis,
} from './signal-check-input.ts';
import { requireSignal } from './threshold-input.ts';

interface OfGroup {
  signal: string;
  by?: CohortField | undefined;
  group?: string | null | undefined;
}

/** As many cases as a list is read through. */
const MOST_CASES = 500;

function check(context: Context, { signal, by }: Omit<OfGroup, 'group'>): SignalCheck {
  const { db } = context.session.require();
  requireSignal(db, signal);
  return checkSignal(gatherCheck(db, signal, by ?? null));
}

function signals(context: Context): SignalOverview {
  const { db } = context.session.require();
  const basis = readCheckBasis(db, null);
  return overviewOf(
    readSignalNames(db).map((name) => gatherLabels(db, name, basis)),
    LEVEL,
  );
}

function recalibrate(context: Context, asked: OfGroup): Recalibration {
  const { db } = context.session.require();
  requireSignal(db, asked.signal);
  return recalibrated(db, readCheckBasis(db, asked.by ?? null), asked);
}

function recalibrated(db: Db, basis: CheckBasis, { signal, by, group }: OfGroup): Recalibration {
  const { cases, direction, population } = gatherLabels(db, signal, basis);
  return recalibrateSignal({
    signal,
    direction,
    cases,
    population,
    group:
      by === undefined || group === undefined ? null : { name: group, has: (one) => one.group === group },
    seed: readIdentity(db).seed,
    level: LEVEL,
  });
}

function exportMap(
  context: Context,
  asked: {
    signal: string;
    method: RecalibrationMethod;
    by?: CohortField | undefined;
    format: 'json' | 'csv';
  },
): ExportedDocument {
  const { db } = context.session.require();
  const { signal, method, by, format } = asked;
  requireSignal(db, signal);
  const basis = readCheckBasis(db, by ?? null);
  const names = new Set(basis.gathered.labelled.map((one) => groupOf(one, basis.field)));
  const groups = by === undefined ? [undefined] : [...names].sort();
  const found = groups.map((group) => recalibrated(db, basis, { signal, by, group }));
  const tries = found.map(({ tries: all }) => all.find((one) => one.method === method)!);
  if (tries.every(({ map }) => map === null)) {
    throw new AppError('CONFLICT', tries[0]?.reason ?? 'No case is labelled yet.', {
      field: 'method',
      hint: 'Label more cases, or look at the signal under Calibration.',
    });
  }
  return {
    fileName: `${fileNameFor(readSettings(db).name)} ${fileNameFor(signal)} ${method}.${format}`,
    mediaType: format === 'json' ? 'application/json' : 'text/csv',
    text:
      format === 'json'
        ? recalibrationJson(found, method, { by: by ?? null, codebookVersion: readCodebook(db).version })
        : recalibrationCsv(found, method),
  };
}

function cases(context: Context, { signal, by, group, from, to }: OfGroup & { from: number; to: number }) {
  const { db } = context.session.require();
  requireSignal(db, signal);
  const basis = readCheckBasis(db, by ?? null);
  const labelled = new Map(basis.gathered.labelled.map((one) => [one.seq, one]));
  const isAsked = (one: { score: number; group: string | null; requested?: boolean }) =>
    one.score >= from && one.score <= to && !one.requested && (group === undefined || one.group === group);
  const found = gatherLabels(db, signal, basis).cases.filter(isAsked);
  const inOrder = found.sort((a, b) => a.score - b.score || a.needed - b.needed);
  return {
    total: found.length,
    cases: inOrder.slice(0, MOST_CASES).flatMap(({ seq, score, needed }) => {
      const one = labelled.get(seq);
      if (!one) return [];
      const outcome: Outcome = one.outcome;
      return [
        { caseId: one.caseId, value: score, outcome, needed: needed === 1, topic: one.cohort.topic ?? null },
      ];
    }),
  };
}

export const calibration = { check, signals, recalibrate, exportMap, cases };
