import { useEffect, useRef, useState } from 'react';
import { keys } from './keys.ts';
import type { KeyBinding } from './registry.ts';

/**
 * Binds keys while the component is on screen. `title` heads them in the key sheet. A part of a screen is asked before
 * the screen, and the screen before the frame: the rank is taken while rendering, since parents render before their
 * children but their effects run after. Bindings may change at every render.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const [rank] = useState(keys.nextRank);
  useEffect(
    () =>
      keys.add(
        {
          title,
          get bindings() {
            return latest.current;
          },
        },
        rank,
      ),
    [title, rank],
  );
}

/** Holds all keys back while `isOpen`: for a palette or a menu which has keys of its own. */
export function useKeyBlock(isOpen: boolean): void {
  useEffect(() => (isOpen ? keys.block() : undefined), [isOpen]);
}
