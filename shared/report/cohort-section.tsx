import type { CohortTable } from './report-model.ts';

interface CohortSectionProps {
  readonly table: CohortTable;
}

/** The KPIs of every value of one cohort field. */
export function CohortSection({ table }: CohortSectionProps) {
  return (
    <section>
      <h2>By {table.name}</h2>
      <table>
        <thead>
          <tr>
            <th>{table.name}</th>
            {table.heads.map((head) => (
              <th key={head}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.value}>
              <td>
                <b dir="auto">{row.value}</b>
              </td>
              {row.cells.map((cell, i) => (
                <td key={table.heads[i]}>
                  {cell.estimate}
                  <small>{cell.detail}</small>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
