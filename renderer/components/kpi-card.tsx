import type { ReactNode } from 'react';
import { limitState, limitStateWords } from '../../shared/analysis/limit-state.ts';
import { DotWhisker } from '../../shared/charts/dot-whisker.tsx';
import { percent, percentShort } from '../../shared/format.ts';
import type { KpiId } from '../../shared/model/kpi.ts';
import { Card } from './card.tsx';
import type { IconName } from './icon-paths.ts';
import styles from './kpi-card.module.css';
import type { Figure } from './number-with-interval.tsx';
import { insteadOfNumber, intervalWords, isShown, NumberWithInterval } from './number-with-interval.tsx';
import type { TagTone } from './tag.tsx';
import { Tag } from './tag.tsx';
import { useWidth } from './use-width.ts';

interface KpiCardProps {
  readonly id: KpiId;
  readonly name: string;
  readonly figure: Figure;
  /** What the share is of: "of 4,236 escalated". */
  readonly of: string;
  /** Labels behind it: "n = 112 labelled, 6 cannot tell". */
  readonly basis: string;
  /** One sentence that helps to read the number. */
  readonly sentence: ReactNode;
  readonly limit: number | undefined;
  /** A quiet button beside the name, such as the one that shows the arithmetic. */
  readonly actions?: ReactNode;
  /** Ends of the whisker's scale, as shares. */
  readonly domain: readonly [number, number];
}

const stateLooks: Record<ReturnType<typeof limitState>, { tone: TagTone; icon?: IconName }> = {
  none: { tone: 'plain' },
  inside: { tone: 'accent', icon: 'check' },
  over: { tone: 'warn', icon: 'warning' },
  below: { tone: 'crit', icon: 'arrow-down' },
  undecided: { tone: 'plain', icon: 'question' },
};

/** One KPI: estimate and interval, whisker against its limit, denominator, n, one sentence, and where it stands. */
export function KpiCard({ id, name, figure, of, basis, sentence, limit, actions, domain }: KpiCardProps) {
  const [ref, width] = useWidth();
  const state = limitState(id, figure, limit);
  const look = stateLooks[state];
  const isVisible = isShown(figure);
  const words = isVisible
    ? `${percent(figure.estimate ?? 0)}, ${intervalWords(figure)}`
    : insteadOfNumber(figure);
  return (
    <Card title={name} actions={actions} className={styles.card}>
      <NumberWithInterval figure={figure} />
      <div ref={ref} className={styles.chart}>
        {width > 0 && (isVisible || limit !== undefined) && (
          <DotWhisker
            width={width}
            domain={domain}
            estimate={isVisible ? figure.estimate : undefined}
            low={figure.low}
            high={figure.high}
            n={figure.n}
            isFullCount={figure.method === 'full_count'}
            limit={limit}
            format={percentShort}
            label={`${name} ${words}${limit === undefined ? '' : `, limit ${percentShort(limit)}`}`}
          />
        )}
      </div>
      <div className={styles.of}>{of}</div>
      <div className={styles.n}>{basis}</div>
      <div className={styles.sentence}>{sentence}</div>
      <div className={styles.foot}>
        <Tag tone={look.tone} {...(look.icon ? { icon: look.icon } : {})}>
          {limitStateWords[state]}
        </Tag>
      </div>
    </Card>
  );
}
