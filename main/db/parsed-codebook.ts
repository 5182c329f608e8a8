import { Codebook } from '../../shared/model/codebook.ts';

/** More versions than anybody works with at once. */
const MOST = 32;

const parsed = new Map<string, Codebook>();

/**
 * A stored codebook, checked once for each text of it: every case that is shown or judged asks for it several times.
 * It is shared, so it cannot be changed.
 */
export function parsedCodebook(body: string): Codebook {
  const known = parsed.get(body);
  if (known) return known;
  const codebook = frozen(Codebook.parse(JSON.parse(body)));
  if (parsed.size >= MOST) parsed.clear();
  parsed.set(body, codebook);
  return codebook;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
