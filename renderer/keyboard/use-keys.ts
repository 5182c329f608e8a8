import { useEffect, useRef } from 'react';
import { keys } from './keys.ts';
import type { KeyBinding } from './registry.ts';

/**
 * Binds keys while the component is on screen. `title` heads them in the key sheet. The newest scope is asked first,
 * so a part of a screen may take a key over from the screen. Bindings may change at every render.
 */
export function useKeys(title: string, bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  useEffect(
    () =>
      keys.add({
        title,
        get bindings() {
          return latest.current;
        },
      }),
    [title],
  );
}

/** Holds all keys back while `isOpen`: for a palette or a menu which has keys of its own. */
export function useKeyBlock(isOpen: boolean): void {
  useEffect(() => (isOpen ? keys.block() : undefined), [isOpen]);
}
