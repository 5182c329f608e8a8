import { useMediaQuery } from '@mantine/hooks';
import { useRef } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { usePreferences } from '../api/preferences.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { Page } from '../components/page.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './frame.module.css';
import { JournalBar } from './journal-bar.tsx';
import { KeySheet } from './key-sheet.tsx';
import { Navigation } from './navigation.tsx';
import { Palette } from './palette.tsx';
import { roomAt } from './rooms.ts';
import { rooms } from './routes.tsx';
import { useDropToImport } from './use-drop-to-import.ts';
import { useEverywhereKeys } from './use-everywhere-keys.ts';

/** The open workspace: navigation on the left, one room on the right. */
export function Frame() {
  const [location] = useLocation();
  const here = roomAt(rooms, location);
  const foldedByHand = usePreferences((preferences) => preferences.navbarFolded);
  // At 200 % zoom a laptop is this narrow; the content needs the room more than the names do.
  const isNarrow = useMediaQuery('(max-width: 960px)', false);
  const isFolded = isNarrow || (foldedByHand ?? here?.folded ?? false);
  const main = useRef<HTMLElement>(null);
  useEverywhereKeys(isFolded);
  const hovers = useDropToImport();
  return (
    <div className={`${styles.frame} ${isFolded ? styles.folded : ''}`} data-hovers={hovers}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to the content
      </button>
      <Navigation isFolded={isFolded} />
      <main ref={main} className={styles.main} tabIndex={-1}>
        <JournalBar />
        <ErrorBoundary key={here?.path}>
          <Switch>
            {rooms.map(({ path, page }) => (
              <Route key={path} path={path === '/' ? path : `${path}/*?`} component={page} />
            ))}
            <Route>
              <Page title="Not here">
                <EmptyState title="There is no such room">
                  The navigation on the left leads everywhere.
                </EmptyState>
              </Page>
            </Route>
          </Switch>
        </ErrorBoundary>
      </main>
      <Palette />
      <KeySheet />
    </div>
  );
}
