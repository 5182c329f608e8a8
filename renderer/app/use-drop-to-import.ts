import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { usePendingFile } from '../api/pending-file.ts';
import { useFileDrop } from '../components/use-file-drop.ts';

/** A file dropped anywhere goes to the import screen. Returns whether one hovers over the window now. */
export function useDropToImport(): boolean {
  const [, go] = useLocation();
  const offer = usePendingFile((pending) => pending.offer);
  return useFileDrop(
    useCallback(
      (file: File) => {
        offer(file);
        go('/import');
      },
      [offer, go],
    ),
  );
}
