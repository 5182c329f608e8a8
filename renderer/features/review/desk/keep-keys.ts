import type { MouseEvent } from 'react';

/** For buttons that are pressed with the mouse in passing: the focus stays where it is, and Enter keeps its meaning. */
export function keepKeys(event: MouseEvent): void {
  event.preventDefault();
}
