import type { WebFrameMain } from 'electron';
import { ORIGIN } from './protocol.ts';

/** Whether a message comes from our own page itself: the top frame, from exactly our origin, still there. */
export function isOurPage(frame: WebFrameMain | null | undefined): boolean {
  return frame != null && frame.parent === null && frame.origin === ORIGIN;
}
