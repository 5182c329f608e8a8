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

/** Whether a file is a bundle: named as one, or a zip that begins with a manifest, as every bundle does. */
export async function isBundle(file: File): Promise<boolean> {
  if (/\.plumbline-bundle$/i.test(file.name)) return true;
  // A folder comes as a file that cannot be read.
  const bytes = await file
    .slice(0, 64)
    .arrayBuffer()
    .catch(() => new ArrayBuffer(0));
  const head = new TextDecoder('latin1').decode(bytes);
  return head.startsWith('PK\u0003\u0004') && head.startsWith('manifest.json', NAME_IN_ZIP);
}

/** Where the name of a zip's first entry stands. */
const NAME_IN_ZIP = 30;
