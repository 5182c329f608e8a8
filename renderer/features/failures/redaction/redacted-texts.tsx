import { memo, useEffect, useRef } from 'react';
import { placeWords } from '../../../../shared/analysis/redaction/place-words.ts';
import type { RedactedText, RedactionPreview } from '../../../../shared/model/redaction.ts';
import styles from './redaction.module.css';
import type { RedactionView } from './use-redaction.ts';

/** What scrolls must be reachable by keyboard, even where nothing in it takes the focus. */
const reachable = { tabIndex: 0 };

interface RedactedTextsProps {
  readonly preview: RedactionPreview;
  readonly view: RedactionView;
  /** The value that is being gone through. */
  readonly current: string | null;
}

/** All that would leave: the conversation as it went, then the packet, notes, the eval case and the fields. */
export function RedactedTexts({ preview, view, current }: RedactedTextsProps) {
  const body = useRef<HTMLElement>(null);
  useEffect(() => {
    if (current === null) return;
    const first = body.current?.querySelector('[data-current]');
    first?.scrollIntoView({ block: 'center' });
  }, [current]);
  const texts = preview.texts.filter((text) => !isEmpty(text));
  const fields = texts.filter(({ place }) => place.part === 'fields' || place.part === 'case_id');
  return (
    <section ref={body} className={styles.body} aria-label="The case as it would leave" {...reachable}>
      {texts
        .filter((text) => !fields.includes(text))
        .map((text) => (
          <Text
            key={`${text.place.part} ${text.place.turn} ${text.place.name} ${text.place.tool}`}
            text={text}
            view={view}
            current={current}
          />
        ))}
      {fields.length > 0 && (
        <dl className={styles.fields}>
          {fields.map((text) => (
            <div key={`${text.place.part} ${text.place.name}`}>
              <dt>{placeWords(text.place).replace(/^field /, '')}</dt>
              <dd dir="auto">
                <Segments text={text} view={view} current={current} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

interface TextProps {
  readonly text: RedactedText;
  readonly view: RedactionView;
  readonly current: string | null;
}

const Text = memo(function Text({ text, view, current }: TextProps) {
  const isCode = text.place.part === 'tools';
  return (
    <div className={styles.text}>
      <div className="pl-caption">{placeWords(text.place)}</div>
      <p className={isCode ? styles.code : styles.said} dir="auto">
        <Segments text={text} view={view} current={current} />
      </p>
    </div>
  );
});

function Segments({ text, view, current }: TextProps) {
  let at = 0;
  return text.segments.map((segment) => {
    const key = at;
    at += 'text' in segment ? segment.text.length : segment.original.length;
    if ('text' in segment) return <span key={key}>{segment.text}</span>;
    if (view === 'original') {
      return (
        <span key={key} className={styles.was}>
          {segment.original}
        </span>
      );
    }
    const isCurrent = segment.key === current;
    return (
      <span key={key} {...(isCurrent ? { 'data-current': '' } : {})}>
        <mark className={styles.mark}>{segment.placeholder}</mark>
        <s className={styles.original}>{segment.original}</s>
      </span>
    );
  });
}

function isEmpty({ segments }: RedactedText): boolean {
  return segments.every((segment) => 'text' in segment && segment.text.trim() === '');
}
