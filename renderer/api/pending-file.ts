import { create } from 'zustand';
import type { Dropped } from './dropped.ts';

interface Pending<What> {
  /** What was dropped or chosen elsewhere and waits for its room. */
  readonly what: What | null;
  readonly offer: (what: What) => void;
  /** The room takes it; there is none afterwards. */
  readonly take: () => What | null;
}

function handOver<What>() {
  return create<Pending<What>>((set, get) => ({
    what: null,
    offer: (what) => set({ what }),
    take: () => {
      const { what } = get();
      if (what) set({ what: null });
      return what;
    },
  }));
}

/** The hand-over of files of cases or labels from "drop anywhere" to the import screen. */
export const usePendingDrop = handOver<Dropped>();

/** The hand-over of a bundle from "drop anywhere" to the Team room. */
export const usePendingBundle = handOver<File>();

/** Whether a file is a bundle, by its name; its content is looked at later. */
export function isBundle(file: File): boolean {
  return /\.(plumbline-bundle|zip)$/i.test(file.name);
}
