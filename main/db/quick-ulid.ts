import { randomFillSync } from 'node:crypto';
import { ulid } from 'ulid';

/** A maker of ULIDs that asks the system for randomness once in a while instead of for every letter. */
export function quickUlid(): (milliseconds: number) => string {
  const pool = new Uint8Array(4096);
  let at = pool.length;
  const random = () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    return (pool[at++] as number) / 256;
  };
  return (milliseconds) => ulid(milliseconds, random);
}
