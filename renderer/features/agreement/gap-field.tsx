import { Select, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { plural } from '../../../shared/format.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { Icon } from '../../components/icon.tsx';
import styles from './settling-form.module.css';
import type { Settling } from './use-settling.ts';

interface GapFieldProps {
  readonly settling: Settling;
  readonly codebook: Codebook;
  readonly wordingId: string;
}

/** Where the codebook left the answer open: which question, how it should be worded, and which labels that touches. */
export function GapField({ settling, codebook, wordingId }: GapFieldProps) {
  const { view, draft, gapQuestion } = settling;
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    field.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const labels = view.labelsUnderThisWording[gapQuestion] ?? 0;
  return (
    <div ref={field} className={styles.note}>
      <h3 className={styles.gap}>
        <Icon name="flag" size={14} /> Guideline gap in codebook v{codebook.version}
      </h3>
      <Select
        label="Which question leaves it open?"
        allowDeselect={false}
        data={codebook.questions.map(({ id, title }) => ({ value: id, label: title }))}
        value={gapQuestion}
        onChange={(question) => question !== null && settling.setGap({ gapQuestion: question })}
      />
      <Textarea
        id={wordingId}
        label="How should the codebook say it?"
        autosize
        minRows={2}
        maxRows={6}
        maxLength={4000}
        value={draft.wording}
        onChange={(event) => settling.setGap({ wording: event.currentTarget.value })}
      />
      <p className="pl-small pl-ink2">
        <b>{plural(labels, 'label')}</b> {labels === 1 ? 'was' : 'were'} made under the old wording.{' '}
        <Link href={`/codebook?question=${encodeURIComponent(gapQuestion)}`}>Open it in the codebook</Link>
      </p>
    </div>
  );
}
