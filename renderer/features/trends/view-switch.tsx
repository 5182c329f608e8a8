import type { RefObject } from 'react';
import { Link } from 'wouter';
import styles from './view-switch.module.css';
import type { TrendsView } from './views.ts';

interface ViewSwitchProps {
  readonly views: readonly TrendsView[];
  readonly here: TrendsView;
  readonly cameBySwitch: RefObject<boolean>;
}

/** The views of the room as links in one row; a single view needs none. */
export function ViewSwitch({ views, here, cameBySwitch }: ViewSwitchProps) {
  if (views.length < 2) return null;
  function keepFocus(link: HTMLAnchorElement | null): void {
    if (!link || !cameBySwitch.current) return;
    cameBySwitch.current = false;
    link.focus();
  }
  return (
    <nav className={styles.switch} aria-label="Views of trends">
      {views.map((view) => (
        <Link
          key={view.path}
          href={view.path}
          className={styles.view ?? ''}
          {...(view === here
            ? { 'aria-current': 'page' as const, ref: keepFocus }
            : {
                onClick: () => {
                  cameBySwitch.current = true;
                },
              })}
        >
          {view.name}
        </Link>
      ))}
    </nav>
  );
}
