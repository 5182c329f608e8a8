import { Checkbox } from '@mantine/core';
import { count, plural } from '../../../shared/format.ts';
import type { PlannedSample } from '../../../shared/model/sample.ts';
import { Card } from '../../components/card.tsx';
import { ErrorNotice } from '../../components/error-notice.tsx';
import { SaveButton } from '../../components/save-button.tsx';
import { isDrawable, needsConfirming } from './drawable.ts';
import styles from './plan.module.css';

interface DrawCardProps {
  readonly planned: PlannedSample;
  readonly isReady: boolean;
  readonly confirmed: boolean;
  readonly error: unknown;
  readonly onConfirm: (confirmed: boolean) => void;
  readonly onDraw: () => void;
}

/** What drawing would change, said before it is done. */
export function DrawCard({ planned, isReady, confirmed, error, onConfirm, onDraw }: DrawCardProps) {
  const { remarks, change } = planned;
  const asks = needsConfirming(change);
  return (
    <Card title="3. Draw" hint="the same plan and seed draw the same cases, on any computer">
      <p className={styles.sentence}>{changeWords(planned)}</p>
      {remarks.length > 0 && (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      )}
      {error !== null && error !== undefined && <ErrorNotice error={error} safe="The sample is as it was." />}
      <div className={styles.foot}>
        {asks && (
          <Checkbox
            className={styles.confirm ?? ''}
            label={
              change?.kind === 'replacement'
                ? 'Replace the sample in force'
                : 'Let these labelled cases fall out of the rates'
            }
            checked={confirmed}
            onChange={(event) => onConfirm(event.currentTarget.checked)}
          />
        )}
        <SaveButton enabled={isReady && isDrawable(planned) && (!asks || confirmed)} onSave={onDraw}>
          {buttonWords(planned)}
        </SaveButton>
      </div>
    </Card>
  );
}

function changeWords({ n, change }: PlannedSample): string {
  switch (change?.kind) {
    case 'extension':
      return `${plural(change.added, 'case')} come in; all that were drawn before stay, and the weights stay right.`;
    case 'replacement':
      return 'Other strata than the sample in force: this plan replaces it. Labels are kept.';
    case 'nothing':
      return 'The sample in force holds all of these cases. Ask for more to extend it.';
    default:
      return n === 0
        ? 'Say how large the sample is to be.'
        : 'From then on the sample is what is reviewed, and every number is weighted by it.';
  }
}

function buttonWords({ n, change }: PlannedSample): string {
  if (change?.kind === 'extension') return `Draw ${count(change.added)} more`;
  return n === 0 ? 'Draw' : `Draw ${plural(n, 'case')}`;
}
