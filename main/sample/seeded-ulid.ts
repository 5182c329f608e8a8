import { createDraw } from './draw.ts';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** ULIDs whose random part comes from a seed, so that a made workspace is the same each time. */
export function seededUlid(seed: string): (milliseconds: number) => string {
  const draw = createDraw(`${seed}/ulid`);
  return (milliseconds) => {
    let id = '';
    let rest = milliseconds;
    for (let i = 0; i < 10; i++) {
      id = ALPHABET.charAt(rest % 32) + id;
      rest = Math.floor(rest / 32);
    }
    for (let i = 0; i < 16; i++) id += ALPHABET.charAt(draw.between(0, 31));
    return id;
  };
}
