import type { ChangeRow } from './report-model.ts';

interface ChangesTableProps {
  readonly number: number;
  readonly changes: readonly ChangeRow[];
}

/** What changes next, what is expected of it, and what would show that it was wrong. */
export function ChangesTable({ number, changes }: ChangesTableProps) {
  return (
    <section>
      <h2>{number}&ensp;What changes next, and how shall we know?</h2>
      <table>
        <thead>
          <tr>
            <th>Change</th>
            <th>Expected</th>
            <th>We were wrong if</th>
            <th>Owner</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((row) => (
            <tr key={row.change}>
              <td>
                <b>{row.change}</b>
                <small>{row.detail}</small>
              </td>
              <td>{row.expected}</td>
              <td>{row.wrongIf}</td>
              <td className="nw">{row.owner}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
