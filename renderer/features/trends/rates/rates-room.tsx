import { useState } from 'react';
import type { PeriodUnit } from '../../../../shared/model/population.ts';
import type { TrendRates } from '../../../../shared/model/trend.ts';
import { LoadState } from '../../../components/load-state.tsx';
import { Segmented } from '../../../components/segmented.tsx';
import { useWidth } from '../../../components/use-width.ts';
import { AlertsColumn } from './alerts-column.tsx';
import { drawn } from './drawn.ts';
import { headlineOf } from './headline.ts';
import { LastAct } from './last-act.tsx';
import { MarkersCard } from './markers-card.tsx';
import { MixCard } from './mix-card.tsx';
import { MoreCohorts } from './more-cohorts.tsx';
import styles from './rates.module.css';
import { topOf } from './scale.ts';
import { scaleWords } from './scale-words.ts';
import { SeriesPanel } from './series-panel.tsx';
import { useActs } from './use-acts.ts';
import type { RatesRoom } from './use-rates.ts';
import { fieldWords, keyOf, unitWords } from './words.ts';

interface RatesRoomProps {
  readonly rates: TrendRates;
  readonly room: RatesRoom;
}

/** The finding, the cohorts as small multiples, and beside them what alerts and why. */
export function RatesPage({ rates, room }: RatesRoomProps) {
  const acts = useActs();
  const [ref, width] = useWidth();
  const [showsAll, showAll] = useState(false);
  const { panels, moves } = drawn(rates, { width, showsAll });
  const top = topOf(panels);
  return (
    <div className={styles.room}>
      <div className={styles.finding}>
        <p>
          <b>{headlineOf(rates, room.alerts.data)}</b> {scaleWords(rates, panels)}
        </p>
        <Segmented<PeriodUnit>
          label="Periods"
          value={rates.unit}
          options={(['hour', 'day', 'week', 'month'] as const).map((value) => ({
            value,
            label: unitWords[value],
            disabled: !rates.basis.units.includes(value),
          }))}
          onChange={room.setUnit}
        />
      </div>
      <LastAct acts={acts} />
      <div className={styles.columns}>
        <div className={styles.stack}>
          <div ref={ref} className={`${styles.panels} ${panels.length === 1 ? styles.single : ''}`}>
            {width > 0 &&
              panels.map((series) => (
                <SeriesPanel
                  key={keyOf(series)}
                  rates={rates}
                  series={series}
                  top={top}
                  {...(panels.length === 1 ? { height: 320 } : {})}
                />
              ))}
          </div>
          {rates.series.length + 1 > panels.length && rates.by !== null && (
            <button type="button" className={styles.more} onClick={() => showAll(true)}>
              Draw all {rates.series.length} {fieldWords[rates.by]}s
            </button>
          )}
          <MoreCohorts moves={moves} />
          {rates.remarks.map((remark) => (
            <p key={remark} className={styles.remark}>
              {remark}
            </p>
          ))}
        </div>
        <div className={styles.stack}>
          <LoadState query={room.alerts} what="Watching the cohorts" safe="No count was lost.">
            {(alerts) => <AlertsColumn alerts={alerts} acts={acts} />}
          </LoadState>
          {rates.by !== null && rates.basis.fields.includes(rates.by) && (
            <MixCard metric={rates.metric} by={rates.by} />
          )}
          <MarkersCard markers={rates.markers} acts={acts} />
        </div>
      </div>
    </div>
  );
}
