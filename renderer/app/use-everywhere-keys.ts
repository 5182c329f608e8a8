import { useLocation } from 'wouter';
import { usePreferences } from '../api/preferences.ts';
import { keySheet } from '../components/key-sheet-store.ts';
import { palette } from '../components/palette-store.ts';
import { useKeys } from '../keyboard/use-keys.ts';
import { inOrder } from './rooms.ts';
import { rooms } from './routes.tsx';

/** The keys that act in every room: palette, key sheet, G then a letter, folding the navigation. */
export function useEverywhereKeys(isFolded: boolean): void {
  const [, go] = useLocation();
  const setFolded = usePreferences((preferences) => preferences.setNavbarFolded);
  useKeys('Everywhere', [
    { keys: 'Ctrl+K', does: 'Command palette', run: () => palette.open() },
    { keys: '?', does: 'Keys of this screen', run: () => keySheet.open() },
    { keys: 'Ctrl+\\', does: 'Fold the navigation', run: () => setFolded(!isFolded) },
    ...inOrder(rooms).flatMap(({ name, path, letter, keys }) => [
      ...(letter ? [{ keys: `G ${letter}`, does: name, run: () => go(path) }] : []),
      ...(keys ? [{ keys, does: name, run: () => go(path) }] : []),
    ]),
  ]);
}
