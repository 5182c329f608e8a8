import { Button } from '@mantine/core';
import { countWords } from '../../../../shared/analysis/redaction/place-words.ts';
import { list, plural } from '../../../../shared/format.ts';
import type { RedactionPreview } from '../../../../shared/model/redaction.ts';
import { ErrorNotice } from '../../../components/error-notice.tsx';
import { KeyCaps } from '../../../components/key-caps.tsx';
import { Tag } from '../../../components/tag.tsx';
import { MarkMore } from './mark-more.tsx';
import styles from './redaction.module.css';
import type { RedactionRoom } from './use-redaction.ts';

interface RedactionFootProps {
  readonly preview: RedactionPreview;
  readonly room: RedactionRoom;
}

/** How much is replaced and where, whether somebody has gone through it, and the step where somebody does. */
export function RedactionFoot({ preview, room }: RedactionFootProps) {
  const { counts, kept, marks } = preview;
  return (
    <footer className={styles.foot}>
      {room.at === null ? <Summary preview={preview} room={room} /> : <Step preview={preview} room={room} />}
      {room.isMarking && <MarkMore key={room.preview.data?.caseId} preview={preview} room={room} />}
      {room.at === null && !room.isMarking && (
        <p>
          {counts.all > 0 && 'Same value, same mark everywhere. '}
          Names and addresses are found as far as possible, so read what is left.
        </p>
      )}
      {kept.length + marks.more.length > 0 && room.at === null && (
        <ul className={styles.decided}>
          {kept.map(({ key, original }) => (
            <li key={key}>
              <span dir="auto">Left as it is: {original}</span>
              <Button variant="subtle" size="compact-sm" onClick={() => room.replaceAgain(key)}>
                Replace again
              </Button>
            </li>
          ))}
          {marks.more.map(({ text }) => (
            <li key={text}>
              <span dir="auto">Marked by hand: {text}</span>
              <Button variant="subtle" size="compact-sm" onClick={() => room.takeBack(text)}>
                Take back
              </Button>
            </li>
          ))}
        </ul>
      )}
      {room.problem !== null && <ErrorNotice error={room.problem} safe="The marks are as they were." />}
    </footer>
  );
}

function Summary({ preview: { counts, reviewed, values }, room }: RedactionFootProps) {
  return (
    <div className={styles.line}>
      <b>{countWords(counts)}</b>
      <span className={styles.acts}>
        <Button variant="subtle" size="compact-sm" onClick={room.openMore} rightSection={<KeyCaps of="H" />}>
          Replace more
        </Button>
        {reviewed && <Tag>reviewed, may leave</Tag>}
        <Button
          size="compact-sm"
          variant={reviewed ? 'subtle' : 'default'}
          disabled={!room.canReview}
          onClick={room.begin}
          rightSection={<KeyCaps of="V" />}
          title={room.by === '' ? 'Put your name to the eval case first' : undefined}
        >
          {reviewWords(values.length, reviewed)}
        </Button>
      </span>
    </div>
  );
}

function reviewWords(values: number, reviewed: boolean): string {
  if (reviewed) return 'Again';
  return values === 0 ? 'I have read it' : 'Review each';
}

/** One value: keep its mark and go on, or let it stand. */
function Step({ preview: { values }, room }: RedactionFootProps) {
  const { at, current } = room;
  if (at === null || !current) return null;
  const isLast = at + 1 === values.length;
  return (
    <div className={styles.step}>
      <p>
        <span className="pl-nowrap pl-num">
          {at + 1} of {values.length}
        </span>{' '}
        <mark className={styles.mark}>{current.placeholder}</mark> for{' '}
        <b dir="auto">{list(current.spellings)}</b>, {plural(current.times, 'time')}
        {current.byHand && ', marked by hand'}
      </p>
      <span className={styles.acts}>
        <Button
          variant="filled"
          size="compact-sm"
          onClick={room.keepAndGoOn}
          rightSection={<KeyCaps of="Enter" />}
        >
          {isLast ? 'Keep, and let the case leave' : 'Keep'}
        </Button>
        <Button size="compact-sm" onClick={room.letStand} rightSection={<KeyCaps of="X" />}>
          Leave as it is
        </Button>
        <Button variant="subtle" size="compact-sm" disabled={at === 0} onClick={room.back}>
          Back
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={room.stop}>
          Stop
        </Button>
      </span>
    </div>
  );
}
