import { type DiffLine, LineDiff } from '../../components/line-diff.tsx';
import styles from './thresholds.module.css';

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
      <LineDiff label="What the decision changes in the policy file" lines={first.map(bare)} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>Evidence, costs and stamps that change with it</summary>
          <LineDiff label="What else changes in the policy file" lines={others.map(bare)} />
        </details>
      )}
    </>
  );
}

/** Without its place in the file: how far it is indented, and whether it begins a trigger. */
function bare({ sign, text }: DiffLine): DiffLine {
  return { sign, text: text.replace(/^\s*(-\s+)?/, '') };
}
