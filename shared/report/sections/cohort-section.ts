import { kpiWords } from '../../analysis/kpi-words.ts';
import { columns, name, share, text, whole } from '../cells.ts';
import { cohortTable, shownGroups } from '../cohort-tables.ts';
import { figuresOf } from '../kpi-rows.ts';
import type { Section, Table } from '../report.ts';
import type { Cohorts } from '../report-input.ts';

/** The KPIs of every value of one cohort field. */
export function cohortSection({ name: field, groups }: Cohorts): Section {
  const cohort = cohortTable(field, groups);
  return {
    id: `by-${field.replaceAll(' ', '-')}`,
    title: `By ${field}`,
    sheet: 'later',
    blocks: [
      { kind: 'drawing', drawing: { type: 'cohort', cohort }, tables: [table({ name: field, groups })] },
    ],
  };
}

function table({ name: field, groups }: Cohorts): Table {
  return {
    id: `by-${field.replaceAll(' ', '-')}`,
    title: `By ${field}`,
    columns: columns({
      value: [field, 'text'],
      figure: ['Figure', 'text'],
      of: ['Of which cases', 'text'],
      estimate: ['Estimate', 'share'],
      low: ['Low', 'share'],
      high: ['High', 'share'],
      n: ['n', 'count'],
    }),
    rows: shownGroups(groups).flatMap(({ value, kpis }) =>
      kpis.map((kpi) => {
        const shown = figuresOf(kpi, undefined)?.whisker;
        return [
          name(value ?? 'not given'),
          text(kpiWords[kpi.id].name),
          text(kpi.denominator),
          share(shown?.estimate),
          share(shown?.low),
          share(shown?.high),
          whole(kpi.n),
        ];
      }),
    ),
  };
}
