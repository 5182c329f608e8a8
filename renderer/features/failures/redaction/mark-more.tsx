import { Button, Select, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { REDACTED_WORDS } from '../../../../shared/analysis/redaction/kind-words.ts';
import { RedactionKind, type RedactionPreview } from '../../../../shared/model/redaction.ts';
import styles from './redaction.module.css';
import type { RedactionRoom } from './use-redaction.ts';

interface MarkMoreProps {
  readonly preview: RedactionPreview;
  readonly room: RedactionRoom;
}

const KINDS = RedactionKind.options.map((value) => ({ value, label: REDACTED_WORDS[value][0] }));

/** A passage that was not found, to be replaced wherever it stands in the case. */
export function MarkMore({ preview, room }: MarkMoreProps) {
  const [kind, setKind] = useState<RedactionKind>('name');
  const id = useId();
  const wanted = room.more.trim();
  const isThere = wanted === '' || stands(preview, wanted);
  return (
    <form
      className={styles.more}
      aria-labelledby={id}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== '' && isThere) void room.addMore(wanted, kind);
      }}
    >
      <p id={id}>Select a passage and press H, or type it. It is replaced wherever it stands in this case.</p>
      <TextInput
        aria-label="Passage to replace"
        ref={focusOnce}
        value={room.more}
        onChange={(event) => room.typeMore(event.currentTarget.value)}
        error={isThere ? null : 'This does not stand in the case as it would leave.'}
      />
      <Select
        aria-label="What it is"
        data={KINDS}
        value={kind}
        allowDeselect={false}
        onChange={(chosen) => setKind(RedactionKind.parse(chosen))}
      />
      <span className={styles.acts}>
        <Button type="submit" size="compact-sm" variant="filled" disabled={wanted === '' || !isThere}>
          Replace everywhere
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={room.stop}>
          Cancel
        </Button>
      </span>
    </form>
  );
}

/** The caret goes into the field as it appears. */
function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

function stands({ texts }: RedactionPreview, wanted: string): boolean {
  const small = wanted.toLowerCase();
  return texts.some(({ segments }) =>
    segments.some((segment) =>
      ('text' in segment ? segment.text : segment.original).toLowerCase().includes(small),
    ),
  );
}
