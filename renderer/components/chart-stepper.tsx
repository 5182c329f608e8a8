import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import styles from './chart-stepper.module.css';

interface ChartStepperProps {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Enter opens what stands behind the point. */
  readonly onOpen?: (row: number) => void;
}

const moves: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Reads a chart point by point: Tab to it, then Left and Right; Enter opens, Esc leaves. Seen only while it has the focus. */
export function ChartStepper({ title, head, rows, onOpen }: ChartStepperProps) {
  const [at, setAt] = useState(0);
  const last = rows.length - 1;
  const row = rows[Math.min(at, last)];
  if (!row) return null;
  const words = row.map((cell, place) => `${head[place]} ${cell}`).join(', ');

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key === 'Enter' && onOpen) {
      event.preventDefault();
      onOpen(Math.min(at, last));
    }
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    setAt(move(Math.min(at, last), last));
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.stepper}
      aria-label={`Points of ${title}`}
      aria-valuemin={1}
      aria-valuemax={rows.length}
      aria-valuenow={Math.min(at, last) + 1}
      aria-valuetext={words}
      onKeyDown={onKeyDown}
    >
      {words}
      {onOpen && '; Enter opens its cases'}
    </div>
  );
}
