import type { ValueKind } from '../../shared/model/import.ts';
import { type Cell, yesOrNo } from './cell.ts';
import { hasCommaNumber, readNumber } from './read-number.ts';
import { dayOrderOf, readTime } from './read-time.ts';

/** Enough values to see what a column holds. */
const LOOKED_AT = 200;

/** What filled values look like, taken together; null when there are none. */
export function kindOf(values: readonly Cell[]): ValueKind | null {
  const kinds = new Set(values.slice(0, LOOKED_AT).map(kindOfOne));
  const [only] = kinds;
  if (only === undefined || kinds.size === 1) return only ?? null;
  // "0" and "1" may be either; beside a 2 they are numbers.
  const plain = new Set([...kinds].map((kind) => (kind === 'yes or no' ? 'number' : kind)));
  if (plain.size === 1 && values.every((value) => readNumber(String(value), false) !== null)) return 'number';
  return kinds.has('text') && !kinds.has('list') && !kinds.has('object') ? 'text' : 'mixed';
}

function kindOfOne(value: Cell): ValueKind {
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object') return 'object';
  const text = String(value).trim();
  if (yesOrNo(text) !== null) return 'yes or no';
  if (readNumber(text, false) !== null || hasCommaNumber(text)) return 'number';
  return 'at' in readTime(text, { dayFirst: true }) || dayOrderOf(text) !== null ? 'time' : 'text';
}
