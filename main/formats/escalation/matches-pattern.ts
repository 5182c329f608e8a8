/**
 * Whether a text is what a pattern says, without regard to case and outer spaces. `*` stands for any run of
 * characters. Takes time in proportion to the text, whatever the pattern.
 */
export function matchesPattern(pattern: string, text: string): boolean {
  const subject = plain(text);
  const [first = '', ...rest] = plain(pattern).split('*');
  if (rest.length === 0) return subject === first;
  if (!subject.startsWith(first)) return false;
  const last = rest.pop() as string;
  let at = first.length;
  for (const piece of rest) {
    const found = subject.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return subject.length - last.length >= at && subject.endsWith(last);
}

export function matchesAny(patterns: readonly string[], text: string): boolean {
  return patterns.some((pattern) => matchesPattern(pattern, text));
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
