import type { RefCallback } from 'react';
import { useCallback, useState } from 'react';

/**
 * The width of an element in whole CSS pixels, followed by a ResizeObserver; 0 until it is measured.
 * Put the first of the pair on the element as its `ref`.
 */
export function useWidth(): readonly [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.floor(entry.contentRect.width));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
