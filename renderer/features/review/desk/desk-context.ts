import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Desk, DeskState } from './desk.ts';

export const DeskContext = createContext<Desk | null>(null);

/** The case on the table. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('This part belongs inside an open case.');
  return desk;
}

/** A part of the case's state; the component draws again only when that part changes. */
export function useDeskState<Part>(select: (state: DeskState) => Part): Part {
  return useStore(useDesk().store, select);
}
