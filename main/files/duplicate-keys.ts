const QUOTE = 0x22;
const COLON = 0x3a;

/** How many keys a valid JSON text writes, at all depths together; `JSON.parse` keeps only the last of each name. */
export function countKeys(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at)) {
    at = endOfString(text, at);
    if (text.charCodeAt(afterBlanks(text, at)) === COLON) count++;
  }
  return count;
}

/** The first name that stands twice in one object of a valid JSON text, or null. */
export function duplicateKey(text: string): string | null {
  const open: Set<string>[] = [];
  for (let at = 0; at < text.length; ) {
    const c = text.charCodeAt(at);
    if (c === QUOTE) {
      const end = endOfString(text, at);
      if (text.charCodeAt(afterBlanks(text, end)) === COLON) {
        const name = JSON.parse(text.slice(at, end)) as string;
        const names = open.at(-1);
        if (names?.has(name)) return name;
        names?.add(name);
      }
      at = end;
      continue;
    }
    if (c === 0x7b || c === 0x5b) open.push(new Set());
    else if (c === 0x7d || c === 0x5d) open.pop();
    at++;
  }
  return null;
}

/** Where the string that opens at `at` has ended. */
function endOfString(text: string, at: number): number {
  for (let close = text.indexOf('"', at + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    let slashes = 0;
    while (text.charCodeAt(close - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return close + 1;
  }
  return text.length;
}

function afterBlanks(text: string, at: number): number {
  let next = at;
  while (text.charCodeAt(next) <= 0x20) next++;
  return next;
}
