import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { KeyCaps } from './key-caps.tsx';
import { announce } from './live-region.tsx';
import styles from './page.module.css';
import { palette } from './palette-store.ts';

/** What scrolls must be reachable by keyboard, even where nothing in it takes the focus. */
const reachable = { tabIndex: 0 };

interface PageProps {
  /** Name of the screen: heading, window title and name of the scrolling region. */
  readonly title: string;
  /** Filters and chips beside the title, at most three. */
  readonly filters?: ReactNode;
  /** One fact at the right: "Codebook v4, sample seed 20251103". */
  readonly fact?: ReactNode;
  /** The page lays out and scrolls its own panes: no padding, no page scroll. */
  readonly flush?: boolean;
  readonly children: ReactNode;
}

/** A screen: 48 px top bar with title, filters, one fact and the palette; below it the body. */
export function Page({ title, filters, fact, flush = false, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Plumbline`;
    announce(title);
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.top}>
        <h1 className={styles.title}>{title}</h1>
        {filters && <div className={styles.filters}>{filters}</div>}
        <div className={styles.fact}>{fact}</div>
        <PaletteButton />
      </header>
      {flush ? (
        <div className={styles.flush}>{children}</div>
      ) : (
        <section className={styles.body} aria-label={title} {...reachable}>
          {children}
        </section>
      )}
    </div>
  );
}

function PaletteButton() {
  return (
    <button type="button" className={styles.palette} onClick={() => palette.open()}>
      <span className={styles.paletteWords}>Search or run a command</span>
      <span className="pl-hidden">Open the command palette</span>
      <KeyCaps of="Ctrl+K" />
    </button>
  );
}
