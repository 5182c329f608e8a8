import { useQuery } from '@tanstack/react-query';
import { count, plural } from '../../../shared/format.ts';
import { api } from '../../api/client.ts';
import { LoadState } from '../../components/load-state.tsx';
import type { Pair } from './agreement-matrix.tsx';
import styles from './cross-table.module.css';
import type { Figures } from './use-figures.ts';
import type { Cell } from './use-room.ts';

interface CrossTableProps {
  readonly pair: Pair;
  readonly input: Figures['input'];
  readonly onCell: (cell: Cell) => void;
}

/** The answers of two reviewers to one question crossed. A cell off the diagonal lists its cases. */
export function CrossTable({ pair, input, onCell }: CrossTableProps) {
  const crossed = useQuery(api.agreement.pair.queryOptions({ input: { ...input, ...pair } }));
  return (
    <LoadState query={crossed} what="Crossing the answers">
      {({ first, second, title, cases, same, labels, cells, reading }) => (
        <section className={styles.cross} aria-labelledby="crossed-pair">
          <header className={styles.head}>
            <h2 id="crossed-pair">
              {first} (rows) and {second} (columns)
            </h2>
            <span className="pl-caption">
              {title.toLowerCase()} on {plural(cases, 'shared case')}: {count(same)} same,{' '}
              {count(cases - same)} split
            </span>
          </header>
          <div className={styles.body}>
            <table className={styles.table} aria-label={`${title} by ${first} and ${second}`}>
              <thead>
                <tr>
                  <td />
                  {labels.map((label) => (
                    <th key={label} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {cells.map((row, i) => (
                  <tr key={labels[i]}>
                    <th scope="row">{labels[i]}</th>
                    {row.map((ids, j) => (
                      <td key={labels[j]}>
                        <button
                          type="button"
                          className={styles.cell}
                          data-same={i === j}
                          disabled={ids.length === 0 || i === j}
                          aria-label={`${first} ${labels[i]}, ${second} ${labels[j]}: ${plural(ids.length, 'case')}`}
                          onClick={() =>
                            onCell({ name: `${first} ${labels[i]}, ${second} ${labels[j]}`, caseIds: ids })
                          }
                        >
                          {count(ids.length)}
                        </button>
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="pl-small pl-ink2">{reading}</p>
          </div>
        </section>
      )}
    </LoadState>
  );
}
