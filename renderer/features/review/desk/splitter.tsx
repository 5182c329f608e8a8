import styles from './case-desk.module.css';

/** How much of the window's height the transcript can take, in percent. */
const LEAST = 20;
const MOST = 80;

interface SplitterProps {
  /** The transcript's share of the height, in percent. */
  readonly share: number;
  readonly onChange: (share: number) => void;
}

/** Where the transcript lies over the form (zoomed in, or in a small window): how they share the height. */
export function Splitter({ share, onChange }: SplitterProps) {
  return (
    <label className={styles.splitter}>
      <span>Transcript height</span>
      <input
        type="range"
        min={LEAST}
        max={MOST}
        step={5}
        value={share}
        aria-valuetext={`${share} % of the window`}
        onChange={(event) => onChange(Number(event.target.value))}
      />
    </label>
  );
}
