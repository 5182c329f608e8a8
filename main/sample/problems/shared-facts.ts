import type { Draw } from '../draw.ts';

const MONTHS = ['July', 'August', 'September', 'October'];

/** A month before the sample's weeks, as a customer would name it. */
export const month = (draw: Draw): string => draw.pick(MONTHS);

/** An amount of money with cents, as text. */
export const amount = (draw: Draw, low: number, high: number): string =>
  (draw.between(low * 100, high * 100) / 100).toFixed(2);

export const device = (draw: Draw): string =>
  draw.pick([
    'Galaxy S23',
    'Pixel 8',
    'iPhone 14',
    'Fairphone 5',
    'Xperia 10',
    'Moto G84',
    'Galaxy A54',
    'iPhone SE',
  ]);
