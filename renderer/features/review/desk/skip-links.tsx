import styles from './skip-links.module.css';

const PLACES = [
  ['transcript', 'Skip to the transcript'],
  ['review-form', 'Skip to the questions'],
] as const;

/** First stops of Tab: past the top bar to the transcript or the questions. Seen only while focused. */
export function SkipLinks() {
  return PLACES.map(([id, words]) => (
    <button
      key={id}
      type="button"
      className={styles.link}
      onClick={() => document.getElementById(id)?.focus()}
    >
      {words}
    </button>
  ));
}
