import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import type { EvalFormat } from '../../../../shared/model/eval-export.ts';
import { Card } from '../../../components/card.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import styles from './export.module.css';
import { FORMAT_WORDS, FORMATS } from './format-words.ts';

interface Order {
  readonly format: EvalFormat;
  readonly again: boolean;
  readonly duplicates: boolean;
}

interface FormatCardProps {
  readonly order: Order;
  readonly onChange: (part: Partial<Order>) => void;
  /** The button, and what came of it. */
  readonly children: ReactNode;
}

/** For which tool, and what is left out unless it is asked for. */
export function FormatCard({ order, onChange, children }: FormatCardProps) {
  const { format, again, duplicates } = order;
  return (
    <Card title="For which tool">
      <Segmented
        label="Format"
        value={format}
        options={FORMATS}
        onChange={(value) => onChange({ format: value })}
      />
      <p className={styles.words}>{FORMAT_WORDS[format]}</p>
      <div className={styles.asked}>
        <Checkbox
          label="Also what left before and has not changed"
          checked={again}
          onChange={(event) => onChange({ again: event.currentTarget.checked })}
        />
        <Checkbox
          label="Also duplicates"
          checked={duplicates}
          onChange={(event) => onChange({ duplicates: event.currentTarget.checked })}
        />
      </div>
      <div className={styles.foot}>{children}</div>
    </Card>
  );
}
