import type { RefCallback } from 'react';
import { useCallback, useState } from 'react';

/** The height of an element in whole CSS pixels, followed by a ResizeObserver; 0 until it is measured. */
export function useHeight(): readonly [RefCallback<HTMLElement>, number] {
  const [height, setHeight] = useState(0);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    setHeight(Math.floor(element.clientHeight));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setHeight(Math.floor(entry.contentRect.height));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, height];
}
