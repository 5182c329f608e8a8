import { create } from 'zustand';

interface PendingFile {
  /** A file that was dropped or chosen elsewhere and waits for its room. */
  readonly file: File | null;
  readonly offer: (file: File) => void;
  /** The room takes the file; there is none afterwards. */
  readonly take: () => File | null;
}

function handOver() {
  return create<PendingFile>((set, get) => ({
    file: null,
    offer: (file) => set({ file }),
    take: () => {
      const { file } = get();
      if (file) set({ file: null });
      return file;
    },
  }));
}

/** The hand-over of a file of cases or labels from "drop anywhere" to the import screen. */
export const usePendingFile = handOver();

/** The hand-over of a bundle from "drop anywhere" to the Team room. */
export const usePendingBundle = handOver();

/** Whether a file is a bundle, by its name; its content is looked at later. */
export function isBundle(file: File): boolean {
  return /\.(plumbline-bundle|zip)$/i.test(file.name);
}
