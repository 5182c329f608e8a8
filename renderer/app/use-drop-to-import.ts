import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { Dropped } from '../api/dropped.ts';
import { isBundle, usePendingBundle, usePendingDrop } from '../api/pending-file.ts';
import { useDrop } from '../components/use-file-drop.ts';

/** What is dropped anywhere goes to the import screen, a bundle to the team. Returns whether a file hovers over the window now. */
export function useDropToImport(): boolean {
  const [, go] = useLocation();
  const offer = usePendingDrop((pending) => pending.offer);
  const offerBundle = usePendingBundle((pending) => pending.offer);
  return useDrop(
    useCallback(
      async (dropped: Dropped) => {
        const [file] = dropped.files;
        const bundle = file && dropped.files.length === 1 && (await isBundle(file)) ? file : null;
        if (bundle) offerBundle(bundle);
        else offer(dropped);
        go(bundle ? '/team' : '/import');
      },
      [offer, offerBundle, go],
    ),
  );
}
