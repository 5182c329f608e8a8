const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/**
 * A dictionary as Python prints it ({'id': 'x', 'ok': True}) as JSON text; null when it is none. Only the notation is
 * changed: strings, lists and dictionaries in them, numbers and the three words.
 */
export function jsonOfPython(text: string): string | null {
  let json = '';
  for (let at = 0; at < text.length; ) {
    const char = text[at] as string;
    if (char === "'" || char === '"') {
      const found = stringAt(text, at);
      if (!found) return null;
      json += JSON.stringify(found.value);
      at = found.end;
      continue;
    }
    const word = /^[A-Za-z]+/.exec(text.slice(at, at + 10))?.[0];
    if (word !== undefined && !Object.hasOwn(WORDS, word)) return null;
    json += word === undefined ? char : WORDS[word];
    at += word?.length ?? 1;
  }
  try {
    JSON.parse(json);
    return json;
  } catch {
    return null;
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

function stringAt(text: string, start: number): { value: string; end: number } | null {
  const quote = text[start];
  let value = '';
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at] as string;
    if (char === quote) return { value, end: at + 1 };
    if (char !== '\\') {
      value += char;
      continue;
    }
    at++;
    const next = text[at] ?? '';
    value += ESCAPES[next] ?? `\\${next}`;
  }
  return null;
}
