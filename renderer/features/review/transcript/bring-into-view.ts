/** Frames after which a place that does not settle is left where it is: half a second. */
const LONGEST_WAIT = 30;
/** Frames in a row for which a place must be in view to count as settled. */
const SETTLED = 3;

/**
 * Scrolls until what the selector names is in view and stays there. Rows are measured as they come in, which moves
 * things for a few frames. Returns the function that stops trying.
 */
export function bringIntoView(scroller: HTMLElement | null, selector: string): () => void {
  let frame = 0;
  let waited = 0;
  let still = 0;
  function look(): void {
    const place = scroller?.querySelector(selector);
    if (place && scroller) {
      if (isInside(scroller, place)) still += 1;
      else {
        still = 0;
        place.scrollIntoView({ block: 'center' });
      }
    }
    waited += 1;
    if (still < SETTLED && waited < LONGEST_WAIT) frame = requestAnimationFrame(look);
  }
  frame = requestAnimationFrame(look);
  return () => cancelAnimationFrame(frame);
}

function isInside(scroller: HTMLElement, place: Element): boolean {
  const outer = scroller.getBoundingClientRect();
  const inner = place.getBoundingClientRect();
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
}
