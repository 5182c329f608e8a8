import {
  axisTitle,
  groupName,
  observedTitle,
  stateWords,
} from '../../../shared/analysis/calibration/check-words.ts';
import { ReliabilityCurve } from '../../../shared/charts/reliability-curve.tsx';
import { SideHistogram } from '../../../shared/charts/side-histogram.tsx';
import { cutValue, day, percent, plural } from '../../../shared/format.ts';
import type { GroupCheck, SignalCheck } from '../../../shared/model/signal-check.ts';
import { ChartFrame } from '../../components/chart-frame.tsx';
import { Tag } from '../../components/tag.tsx';
import { BinPlaces } from './bin-places.tsx';
import styles from './calibration.module.css';
import { PanelFigures } from './panel-figures.tsx';
import type { CalibrationRoom } from './use-calibration.ts';
import { stateLooks } from './words.ts';

interface GroupPanelProps {
  readonly group: GroupCheck;
  readonly check: SignalCheck;
  readonly room: CalibrationRoom;
}

/** One version or cohort: its curve, three figures, and the verdict as a sentence. */
export function GroupPanel({ group, check, room }: GroupPanelProps) {
  const { reliability, noDiagram, histogram, inForce, headline, findings } = group;
  const name = groupName(group, check.by);
  const bins = reliability ?? [];
  const openBin = (place: number) => {
    const bin = bins[place];
    if (!bin) return;
    const { from, to } = bin;
    room.setBin({ group: group.pooled ? undefined : group.name, title: name, from, to });
  };
  return (
    <ChartFrame
      title={name}
      className={styles.panel}
      hint={
        <span className={styles.state}>
          <Tag {...stateLooks(group)}>{stateWords(group)}</Tag>
          {sinceWords(group, check)}
        </span>
      }
      table={reliability ? binTable(bins) : countTable(histogram)}
      {...(reliability ? { onOpen: openBin } : {})}
      note={<PanelFigures group={group} />}
    >
      {(width) =>
        reliability ? (
          <ReliabilityCurve
            width={width}
            bins={bins}
            counts={histogram}
            inForce={inForce}
            bars={room.bars}
            xTitle={axisTitle(check)}
            label={`${name}: ${axisTitle(check)} against ${observedTitle(check.direction)}, ${plural(bins.length, 'bin')}, ${plural(group.n, 'label')}. ${headline} ${findings.join(' ')}`}
            overlay={(plot) => <BinPlaces plot={plot} bins={bins} onOpen={openBin} />}
          />
        ) : (
          <>
            <p className={styles.noDiagram}>{noDiagram}</p>
            {group.n > 0 && (
              <SideHistogram
                width={width}
                bars={histogram}
                inForce={inForce}
                xTitle={axisTitle(check)}
                label={`${name}: ${plural(group.n, 'label')} by ${check.signal}`}
              />
            )}
          </>
        )
      }
    </ChartFrame>
  );
}

function sinceWords({ lastSeen, pooled }: GroupCheck, { by, pooled: all }: SignalCheck): string {
  if (pooled) return by === null ? '' : 'pooled';
  if (by !== 'agentVersion' || lastSeen === null) return '';
  return lastSeen.slice(0, 10) === all.lastSeen?.slice(0, 10) ? 'current' : `until ${day(lastSeen)}`;
}

function binTable(bins: NonNullable<GroupCheck['reliability']>) {
  return {
    head: ['Values', 'Stated', 'Observed', 'Low', 'High', 'If calibrated', 'Labels', 'Escalated'],
    rows: bins.map((bin) => [
      `${cutValue(bin.from)} to ${cutValue(bin.to)}`,
      percent(bin.stated),
      percent(bin.observed),
      percent(bin.low),
      percent(bin.high),
      `${percent(bin.consistentLow)} to ${percent(bin.consistentHigh)}`,
      String(bin.n),
      String(bin.escalated),
    ]),
  };
}

function countTable(bars: GroupCheck['histogram']) {
  return {
    head: ['Values', 'Escalated', 'Automated'],
    rows: bars.map(({ from, to, escalated, automated }) => [
      `${cutValue(from)} to ${cutValue(to)}`,
      String(escalated),
      String(automated),
    ]),
  };
}
