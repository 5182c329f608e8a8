/** One of several things that a tool's answer offers: its id, and the words of its record. */
export interface Candidate {
  readonly id: string;
  readonly words: readonly string[];
}

/** Lists of these are what an agent chooses from; others (flights, prices, steps) are looked up, not mistaken. */
const KIND =
  /customer|user|account|order|line|reservation|booking|device|contract|subscription|ticket|member|patient/i;
/** More than this is a catalogue. */
const MOST = 30;
const DEEPEST = 4;

/**
 * The lists of two or more customers, orders, lines and the like in a tool's answer; none when it is not JSON.
 *
 * @example candidatesIn('[{"customer_id":"C1","name":"A"},{"customer_id":"C2","name":"B"}]') // one list, of two
 */
export function candidatesIn(text: string): Candidate[][] {
  if (!/^\s*[[{]/.test(text)) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [];
  }
  const found: Candidate[][] = [];
  walk(value, '', 0, found);
  return found;
}

function walk(value: unknown, name: string, depth: number, found: Candidate[][]): void {
  if (depth > DEEPEST || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const list = listOf(value, name, depth);
    if (list) found.push(list);
    else for (const inner of value.slice(0, MOST)) walk(inner, name, depth + 1, found);
    return;
  }
  for (const [key, inner] of Object.entries(value)) walk(inner, key, depth + 1, found);
}

function listOf(values: readonly unknown[], name: string, depth: number): Candidate[] | null {
  if (values.length < 2 || values.length > MOST) return null;
  const list = values.map((value) => candidateOf(value, name, depth));
  const ids = new Set(list.map((one) => one?.id));
  return list.every((one) => one !== null) && ids.size === list.length ? (list as Candidate[]) : null;
}

function candidateOf(value: unknown, name: string, depth: number): Candidate | null {
  if (typeof value === 'string') {
    return KIND.test(name) && /\d/.test(value) && /^[^\s]{2,40}$/.test(value)
      ? { id: value, words: [] }
      : null;
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  const key = Object.keys(value).find(
    (field) =>
      /(?:^|_)(?:id|number|code)$/i.test(field) &&
      (KIND.test(field) || KIND.test(name) || (depth === 0 && field === 'id')),
  );
  const id = key === undefined ? undefined : (value as Record<string, unknown>)[key];
  if (typeof id !== 'string' && typeof id !== 'number') return null;
  return { id: String(id), words: wordsIn(value) };
}

/** The words and numbers of a record that a customer might name. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') {
    return value
      .toLowerCase()
      .split(/[^\p{L}\p{N}@._-]+/u)
      .filter((word) => word.length > 2);
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(wordsIn);
}
