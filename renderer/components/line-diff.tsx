import styles from './line-diff.module.css';

export interface DiffLine {
  readonly sign: ' ' | '+' | '-';
  readonly text: string;
}

const NAMES = { '+': 'added', '-': 'removed', ' ': 'unchanged' } as const;

/** Lines that went and came, each with its sign before its tint. */
export function LineDiff({ label, lines }: { readonly label: string; readonly lines: readonly DiffLine[] }) {
  return (
    <ol className={`${styles.diff} pl-mono`} aria-label={label}>
      {withKeys(lines).map(({ key, sign, text }) => (
        <li key={key} data-sign={sign}>
          <span aria-hidden="true">{sign}</span>
          <span className="pl-hidden">{NAMES[sign]}: </span>
          {text}
        </li>
      ))}
    </ol>
  );
}

/** Equal lines are told apart by how manieth they are. */
function withKeys(lines: readonly DiffLine[]) {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const name = line.sign + line.text;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return { ...line, key: `${times} ${name}` };
  });
}
