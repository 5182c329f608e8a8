import type { RefObject } from 'react';
import { Link } from 'wouter';
import type { RoomView } from './room-of-views.tsx';
import styles from './view-switch.module.css';

interface ViewSwitchProps {
  /** Of what room, in the middle of a sentence: "trends". */
  readonly of: string;
  readonly views: readonly RoomView[];
  readonly here: RoomView;
  readonly cameBySwitch: RefObject<boolean>;
}

/** The views of a room as links in one row; a single view needs none. */
export function ViewSwitch({ of, views, here, cameBySwitch }: ViewSwitchProps) {
  if (views.length < 2) return null;
  function keepFocus(link: HTMLAnchorElement | null): void {
    if (!link || !cameBySwitch.current) return;
    cameBySwitch.current = false;
    link.focus();
  }
  return (
    <nav className={styles.switch} aria-label={`Views of ${of}`}>
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
