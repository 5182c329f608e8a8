import styles from './thresholds.module.css';

interface DiffLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

const NAMES = { '+': 'added', '-': 'removed', ' ': 'unchanged' } as const;

/** What a decision is about; the evidence and the stamps around it are folded away. */
const DECISIVE =
  /^\s*(-\s+)?(signal|fires|operator|threshold|rollback|expiresAt|randomAuditRate|note|topic|segment|channel|language|agentVersion):|enabled: false/;

/** Old and new policy line by line: first what the decision changes, then, folded, everything else that does. */
export function PolicyDiff({ lines }: { readonly lines: readonly DiffLine[] }) {
  const changed = lines.filter(({ sign }) => sign !== ' ');
  if (changed.length === 0) return <p className={styles.note}>Nothing would change.</p>;
  const first = changed.filter(({ text }) => DECISIVE.test(text));
  const others = changed.filter(({ text }) => !DECISIVE.test(text));
  return (
    <>
      <Lines label="What the decision changes in the policy file" lines={first} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>Evidence, costs and stamps that change with it</summary>
          <Lines label="What else changes in the policy file" lines={others} />
        </details>
      )}
    </>
  );
}

function Lines({ label, lines }: { readonly label: string; readonly lines: readonly DiffLine[] }) {
  return (
    <ol className={`${styles.diff} pl-mono`} aria-label={label}>
      {lines.map(({ sign, text }) => (
        <li key={`${sign}${text}`} data-sign={sign}>
          <span aria-hidden="true">{sign}</span>
          <span className="pl-hidden">{NAMES[sign]}: </span>
          {text.replace(/^\s*(-\s+)?/, '')}
        </li>
      ))}
    </ol>
  );
}
