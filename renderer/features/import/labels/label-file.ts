import { create } from 'zustand';

interface LabelFile {
  /** The file that the label flow reads, by its handle. */
  readonly handle: string | null;
  readonly choose: (handle: string | null) => void;
}

/** The file on its way from the cases of an import to its labels; outlives the change of address between the two. */
export const useLabelFile = create<LabelFile>((set) => ({
  handle: null,
  choose: (handle) => set({ handle }),
}));

export const LABELS_PATH = '/import/labels';
