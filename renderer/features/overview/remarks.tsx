import { Icon } from '../../components/icon.tsx';
import styles from './overview.module.css';

/** What a reader has to know about all the numbers below. */
export function Remarks({ remarks }: { readonly remarks: readonly string[] }) {
  if (remarks.length === 0) return null;
  return (
    <div className={styles.remarks} role="note">
      <Icon name="info" size={14} />
      <div>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </div>
    </div>
  );
}
