import { create } from 'zustand';

interface KeySheetState {
  readonly isOpen: boolean;
}

/** The sheet with the keys of the screen: whether it is open, and how to open and close it. */
export const useKeySheet = create<KeySheetState>(() => ({ isOpen: false }));

export const keySheet = {
  open: () => useKeySheet.setState({ isOpen: true }),
  close: () => useKeySheet.setState({ isOpen: false }),
};
