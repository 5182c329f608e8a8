import type { KeyboardEvent } from 'react';
import { ENOUGH_SHARED } from '../../../shared/analysis/agreement-words.ts';
import { fixed, percent } from '../../../shared/format.ts';
import type { PairAgreement } from '../../../shared/model/agreement.ts';
import styles from './agreement-matrix.module.css';

export interface Pair {
  readonly first: string;
  readonly second: string;
}

interface AgreementMatrixProps {
  readonly pairs: readonly PairAgreement[];
  readonly chosen: Pair | null;
  readonly onChoose: (pair: Pair) => void;
}

/** Reviewer by reviewer: AC1 on the verdict. The arrows move, Enter opens the pair. Dashed where too few are shared. */
export function AgreementMatrix({ pairs, chosen, onChoose }: AgreementMatrixProps) {
  const names = [...new Set(pairs.flatMap(({ first, second }) => [first, second]))].sort();
  const rows = names.slice(1);
  const columns = names.slice(0, -1);
  const firstOf = chosen ?? pairs[0];
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix} aria-label="Agreement of every pair of reviewers on the verdict">
        <tbody>
          {rows.map((row, i) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {columns.slice(0, i + 1).map((column, j) => {
                const pair = pairs.find(({ first, second }) => first === column && second === row);
                if (!pair) return <td key={column} />;
                const isTabStop = firstOf?.first === column && firstOf.second === row;
                return (
                  <td key={column}>
                    <Cell
                      pair={pair}
                      place={`${i} ${j}`}
                      isChosen={chosen?.first === column && chosen.second === row}
                      isTabStop={isTabStop}
                      onChoose={() => onChoose({ first: column, second: row })}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  readonly pair: PairAgreement;
  /** Row and column. */
  readonly place: string;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
}

function Cell({ pair, place, isChosen, isTabStop, onChoose }: CellProps) {
  const { first, second, cases, percent: same, ac1, few } = pair;
  const share = same.value === null ? '' : `${percent(same.value, 0)} of ${cases}`;
  const fewWords = `${cases} of ${ENOUGH_SHARED}`;
  const figure = ac1.value === null ? 'undefined' : fixed(ac1.value, 2);
  const tint = few || ac1.value === null ? 0 : Math.round(Math.max(0, (ac1.value - 0.4) / 0.6) * 65);
  return (
    <button
      type="button"
      className={styles.cell}
      data-few={few}
      data-place={place}
      aria-pressed={isChosen}
      tabIndex={isTabStop ? 0 : -1}
      style={tint > 0 ? { background: `color-mix(in srgb, var(--pl-band) ${tint}%, var(--pl-surface))` } : {}}
      onKeyDown={moveFocus}
      onClick={onChoose}
    >
      <span className="pl-hidden">{`${first} and ${second}: ${few ? '' : 'AC1 '}`}</span>
      <span className={few ? styles.fewWords : styles.figure}>{few ? 'too few' : figure}</span>
      <span className="pl-hidden">, </span>
      <span className={styles.share}>{few ? fewWords : share}</span>
      <span className="pl-hidden"> {few ? 'shared cases' : 'the same'}</span>
    </button>
  );
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const step = STEPS[event.key];
  if (!step) return;
  const [row = 0, column = 0] = (event.currentTarget.dataset.place ?? '').split(' ').map(Number);
  const place = `${row + step[0]} ${column + step[1]}`;
  event.currentTarget.closest('table')?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
  event.preventDefault();
}
