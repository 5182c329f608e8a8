import { Button } from '@mantine/core';
import { CURATION_HOURS, type EvalItem } from '../../../../shared/model/eval-case.ts';
import { localDayTime } from '../../../components/clock-time.ts';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { AgeTag } from '../age-tag.tsx';
import { StateTag } from '../state-tag.tsx';
import styles from './eval-form.module.css';

interface FormHeadProps {
  readonly item: EvalItem;
  readonly now: string;
  readonly by: string;
  readonly isDecided: boolean;
  readonly onTake: () => void;
}

/** Which eval case it is, whose, and how much of its hours are used. */
export function FormHead({ item, now, by, isDecided, onTake }: FormHeadProps) {
  const { id, owner, labelledAt, dueAt, stillFails } = item;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2>Eval case {id}</h2>
        {isDecided ? (
          <StateTag item={item} />
        ) : (
          <AgeTag labelledAt={labelledAt} now={now} hours={CURATION_HOURS}>
            , due {localDayTime(dueAt)}
          </AgeTag>
        )}
      </div>
      <div className={styles.owner}>
        <span className="pl-ellipsis" dir="auto">
          {owner === null ? 'Nobody has taken it' : owner === by ? 'You have it' : `${owner} has it`}
        </span>
        {!isDecided && (
          <Button variant="subtle" size="compact-xs" onClick={onTake} rightSection={<KeyCaps of="A" />}>
            {owner === by ? 'Give back' : 'Take'}
          </Button>
        )}
      </div>
      {!stillFails && (
        <p className={styles.remark}>
          The label that made this case a failure says otherwise now. What was written stays, but look at it
          again before it goes out.
        </p>
      )}
    </header>
  );
}
