import { useMemo } from 'react';
import type { PairAgreement } from '../../../shared/model/agreement.ts';
import styles from './agreement-matrix.module.css';
import { MatrixCell } from './matrix-cell.tsx';
import { MANY, matrixOrder, pairKey } from './matrix-order.ts';
import type { Measure } from './measure.ts';

export interface Pair {
  readonly first: string;
  readonly second: string;
}

interface AgreementMatrixProps {
  readonly pairs: readonly PairAgreement[];
  readonly measure: Measure;
  /** The question in words. */
  readonly title: string;
  readonly chosen: Pair | null;
  readonly onChoose: (pair: Pair) => void;
}

/**
 * Reviewer by reviewer. The arrows move, Enter opens the pair. Dashed where too few cases are shared. With more than
 * eight reviewers it scrolls, those who agree least with the others first.
 */
export function AgreementMatrix({ pairs, measure, title, chosen, onChoose }: AgreementMatrixProps) {
  const names = useMemo(() => matrixOrder(pairs, measure), [pairs, measure]);
  const byNames = useMemo(
    () => new Map(pairs.map((pair) => [pairKey(pair.first, pair.second), pair])),
    [pairs],
  );
  const rows = names.slice(1);
  const columns = names.slice(0, -1);
  const isMany = names.length > MANY;
  const stop = chosen ? pairKey(chosen.first, chosen.second) : pairKey(columns[0] ?? '', rows[0] ?? '');
  const heads = (
    <tr>
      <td />
      {columns.map((column) => (
        <th key={column} scope="col" title={column}>
          {column}
        </th>
      ))}
    </tr>
  );
  return (
    <div className={styles.scroll} data-many={isMany}>
      <table
        className={styles.matrix}
        aria-label={`Agreement of every pair of reviewers on ${title.toLowerCase()}`}
      >
        {isMany && <thead>{heads}</thead>}
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row" title={row}>
                {row}
              </th>
              {columns.slice(0, i + 1).map((column, j) => {
                const key = pairKey(column, row);
                const pair = byNames.get(key);
                if (!pair) return <td key={column} />;
                return (
                  <td key={column}>
                    <MatrixCell
                      pair={pair}
                      measure={measure}
                      place={`${i} ${j}`}
                      isChosen={chosen !== null && key === pairKey(chosen.first, chosen.second)}
                      isTabStop={key === stop}
                      onChoose={() => onChoose({ first: pair.first, second: pair.second })}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
          {!isMany && heads}
        </tbody>
      </table>
    </div>
  );
}
