import { memo } from 'react';
import { timeOfDay } from '../../../../shared/format.ts';
import { useDeskState } from '../desk/desk-context.ts';
import { Attachments } from './attachments.tsx';
import { FoldedRow } from './folded-row.tsx';
import { HandoverMark } from './handover-mark.tsx';
import styles from './row-view.module.css';
import type { Row, SaidRow } from './rows.ts';
import { TextBlock } from './text-block.tsx';
import { WholeTags } from './whole-tags.tsx';

/** Lines of speech shown before "show more". */
const SPOKEN_LINES = 120;

const SPEAKERS = { customer: 'Customer', agent: 'Agent' } as const;

interface RowViewProps {
  readonly row: Row;
  readonly place: number;
  readonly lang: string | undefined;
}

/** One row of the transcript. */
export const RowView = memo(function RowView({ row, place, lang }: RowViewProps) {
  const isCurrent = useDeskState((state) => state.row === place && !state.picking?.inPacket);
  const isPicked = useDeskState(
    (state) =>
      state.picking !== null && state.row === place && !state.picking.inPacket && row.kind !== 'handover',
  );
  const classes = [styles.row, isCurrent ? styles.current : '', isPicked ? styles.picked : ''].join(' ');
  return (
    <div className={classes} {...(isCurrent ? { 'aria-current': 'true' } : {})}>
      {row.kind === 'said' && <Said row={row} lang={lang} />}
      {row.kind === 'handover' && <HandoverMark />}
      {row.kind !== 'said' && row.kind !== 'handover' && <FoldedRow row={row} place={place} lang={lang} />}
    </div>
  );
});

function Said({ row, lang }: { readonly row: SaidRow; readonly lang: string | undefined }) {
  return (
    <div className={styles.said}>
      <div className={styles.number}>{row.turn}</div>
      <div className={row.speaker === 'customer' ? styles.customer : styles.agent}>
        <h3 className={styles.who}>
          {SPEAKERS[row.speaker]}
          {row.at && <span className={styles.time}>{timeOfDay(row.at).slice(0, 5)}</span>}
          <WholeTags turns={[row.turn]} />
        </h3>
        <TextBlock text={row.text} turn={row.turn} limit={SPOKEN_LINES} lang={lang} />
        {row.attachments && <Attachments of={row.attachments} turn={row.turn} />}
      </div>
    </div>
  );
}
