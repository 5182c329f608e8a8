import { type CheckedBundle, checkBundle } from '../formats/check-bundle.ts';
import { BundleFile } from '../formats/read-bundle.ts';
import type { JobControl } from '../jobs/job-control.ts';

/** Reads what a bundle says of itself, once all of it is in order. No workspace is needed. */
export async function* lookAtBundle(
  { path }: { path: string },
  control: JobControl,
): AsyncGenerator<never, CheckedBundle> {
  const bundle = await BundleFile.open(path);
  try {
    const seen = new Map<string, string>();
    return await checkBundle(
      bundle,
      {
        addEvent(id, { text }) {
          const twin = seen.get(id) ?? null;
          if (twin === null) seen.set(id, text);
          return twin;
        },
        addCase: () => {},
        eventHere: () => undefined,
      },
      () => control.throwIfCancelled(),
    );
  } finally {
    bundle.close();
  }
}
