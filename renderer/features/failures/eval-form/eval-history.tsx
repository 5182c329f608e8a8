import type { EvalView } from '../../../../shared/model/eval-case.ts';
import { localDayTime } from '../../../components/clock-time.ts';
import styles from './eval-form.module.css';

/** What was done to an eval case, newest first, and where it went. */
export function EvalHistory({ view: { history, exports } }: { readonly view: EvalView }) {
  const went = exports.map(({ at, format, exportId }) => ({
    key: exportId,
    at,
    what: `exported as ${format}`,
  }));
  const done = history.map(({ at, by, what }, place) => ({ key: `${place}`, at, what: `${by}: ${what}` }));
  const all = [...done, ...went].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return (
    <div className={styles.field}>
      <span id="eval-history">What was done to it</span>
      {all.length === 0 ? (
        <p className={styles.why}>Nothing yet.</p>
      ) : (
        <ol aria-labelledby="eval-history" className={styles.history}>
          {all.map(({ key, at, what }) => (
            <li key={key}>
              <time dateTime={at}>{localDayTime(at)}</time> <span dir="auto">{what}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
