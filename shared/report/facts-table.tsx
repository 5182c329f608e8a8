interface FactsTableProps {
  readonly facts: readonly { readonly name: string; readonly value: string; readonly note: string }[];
}

/** Figures one below the other, each with what has to be known beside it. */
export function FactsTable({ facts }: FactsTableProps) {
  return (
    <table className="facts">
      <tbody>
        {facts.map(({ name, value, note }) => (
          <tr key={name}>
            <td>{name}</td>
            <td className="nw">
              <b>{value}</b>
            </td>
            <td className="quiet">{note}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
