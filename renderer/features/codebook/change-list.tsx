import type { CodebookChange } from '../../../shared/model/codebook-change.ts';
import styles from './codebook.module.css';

/** Changes that can alter answers first, then those that only explain or arrange. */
export function ChangeList({ changes }: { readonly changes: readonly CodebookChange[] }) {
  if (changes.length === 0) return <p className={styles.quiet}>Nothing differs.</p>;
  const meant = changes.filter(({ effect }) => effect === 'meaning');
  const worded = changes.filter(({ effect }) => effect === 'wording');
  return (
    <>
      <Group title="Can change answers" changes={meant} />
      <Group title="Only explains or arranges" changes={worded} />
    </>
  );
}

function Group({ title, changes }: { readonly title: string; readonly changes: readonly CodebookChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-label={title} className={styles.changes}>
      <h3>{title}</h3>
      <ul>
        {changes.map(({ sentence, before, after, what }) => (
          <li key={sentence}>
            {sentence}
            {(what === 'guidance' || what === 'examples') && (
              <details>
                <summary>Old and new</summary>
                <Side sign="−" name="before" text={before} />
                <Side sign="+" name="now" text={after} />
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface SideProps {
  readonly sign: '−' | '+';
  readonly name: string;
  readonly text: string | null;
}

function Side({ sign, name, text }: SideProps) {
  if (!text) return null;
  return (
    <p className={styles.side} data-sign={sign}>
      <span aria-hidden="true">{sign}</span>
      <span className="pl-hidden">{name}: </span>
      <span>{text}</span>
    </p>
  );
}
