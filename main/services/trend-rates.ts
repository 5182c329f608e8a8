import { watchHeadline } from '../../shared/analysis/trends/alert-words.ts';
import { dataEnd } from '../../shared/analysis/trends/count-columns.ts';
import { isoOf } from '../../shared/analysis/trends/time-axis.ts';
import { fieldName } from '../../shared/analysis/trends/trend-names.ts';
import { trendSeries } from '../../shared/analysis/trends/trend-rates.ts';
import { ruleInWords } from '../../shared/analysis/trends/watch-rule.ts';
import { plural } from '../../shared/format.ts';
import { CohortField } from '../../shared/model/case.ts';
import type { PeriodUnit } from '../../shared/model/population.ts';
import type { TrendQuestion, TrendRates } from '../../shared/model/trend.ts';
import type { Context } from './context.ts';
import { allMarkers } from './trend-markers.ts';
import { partSeries } from './trend-parts.ts';
import { trendSource } from './trend-source.ts';
import { instantOf, lookAt } from './trend-watch.ts';

/** The page of rates over time. */
export function rates(context: Context, asked: TrendQuestion): TrendRates {
  const { db } = context.session.require();
  const { columns, basis } = trendSource(db);
  const markers = allMarkers(db);
  const { metric, by } = asked;
  const end = columns && dataEnd(columns, instantOf(asked.at));
  if (!columns || end === null) {
    const headline = 'There are no rates over time yet.';
    const empty = { overall: null, series: [], seriesMore: 0, others: [], remarks: [] };
    return { metric, by, unit: asked.unit, basis, dataUpTo: null, headline, markers, ...empty };
  }
  const unit = nearest(asked.unit, basis.units);
  const { watch, found } = lookAt(db, columns, metric, asked.at);
  const field = CohortField.safeParse(by).data ?? null;
  const column = columns.fields.find((one) => one.field === field);
  const drawn = trendSeries({
    ...{ columns, metric, unit, periods: asked.periods, end, watch, alerts: found },
    by: column ? column.field : null,
  });
  const parts =
    by === 'trigger' || by === 'escalationType'
      ? partSeries(db, by, { overall: drawn.overall.points, unit })
      : { series: drawn.series, remarks: [] };
  const standing = found.filter((alert) => alert !== null);
  const watched = watch?.lines.filter((line) => line.field !== null && line.rise !== null).length ?? 0;
  return {
    ...{ metric, by, unit, basis, dataUpTo: isoOf(end), markers, ...drawn, series: parts.series },
    headline: watchHeadline(
      standing.filter((alert) => alert.field !== null).length,
      watched,
      standing.some((alert) => alert.field === null),
    ),
    seriesMore: column?.more ?? 0,
    remarks: [
      ...parts.remarks,
      ...(field !== null && !column
        ? [
            `The counts are not told apart by ${fieldName(field)}. Import counts that are, or choose another field.`,
          ]
        : []),
      ...(unit === asked.unit
        ? []
        : [`The counts are by the ${basis.unit}, so they are shown by the ${unit}.`]),
      ...(column && column.more > 0
        ? [`${plural(column.more, 'smaller cohort')} of this field are counted in the total and not drawn.`]
        : []),
      ...(watch?.reason ? [watch.reason] : []),
      ...(watch
        ? [ruleInWords(watch.plan)]
        : ['Counts by the month are too coarse to be watched: nothing alerts.']),
    ],
  };
}

/** The unit that was asked for, or the shortest that the counts have. */
function nearest(unit: PeriodUnit, units: readonly PeriodUnit[]): PeriodUnit {
  return units.includes(unit) ? unit : (units[0] ?? unit);
}
