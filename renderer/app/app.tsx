import { useEffect } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { usePreferences } from '../api/preferences.ts';
import { useCurrentWorkspace } from '../api/workspace.ts';
import { LiveRegion } from '../components/live-region.tsx';
import { LoadState } from '../components/load-state.tsx';
import { StartPage } from '../features/start/index.tsx';
import { keys } from '../keyboard/keys.ts';
import { listenForKeys } from '../keyboard/listen.ts';
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
      <LoadState query={workspace} what="Opening Plumbline" frame={null}>
        {(info) => (info ? <Frame key={info.id} /> : <StartPage />)}
      </LoadState>
      <LiveRegion />
    </Router>
  );
}
