import fc from 'fast-check';
import { expect, it } from 'vitest';
import { optionDigits } from './option-digits.ts';

it('gives options the digits of their places', () => {
  expect(optionDigits([{}, {}, {}])).toEqual(['1', '2', '3']);
});

it('leaves a digit to the option whose hotkey it is, and moves only the one that had its place', () => {
  expect(optionDigits([{}, {}, {}, { hotkey: '1' }])).toEqual(['4', '2', '3', '1']);
  expect(optionDigits([{ hotkey: '9' }, {}])).toEqual(['9', '2']);
});

it('gives no digit to the tenth option', () => {
  expect(optionDigits(Array.from({ length: 10 }, () => ({}))).at(-1)).toBeNull();
});

it('never gives one digit to two options', () => {
  const hotkeys = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8', '9'));
  fc.assert(
    fc.property(hotkeys, fc.nat(8), fc.nat(), (keys, plain, turn) => {
      const options: { hotkey?: string }[] = [...keys.map((hotkey) => ({ hotkey }))];
      for (let i = 0; i < plain; i++) options.splice((turn + 3 * i) % (options.length + 1), 0, {});
      const digits = optionDigits(options).filter((digit) => digit !== null);
      expect(new Set(digits).size).toBe(digits.length);
      expect(digits.length).toBe(Math.min(9, options.length));
    }),
  );
});
