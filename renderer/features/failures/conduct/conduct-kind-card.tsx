import { useId } from 'react';
import { DotWhisker } from '../../../../shared/charts/dot-whisker.tsx';
import { percent, percentRange, percentShort, plural, sampleSize } from '../../../../shared/format.ts';
import type { ConductList } from '../../../../shared/model/conduct-failure.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { useWidth } from '../../../components/use-width.ts';
import styles from './conduct.module.css';

interface ConductKindCardProps {
  readonly list: ConductList;
  /** The right end of the scale, the same for every kind. */
  readonly top: number;
  readonly shortcut: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** A kind of failure of conduct: how often, with its interval, and what it means. Chosen, its cases are listed. */
export function ConductKindCard({ list, top, shortcut, isChosen, onChoose }: ConductKindCardProps) {
  const [ref, width] = useWidth();
  const id = useId();
  const { share } = list;
  const isKnown = share.value !== undefined && share.low !== undefined && share.high !== undefined;
  const words = isKnown
    ? `${percent(share.value ?? 0)} (${percentRange(share.low ?? 0, share.high ?? 0)}) ${share.denominator}`
    : (share.reason?.sentence ?? 'cannot be estimated');
  return (
    <label className={styles.kind}>
      <input type="radio" name="conduct" checked={isChosen} onChange={onChoose} aria-describedby={id} />
      <span className={styles.title}>
        {list.title}
        <KeyCaps of={shortcut} />
      </span>
      <span className={styles.counts}>
        {plural(list.confirmed, 'confirmed failure')}, {plural(list.found, 'case')} found by the app
      </span>
      <span ref={ref} className={styles.chart}>
        {isKnown && width > 0 && (
          <DotWhisker
            width={width}
            domain={[0, top]}
            estimate={share.value}
            low={share.low}
            high={share.high}
            n={share.n}
            format={percentShort}
            label={`${list.title}: ${words}`}
          />
        )}
      </span>
      <span className={styles.share}>
        {words}
        {isKnown &&
          `, ${share.weighted ? 'weighted' : 'of the cases in the workspace'}, ${sampleSize(share.n)}`}
      </span>
      <span id={id} className={styles.meaning}>
        {list.meaning}
      </span>
    </label>
  );
}
