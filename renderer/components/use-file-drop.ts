import { useCallback, useEffect, useState } from 'react';
import { type Dropped, droppedIn } from '../api/dropped.ts';

const holdsFile = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes a file dropped anywhere in the window, the first of several. Places which take drops themselves stop the event.
 *
 * @returns whether a file hovers over the window now
 */
export function useFileDrop(onFile: (file: File) => void): boolean {
  return useDrop(
    useCallback(
      ({ files: [file] }: Dropped) => {
        if (file) onFile(file);
      },
      [onFile],
    ),
  );
}

/** The same for all files and folders that are dropped at once. */
export function useDrop(onDrop: (dropped: Dropped) => void): boolean {
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setHovers(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovers(false);
    };
    const drop = (event: DragEvent) => {
      setHovers(false);
      if (!event.dataTransfer || !holdsFile(event)) return;
      event.preventDefault();
      onDrop(droppedIn(event.dataTransfer));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onDrop]);
  return hovers;
}
