import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { ImportResult, ImportUnit } from '../../../shared/model/import.ts';
import { bridge } from '../../api/bridge.ts';
import { chooseFiles } from '../../api/choose-file.ts';
import { client } from '../../api/client.ts';
import { type Dropped, uploadDropped } from '../../api/dropped.ts';

/** How a file of several stands. */
export type UnitState =
  | { readonly state: 'waiting' }
  | { readonly state: 'running'; readonly share: number }
  | { readonly state: 'done'; readonly result: ImportResult }
  | { readonly state: 'failed'; readonly error: unknown };

/** Where files come from: a drop, or one of the two dialogs. */
export type Given = Dropped | 'cases' | 'folder';

/** Files as they come in. One alone goes straight to its preview; several are looked through and listed. */
export function useFiles(onOnly: (handle: string) => void) {
  const [units, setUnits] = useState<readonly ImportUnit[] | null>(null);
  const [states, setStates] = useState<ReadonlyMap<string, UnitState>>(new Map());

  const take = useMutation({
    mutationFn: async (given: Given): Promise<ImportUnit[] | string | null> => {
      const handles = typeof given === 'string' ? await chooseFiles(given) : await uploadDropped(given);
      const [only] = handles;
      if (only === undefined) return null;
      // A browser gives files one by one, so that one handle is one file; the app may have given a folder.
      if (handles.length === 1 && !bridge()) return only;
      return client.imports.survey({ handles });
    },
    onSuccess: (found) => {
      if (found === null) return;
      setStates(new Map());
      const [only] = typeof found === 'string' ? [] : found;
      const handle = typeof found === 'string' ? found : found.length === 1 ? only?.handle : undefined;
      setUnits(handle === undefined && typeof found !== 'string' ? found : null);
      if (handle !== undefined) onOnly(handle);
    },
  });

  const mark = useCallback((handle: string, state: UnitState) => {
    setStates((before) => new Map(before).set(handle, state));
  }, []);
  const leave = useCallback(() => {
    setUnits(null);
    take.reset();
  }, [take.reset]);
  return { take, units, states, mark, leave };
}
