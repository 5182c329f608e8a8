import { visibleParts } from './control-marks.ts';
import type { Span } from './highlights.ts';
import styles from './text-block.module.css';

/** An evenly painted stretch of text. What could hide words is written out as a mark. */
export function SpanView({ text, at, paints, tags }: Omit<Span, 'key'>) {
  const parts = visibleParts(text).map((part) => {
    const place = at === null ? undefined : at + part.at;
    if (part.kind === 'text') {
      return (
        <span key={part.at} data-at={place}>
          {part.text}
        </span>
      );
    }
    return (
      <span
        key={part.at}
        className={styles.control}
        data-at={place}
        data-mark
        title={`Control character ${part.name}`}
      >
        {part.name}
      </span>
    );
  });
  const isEvidence = paints.includes('evidence');
  const paint = (['pick', 'caret', 'current-hit', 'hit'] as const).find((one) => paints.includes(one));
  const classes = [isEvidence ? styles.evidence : '', paint ? styles[paint] : ''].filter(Boolean).join(' ');
  return (
    <>
      {classes ? (
        <mark className={classes} data-paint={paint}>
          {parts}
        </mark>
      ) : (
        parts
      )}
      {tags.map((tag) => (
        <EvidenceTag key={tag} tag={tag} />
      ))}
    </>
  );
}

/** E1, E2 ... on brass. Not part of the text, so it is never copied or selected with it. */
export function EvidenceTag({ tag }: { readonly tag: string }) {
  return (
    <span className={styles.tag} data-tag>
      {tag}
    </span>
  );
}
