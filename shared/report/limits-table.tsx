import { DotWhisker } from '../charts/dot-whisker.tsx';
import { percentShort } from '../format.ts';
import type { KpiRow, ReportModel } from './report-model.ts';

interface LimitsTableProps {
  readonly limits: ReportModel['limits'];
}

/** Question one of the review: every KPI against its limit, with denominator, n and interval, or the reason why not. */
export function LimitsTable({ limits }: LimitsTableProps) {
  return (
    <section>
      <h2>1&ensp;Are we inside our limits?</h2>
      <table className="limits">
        <thead>
          <tr>
            <th>Of which cases</th>
            <th className="r">Estimate</th>
            <th>{limits.level} interval</th>
            <th className="scale">Against the limit</th>
            <th>Limit</th>
            <th className="r">Inside?</th>
          </tr>
        </thead>
        <tbody>
          {limits.rows.map((row) => (
            <LimitRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      <p className="note">{limits.notes.join(' ')}</p>
    </section>
  );
}

function LimitRow({ row }: { readonly row: KpiRow }) {
  const { figures } = row;
  return (
    <tr data-kpi={row.id}>
      <td>
        <b>{row.name}</b>
        <small>{row.of}</small>
      </td>
      {figures ? (
        <>
          <td className="estimate">{figures.estimate}</td>
          <td className="quiet nw">{figures.interval}</td>
          <td className="scale">
            <DotWhisker
              width={156}
              format={percentShort}
              {...figures.whisker}
              label={`${row.name} ${figures.estimate}, ${figures.interval}, limit ${row.limit}`}
            />
          </td>
        </>
      ) : (
        <td colSpan={3} className="quiet">
          {row.reason}
        </td>
      )}
      <td className="quiet nw">{row.limit}</td>
      <td className="r nw">{row.inside}</td>
    </tr>
  );
}
