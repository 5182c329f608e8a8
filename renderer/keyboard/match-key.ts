/** A binding as written in the key sheet: `J`, `Shift+Z`, `Ctrl+Enter`, `ArrowDown`, `?`, or `G O` in sequence. */
export interface KeyPattern {
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly key: string;
}

/** What a pattern is compared with; a `KeyboardEvent` fits. */
export type PressedKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'timeStamp'
>;

export function parseKeyPattern(written: string): KeyPattern {
  const parts = written === '+' ? ['+'] : written.split('+');
  const key = parts.at(-1) ?? '';
  return { ctrl: parts.includes('Ctrl'), shift: parts.includes('Shift'), key };
}

const isLetter = (key: string) => /^[A-Z]$/.test(key);
const isDigit = (key: string) => /^[0-9]$/.test(key);
const isBasicLatin = (key: string) => /^[\u0020-\u007e]$/.test(key);

/** The key's own name decides; its place on the board is the fallback for layouts which have no such letter. */
function isSameKey(pattern: KeyPattern, pressed: PressedKey): boolean {
  const { key } = pattern;
  if (isLetter(key)) {
    if (isBasicLatin(pressed.key)) return pressed.key.toUpperCase() === key;
    return pressed.code === `Key${key}`;
  }
  if (isDigit(key)) {
    return pressed.key === key || pressed.code === `Digit${key}` || pressed.code === `Numpad${key}`;
  }
  if (key === '\\') return pressed.key === '\\' || pressed.code === 'Backslash';
  return pressed.key === key;
}

/**
 * True when the pressed key is the pattern. Ctrl is Cmd on macOS. Shift counts for letters, digits and named keys;
 * a sign such as `?` is reached through Shift on most layouts, so there it does not.
 */
export function matchesKey(pattern: KeyPattern, pressed: PressedKey, isMac: boolean): boolean {
  const ctrl = isMac ? pressed.metaKey : pressed.ctrlKey;
  const foreign = isMac ? pressed.ctrlKey : pressed.metaKey;
  if (foreign || pressed.altKey || ctrl !== pattern.ctrl) return false;
  const shiftCounts = isLetter(pattern.key) || isDigit(pattern.key) || pattern.key.length > 1;
  if (shiftCounts && pressed.shiftKey !== pattern.shift) return false;
  return isSameKey(pattern, pressed);
}
