import styles from './thresholds.module.css';

interface PolicyDiffProps {
  readonly lines: readonly { readonly sign: ' ' | '+' | '-'; readonly text: string }[];
}

const NAMES = { '+': 'added', '-': 'removed', ' ': 'unchanged' } as const;

/** Lines that change with every version and say nothing about the decision. */
const STAMP = /^\s*(createdAt|schema):/;

/** Unchanged lines shown around a change. */
const CONTEXT = 1;

/** Old and new policy line by line: signs in a gutter, then tint. Long unchanged stretches are left out. */
export function PolicyDiff({ lines }: PolicyDiffProps) {
  const numbered = lines.map((line, number) => ({ ...line, number })).filter(({ text }) => !STAMP.test(text));
  const changed = numbered.filter(({ sign }) => sign !== ' ').map(({ number }) => number);
  const shown = numbered.filter(({ number }) => changed.some((at) => Math.abs(at - number) <= CONTEXT));
  if (changed.length === 0) return <p className={styles.note}>Nothing would change.</p>;
  return (
    <ol className={`${styles.diff} pl-mono`} aria-label="What changes in the policy file">
      {shown.map(({ sign, text, number }) => (
        <li key={number} data-sign={sign}>
          <span aria-hidden="true">{sign}</span>
          <span className="pl-hidden">{NAMES[sign]}: </span>
          {text}
        </li>
      ))}
    </ol>
  );
}
