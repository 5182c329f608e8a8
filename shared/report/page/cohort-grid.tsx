import type { CohortTable } from '../figures.ts';

/** The KPIs of every value of one cohort field, each with its interval and n under it. */
export function CohortGrid({ cohort }: { readonly cohort: CohortTable }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{cohort.name}</th>
          {cohort.heads.map((head) => (
            <th scope="col" key={head}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cohort.rows.map((row) => (
          <tr key={row.value}>
            <td>
              <b dir="auto">{row.value}</b>
            </td>
            {row.cells.map((cell, i) => (
              <td key={cohort.heads[i]}>
                {cell.estimate}
                <small>{cell.detail}</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
