import { DotWhisker } from '../../charts/dot-whisker.tsx';
import { percentShort } from '../../format.ts';
import type { KpiRow, LimitsFigure } from '../figures.ts';

/** Every KPI as a dot with a whisker against the line of its limit, or the reason why there is none. */
export function LimitsTable({ limits }: { readonly limits: LimitsFigure }) {
  return (
    <table className="limits">
      <thead>
        <tr>
          <th scope="col">Of which cases</th>
          <th scope="col" className="r">
            Estimate
          </th>
          <th scope="col">{limits.level} interval</th>
          <th scope="col" className="scale">
            Against the limit
          </th>
          <th scope="col">Limit</th>
          <th scope="col" className="r">
            Inside?
          </th>
        </tr>
      </thead>
      <tbody>
        {limits.rows.map((row) => (
          <LimitRow key={row.id} row={row} />
        ))}
      </tbody>
    </table>
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
