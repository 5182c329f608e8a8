import { useState } from 'react';
import { byteSize } from '../../../../shared/format.ts';
import type { Attachment } from '../../../../shared/model/case.ts';
import { Icon } from '../../../components/icon.tsx';
import { keepKeys } from '../desk/keep-keys.ts';
import styles from './attachments.module.css';
import { oneLine } from './one-line.ts';

interface AttachmentsProps {
  readonly of: readonly Attachment[];
  readonly turn: number;
}

/** The files of a message as chips with their size, opened in place as text: an import holds no more of them. */
export function Attachments({ of, turn }: AttachmentsProps) {
  const [open, setOpen] = useState<number | null>(null);
  const shown = open === null ? undefined : of[open];
  // A message never changes, and names may repeat: the place tells them apart.
  const numbered = of.map((attachment, place) => ({ attachment, place }));
  const bodyId = `attachment-${turn}`;
  return (
    <div className={styles.attachments}>
      {numbered.map(({ attachment, place }) => (
        <button
          key={place}
          type="button"
          className={styles.chip}
          aria-expanded={open === place}
          aria-controls={open === place ? bodyId : undefined}
          onMouseDown={keepKeys}
          onClick={() => setOpen(open === place ? null : place)}
        >
          <Icon name="file" size={14} />
          <bdi className={styles.name}>{oneLine(attachment.name)}</bdi>
          {attachment.bytes !== undefined && (
            <span className={styles.size}>{byteSize(attachment.bytes)}</span>
          )}
        </button>
      ))}
      {shown && (
        <div id={bodyId} className={styles.body}>
          {shown.text === undefined ? (
            <p className={styles.none}>
              Only its name came with the import
              {shown.mediaType ? `, and its type: ${oneLine(shown.mediaType)}` : ''}.
            </p>
          ) : (
            <pre className={styles.text} dir="auto">
              {shown.text}
            </pre>
          )}
        </div>
      )}
    </div>
  );
}
