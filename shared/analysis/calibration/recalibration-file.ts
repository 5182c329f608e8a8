import {
  RECALIBRATION_SCHEMA,
  type Recalibration,
  type RecalibrationMethod,
} from '../../model/recalibration.ts';
import { forSpreadsheet } from '../spreadsheet-text.ts';

/** A method's maps as one JSON document: every group with its map, its formula in words, and what it rests on. */
export function recalibrationJson(
  found: readonly Recalibration[],
  method: RecalibrationMethod,
  about: { readonly by: string | null; readonly codebookVersion: number },
): string {
  const [first] = found;
  const document = {
    schema: RECALIBRATION_SCHEMA,
    signal: first?.signal,
    direction: first?.direction,
    meaning: first?.meaning,
    method,
    by: about.by,
    codebookVersion: about.codebookVersion,
    maps: found.map((one) => {
      const { map, reason, formula, after, gain } = one.tries.find((tried) => tried.method === method)!;
      return {
        group: one.group,
        pooled: one.pooled,
        map,
        formula,
        ...(reason !== null && { reason }),
        evidence: {
          labels: one.n,
          weighted: one.weighted,
          folds: one.folds,
          seed: one.seed,
          before: one.before && figures(one.before),
          after: after && figures(after),
          brierSaved: gain,
          recommended: one.recommended === method,
        },
      };
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function figures({ brier, error, slope, excess }: NonNullable<Recalibration['before']>) {
  return { brier, error, slope, excess };
}

/** The same as rows: `group,signal,probability` of a table, `group,parameter,value` of a formula. */
export function recalibrationCsv(found: readonly Recalibration[], method: RecalibrationMethod): string {
  const head = method === 'isotonic' ? 'group,signal,probability' : 'group,parameter,value';
  const rows = found.flatMap((one) => {
    const map = one.tries.find((tried) => tried.method === method)?.map ?? null;
    if (map === null) return [];
    const group = quoted(one.pooled ? 'all' : (one.group ?? 'none'));
    if (map.method === 'isotonic') {
      return map.table.map(({ signal, probability }) => `${group},${signal},${probability}`);
    }
    const { method: _, ...parameters } = map;
    return Object.entries(parameters).map(([name, value]) => `${group},${name},${value}`);
  });
  return `${[head, ...rows].join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  const safe = forSpreadsheet(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
