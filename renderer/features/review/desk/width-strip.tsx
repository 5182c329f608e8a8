import { useQuery } from '@tanstack/react-query';
import { WidthMeter } from '../../../../shared/charts/width-meter.tsx';
import { count, halfWidth, NBSP, sentenceCase } from '../../../../shared/format.ts';
import type { StratumProgress } from '../../../../shared/model/review.ts';
import { api } from '../../../api/client.ts';
import styles from './width-strip.module.css';

/** How wide the interval of each side is now, and what more labels would bring. Never says where this case counts. */
export function WidthStrip({ reviewer }: { readonly reviewer: string }) {
  const progress = useQuery(api.reviews.progress.queryOptions({ input: { reviewer } }));
  const frame = useQuery(api.frame.get.queryOptions());
  const isSampleOnly = frame.data?.strata.some(({ population }) => population === null) ?? false;
  return (
    <section
      className={`${styles.strip} ${isSampleOnly ? styles.sampleOnly : ''}`}
      aria-label="Interval width"
    >
      <span className={styles.name}>Interval width</span>
      {progress.data?.strata.map((side) => (
        <Side key={side.outcome} side={side} />
      ))}
      {isSampleOnly && <span className={styles.note}>numbers describe the sample only</span>}
    </section>
  );
}

/** What more labels would bring; where they are more than the sample holds, it has to be extended first. */
function afterMore({ more, beyond, halfWidthAfter }: StratumProgress): string {
  if (more === null || halfWidthAfter === null) return '';
  return beyond > 0
    ? `${halfWidth(halfWidthAfter)} after ${count(beyond)} more than the sample holds; extend it`
    : `${halfWidth(halfWidthAfter)} after ${count(more)} more`;
}

function Side({ side }: { readonly side: StratumProgress }) {
  const name = sentenceCase(side.outcome);
  const now = side.halfWidth === null ? 'no interval yet' : `${halfWidth(side.halfWidth)}${NBSP}pts now`;
  const after = afterMore(side);
  return (
    <span className={styles.side}>
      <span className={styles.outcome}>{name}</span>
      <WidthMeter
        width={92}
        halfWidth={side.halfWidth}
        wanted={side.wanted}
        label={`${name}: ${now}, ${halfWidth(side.wanted)} points wanted`}
      />
      <span className={styles.words}>
        {side.halfWidth === null ? (
          now
        ) : (
          <>
            <b>
              {halfWidth(side.halfWidth)}
              {NBSP}pts
            </b>{' '}
            now
          </>
        )}
        {after && <span className={styles.after}>, {after}</span>}
      </span>
    </span>
  );
}
