import type { Kpi } from '../../model/kpi.ts';
import type { Limits } from '../../model/workspace.ts';
import { columns, name, share, text, whole } from '../cells.ts';
import type { LimitsFigure } from '../figures.ts';
import { limitsFigure } from '../kpi-rows.ts';
import type { Section, Table } from '../report.ts';

/** Every KPI against its limit, with denominator, n and interval, or the reason why not. */
export function limitsSection(title: string, kpis: readonly Kpi[], limits: Limits): Section {
  const figure = limitsFigure(kpis, limits);
  return {
    id: 'limits',
    title,
    sheet: 'first',
    blocks: [
      { kind: 'drawing', drawing: { type: 'limits', limits: figure }, tables: [table(kpis, figure, limits)] },
      { kind: 'words', as: 'note', text: figure.notes.join(' ') },
    ],
  };
}

function table(kpis: readonly Kpi[], figure: LimitsFigure, limits: Limits): Table {
  return {
    id: 'limits',
    title: 'Limits',
    columns: columns({
      figure: ['Figure', 'text'],
      of: ['Of which cases', 'text'],
      estimate: ['Estimate', 'share'],
      low: ['Low', 'share'],
      high: ['High', 'share'],
      n: ['n', 'count'],
      limit: ['Limit', 'share'],
      inside: ['Inside', 'text'],
      reason: ['Why not estimated', 'text'],
    }),
    rows: kpis.map((kpi, i) => {
      const row = figure.rows[i]!;
      const shown = row.figures?.whisker;
      return [
        name(row.name),
        text(kpi.denominator),
        share(shown?.estimate),
        share(shown?.low),
        share(shown?.high),
        whole(kpi.n),
        limitCell(row.limit, limits[kpi.id]),
        text(row.inside),
        row.reason === null ? { value: null, printed: '' } : text(row.reason),
      ];
    }),
  };
}

/** "at most 5 %": which side is good belongs to the number. */
function limitCell(printed: string, limit: number | undefined) {
  return { value: limit ?? null, printed };
}
