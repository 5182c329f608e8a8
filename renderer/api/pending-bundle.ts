import { create } from 'zustand';

interface PendingBundle {
  /** A bundle that was dropped anywhere and waits for the Team room. */
  readonly file: File | null;
  readonly offer: (file: File) => void;
  /** The room takes the file; there is none afterwards. */
  readonly take: () => File | null;
}

/** The hand-over of a bundle from "drop anywhere" to the Team room. */
export const usePendingBundle = create<PendingBundle>((set, get) => ({
  file: null,
  offer: (file) => set({ file }),
  take: () => {
    const { file } = get();
    if (file) set({ file: null });
    return file;
  },
}));

/** Whether a file is a bundle, by its name; its content is looked at later. */
export function isBundle(file: File): boolean {
  return /\.(plumbline-bundle|zip)$/i.test(file.name);
}
