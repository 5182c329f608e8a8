import type { CodebookOption } from '../model/codebook.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/**
 * The digit that chooses each option, in their order. A hotkey of the codebook comes first, then the digit of the
 * option's own place; an option whose place is taken gets the lowest digit that is left, or null when none is.
 */
export function optionDigits(options: readonly Pick<CodebookOption, 'hotkey'>[]): (string | null)[] {
  const taken = new Set(options.flatMap(({ hotkey }) => hotkey ?? []));
  const first = options.map(({ hotkey }, place) => {
    const own = DIGITS[place];
    if (hotkey !== undefined || own === undefined || taken.has(own)) return hotkey ?? null;
    taken.add(own);
    return own;
  });
  return first.map((digit) => {
    const free = digit ?? DIGITS.find((candidate) => !taken.has(candidate));
    if (free === undefined) return null;
    taken.add(free);
    return free;
  });
}
