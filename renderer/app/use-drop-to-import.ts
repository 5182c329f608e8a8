import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { isBundle, usePendingBundle, usePendingFile } from '../api/pending-file.ts';
import { useFileDrop } from '../components/use-file-drop.ts';

/** A file dropped anywhere goes to the import screen, a bundle to the team. Returns whether one hovers over the window now. */
export function useDropToImport(): boolean {
  const [, go] = useLocation();
  const offer = usePendingFile((pending) => pending.offer);
  const offerBundle = usePendingBundle((pending) => pending.offer);
  return useFileDrop(
    useCallback(
      (file: File) => {
        if (isBundle(file)) offerBundle(file);
        else offer(file);
        go(isBundle(file) ? '/team' : '/import');
      },
      [offer, offerBundle, go],
    ),
  );
}
