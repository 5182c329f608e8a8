import { DotWhisker } from '../../../../shared/charts/dot-whisker.tsx';
import { count, percent, percentInterval, sentenceCase } from '../../../../shared/format.ts';
import type { EscalationReason } from '../../../../shared/model/task-kpi.ts';
import { ChartFrame } from '../../../components/chart-frame.tsx';
import styles from './kpis.module.css';

/** Why cases went to a person: a wish for a person and a gap of the agent are different things. */
export function ReasonsCard({ reasons }: { readonly reasons: readonly EscalationReason[] }) {
  const top = Math.min(
    1,
    Math.ceil(Math.max(0.1, ...reasons.map(({ figure }) => figure.high ?? 0)) * 10) / 10,
  );
  return (
    <ChartFrame
      title="Escalated because"
      hint="share of escalated cases"
      table={{
        head: ['Reason', 'Cases', 'Share', 'From to'],
        rows: reasons.map(({ reason, cases, figure }) => [
          wordsOf(reason),
          count(cases),
          figure.value === undefined ? 'not known' : percent(figure.value),
          rangeOf(figure),
        ]),
      }}
      note="A case can have several triggers, so the shares add up to more than all. Where no trigger fired, the reason the agent stated counts."
    >
      {(width) =>
        reasons.length === 0 ? (
          <p className="pl-ink2">No case of these days was escalated.</p>
        ) : (
          <div>
            {reasons.map(({ reason, figure }) => (
              <div key={reason} className={styles.reasonRow}>
                <span className={styles.reasonName} dir="auto">
                  {wordsOf(reason)}
                </span>
                <b>{figure.value === undefined ? '–' : percent(figure.value)}</b>
                <DotWhisker
                  width={width}
                  domain={[0, top]}
                  estimate={figure.value}
                  low={figure.low}
                  high={figure.high}
                  n={figure.n}
                  label={`${wordsOf(reason)} ${figure.value === undefined ? '' : percent(figure.value)}, ${rangeOf(figure)}`}
                />
              </div>
            ))}
          </div>
        )
      }
    </ChartFrame>
  );
}

function rangeOf({ low, high }: EscalationReason['figure']): string {
  return low === undefined || high === undefined ? 'no interval' : percentInterval(low, high);
}

function wordsOf(reason: string): string {
  return sentenceCase(reason.replaceAll('_', ' '));
}
