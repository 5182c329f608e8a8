import type { ReactNode, Ref } from 'react';
import styles from './side-scroll.module.css';

/** What scrolls must be reachable by keyboard, even where nothing in it takes the focus. */
const reachable = { tabIndex: 0 };

interface SideScrollProps {
  /** Names the region. */
  readonly label: string;
  readonly ref?: Ref<HTMLDivElement>;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A wide table scrolls sideways in here; the page never does. */
export function SideScroll({ label, ref, className = '', children }: SideScrollProps) {
  return (
    <section className={styles.scroll} aria-label={label} {...reachable}>
      <div ref={ref} className={className}>
        {children}
      </div>
    </section>
  );
}
