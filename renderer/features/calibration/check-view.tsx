import { checkHeadline } from '../../../shared/analysis/calibration/check-words.ts';
import { count, sampleSize } from '../../../shared/format.ts';
import type { SignalCheck } from '../../../shared/model/signal-check.ts';
import { SideScroll } from '../../components/side-scroll.tsx';
import { Tag } from '../../components/tag.tsx';
import { useKeys } from '../../keyboard/use-keys.ts';
import { BinCases } from './bin-cases.tsx';
import styles from './calibration.module.css';
import { DirectionTag } from './direction-tag.tsx';
import { GroupPanel } from './group-panel.tsx';
import { RecalibrationCard } from './recalibration-card.tsx';
import type { CalibrationRoom } from './use-calibration.ts';

interface CheckViewProps {
  readonly check: SignalCheck;
  readonly room: CalibrationRoom;
}

/** The finding, a panel for each group, the map that would mend it, and the cases of a bin that was opened. */
export function CheckView({ check, room }: CheckViewProps) {
  const { groups, pooled, stability, warning, omitted, weighted } = check;
  // A single group is all there is: its panel would be the same as that of all together.
  const panels = groups.length > 1 ? [...groups, pooled] : [pooled];
  useKeys('Calibration', [
    {
      keys: 'Escape',
      does: 'Close the cases of the bin',
      run: () => room.setBin(null),
      when: () => room.bin !== null,
    },
  ]);
  return (
    <>
      <div className={styles.finding}>
        <div role="status">
          <h2 className="pl-verdict">{checkHeadline(check)}</h2>
          <p className={styles.why}>{stability.sentence}</p>
          {warning && <p className={styles.why}>{warning}</p>}
        </div>
        <div className={styles.tags}>
          <DirectionTag check={check} />
          <Tag {...(weighted ? {} : { icon: 'info' as const })}>
            {weighted ? 'weighted to the population' : 'describes the sample only'}
          </Tag>
          <Tag>{sampleSize(pooled.n)}</Tag>
        </div>
      </div>
      <SideScroll label="Panels" className={panels.length > 1 ? styles.panels : styles.single}>
        {panels.map((group) => (
          <GroupPanel key={`${group.pooled} ${group.name}`} group={group} check={check} room={room} />
        ))}
        {panels.length === 1 && <RecalibrationCard check={check} room={room} />}
      </SideScroll>
      {omitted > 0 && <p className={styles.why}>{count(omitted)} smaller groups are not shown.</p>}
      {room.bin && (
        <BinCases
          key={`${room.bin.title} ${room.bin.from}`}
          check={check}
          bin={room.bin}
          onClose={() => room.setBin(null)}
        />
      )}
      {panels.length > 1 && <RecalibrationCard check={check} room={room} />}
    </>
  );
}
