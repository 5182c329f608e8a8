import { useCallback, useEffect } from 'react';
import { useLocation } from 'wouter';
import { LABELS_PATH, useLabelFile } from './label-file.ts';

/** Hands a file that was given as cases to the label flow. */
export function useAsLabels(handle: string | undefined): () => void {
  const [, go] = useLocation();
  const choose = useLabelFile((file) => file.choose);
  return useCallback(() => {
    if (handle === undefined) return;
    choose(handle);
    go(LABELS_PATH);
  }, [handle, choose, go]);
}

/** A file that holds labels and no cases: nobody has to be asked where it belongs. */
export function useOnlyLabels(holdsOnlyLabels: boolean, asLabels: () => void): void {
  useEffect(() => {
    if (holdsOnlyLabels) asLabels();
  }, [holdsOnlyLabels, asLabels]);
}
