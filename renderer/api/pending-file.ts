import { create } from 'zustand';

interface PendingFile {
  /** A case file that was dropped or chosen elsewhere and waits for the import screen. */
  readonly file: File | null;
  readonly offer: (file: File) => void;
  /** The import screen takes the file; there is none afterwards. */
  readonly take: () => File | null;
}

/** The hand-over of a file from "drop anywhere" to the import screen. */
export const usePendingFile = create<PendingFile>((set, get) => ({
  file: null,
  offer: (file) => set({ file }),
  take: () => {
    const { file } = get();
    if (file) set({ file: null });
    return file;
  },
}));
