import { requireCount } from '../arguments.ts';
import { charNgrams } from './char-ngrams.ts';

/** The terms of one text with their weights; the weights have Euclidean length 1, or there are none. */
export type SparseRow = { readonly term: Int32Array; readonly weight: Float64Array };

export type TfIdf = {
  /** Terms by number. */
  readonly vocabulary: readonly string[];
  /** One row per distinct text, in order of first appearance. */
  readonly rows: readonly SparseRow[];
  /** Row of each text. */
  readonly rowOf: Int32Array;
  /** Texts behind each row. */
  readonly copies: Int32Array;
};

export type NgramRange = {
  /** Shortest n-gram; 3 unless said. */
  readonly shortest?: number;
  /** Longest n-gram; 5 unless said. */
  readonly longest?: number;
};

/**
 * Character n-gram TF-IDF of short texts: (1 + ln tf) (ln((1+n)/(1+df)) + 1), each row scaled to length 1.
 * Equal texts share a row, so repeated failures cost nothing.
 *
 * Errors: n-gram lengths that are not whole, below 1 or reversed.
 * Source: Salton & Buckley 1988; Cavnar & Trenkle 1994 (character n-grams). Golden file: text_cluster.
 * @param texts lower-cased here
 * @example charTfIdf(['ab', 'ab'], { shortest: 3, longest: 3 }).vocabulary // [' ab', 'ab ']
 */
export function charTfIdf(texts: readonly string[], { shortest = 3, longest = 5 }: NgramRange = {}): TfIdf {
  requireCount('shortest', shortest, 1);
  requireCount('longest', longest, shortest);
  const { distinct, rowOf, copies } = distinctTexts(texts);
  const grams = distinct.map((text) => charNgrams(text, shortest, longest));
  return { ...termTfIdf(grams, copies), rowOf, copies };
}

/**
 * The same of texts that were cut into terms already, such as words.
 *
 * @param texts the terms of each text, in any order, repeated as often as they occur
 * @param copies how often each text was met
 * @example termTfIdf([['refund', 'late'], ['refund']], [1, 1]).vocabulary // ['refund', 'late']
 */
export function termTfIdf(
  texts: readonly (readonly string[])[],
  copies: ArrayLike<number>,
): Pick<TfIdf, 'vocabulary' | 'rows'> {
  const numberOf = new Map<string, number>();
  const counts = texts.map((terms) => {
    const own = new Map<number, number>();
    for (const one of terms) {
      let term = numberOf.get(one);
      if (term === undefined) {
        term = numberOf.size;
        numberOf.set(one, term);
      }
      own.set(term, (own.get(term) ?? 0) + 1);
    }
    return own;
  });
  const textsWith = new Float64Array(numberOf.size);
  let all = 0;
  counts.forEach((own, row) => {
    all += copies[row]!;
    for (const term of own.keys()) textsWith[term]! += copies[row]!;
  });
  const rows = counts.map((own) => weightedRow(own, textsWith, all));
  return { vocabulary: [...numberOf.keys()], rows };
}

function distinctTexts(texts: readonly string[]) {
  const rowOf = new Int32Array(texts.length);
  const known = new Map<string, number>();
  const copies: number[] = [];
  texts.forEach((raw, i) => {
    const text = raw.toLowerCase();
    const row = known.get(text) ?? known.size;
    if (row === known.size) {
      known.set(text, row);
      copies.push(0);
    }
    copies[row]! += 1;
    rowOf[i] = row;
  });
  return { distinct: [...known.keys()], rowOf, copies: Int32Array.from(copies) };
}

function weightedRow(counts: ReadonlyMap<number, number>, textsWith: Float64Array, texts: number): SparseRow {
  const term = Int32Array.from(counts.keys());
  const weight = Float64Array.from(counts.entries(), ([gram, count]) => {
    const rarity = Math.log((1 + texts) / (1 + textsWith[gram]!)) + 1;
    return (1 + Math.log(count)) * rarity;
  });
  const length = Math.sqrt(weight.reduce((sum, w) => sum + w * w, 0));
  return { term, weight: length > 0 ? weight.map((w) => w / length) : weight };
}
