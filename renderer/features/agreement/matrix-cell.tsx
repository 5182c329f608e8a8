import type { KeyboardEvent } from 'react';
import { ENOUGH_SHARED } from '../../../shared/analysis/agreement-words.ts';
import { plural } from '../../../shared/format.ts';
import type { PairAgreement } from '../../../shared/model/agreement.ts';
import styles from './agreement-matrix.module.css';
import { figureOf, MEASURES, type Measure, rangeWords, valueWords } from './measure.ts';

interface MatrixCellProps {
  readonly pair: PairAgreement;
  readonly measure: Measure;
  /** Row and column. */
  readonly place: string;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
}

/** One pair: the figure, and on how many cases. */
export function MatrixCell({ pair, measure, place, isChosen, isTabStop, onChoose }: MatrixCellProps) {
  const { first, second, cases, few } = pair;
  const figure = figureOf(pair, measure);
  const name = MEASURES.find(({ value }) => value === measure)?.label ?? '';
  const interval = rangeWords(figure, measure);
  const value = figure.value === null ? 'undefined' : valueWords(figure, measure);
  const words = few
    ? `${first} and ${second}: too few, ${cases} of ${ENOUGH_SHARED} shared cases`
    : `${first} and ${second}: ${name} ${value}${interval && ` (${interval})`}, ${plural(cases, 'case')}`;
  const tint = few || figure.value === null ? 0 : Math.round(Math.max(0, (figure.value - 0.4) / 0.6) * 65);
  return (
    <button
      type="button"
      className={styles.cell}
      data-few={few}
      data-place={place}
      aria-pressed={isChosen}
      title={words}
      tabIndex={isTabStop ? 0 : -1}
      style={tint > 0 ? { background: `color-mix(in srgb, var(--pl-band) ${tint}%, var(--pl-surface))` } : {}}
      onKeyDown={moveFocus}
      onClick={onChoose}
    >
      <span className="pl-hidden">{`${first} and ${second}: ${few ? '' : `${name} `}`}</span>
      <span className={few ? styles.fewWords : styles.figure}>{few ? 'too few' : value}</span>
      <span className="pl-hidden">, </span>
      <span className={styles.share}>{few ? `${cases} of ${ENOUGH_SHARED}` : interval}</span>
      <span className="pl-hidden">{few ? ' shared cases' : ', '}</span>
      {!few && <span className={styles.cases}>{plural(cases, 'case')}</span>}
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
