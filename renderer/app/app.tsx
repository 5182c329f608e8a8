import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { WorkspaceInfo } from '../../shared/model/workspace.ts';
import { usePreferences } from '../api/preferences.ts';
import { useCurrentWorkspace } from '../api/workspace.ts';
import { BrandMark } from '../components/brand-mark.tsx';
import { LiveRegion } from '../components/live-region.tsx';
import type { Loadable } from '../components/load-state.tsx';
import { LoadState } from '../components/load-state.tsx';
import { StartPage } from '../features/start/index.tsx';
import { keys } from '../keyboard/keys.ts';
import { listenForKeys } from '../keyboard/listen.ts';
import styles from './app.module.css';
import { Frame } from './frame.tsx';

/** The app: the start screen, or the frame around the open workspace. */
export function App() {
  const workspace = useCurrentWorkspace();
  const density = usePreferences((preferences) => preferences.density);
  useEffect(() => listenForKeys(window, keys), []);
  useEffect(() => {
    document.documentElement.dataset.density = density;
  }, [density]);
  return (
    <Router hook={useHashLocation}>
      {workspace.data ? <Frame key={workspace.data.id} /> : <Outside workspace={workspace} />}
      <LiveRegion />
    </Router>
  );
}

/** No workspace: the start screen, or why the app cannot be reached. */
function Outside({ workspace }: { readonly workspace: Loadable<WorkspaceInfo | null> }) {
  if (workspace.data === null) return <StartPage />;
  return (
    <main className={styles.alone}>
      {workspace.error !== null && (
        <>
          <BrandMark />
          <h1>Plumbline</h1>
        </>
      )}
      <LoadState query={workspace} what="Opening Plumbline" safe="Nothing was changed." frame={null}>
        {() => null}
      </LoadState>
    </main>
  );
}
