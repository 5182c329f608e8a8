import type { ReviewersInput } from './report-input.ts';

/** Letters in place of names: A, B ... Z, AA. */
function letter(place: number): string {
  const rest = Math.floor(place / 26);
  return `${rest > 0 ? letter(rest - 1) : ''}${String.fromCharCode(65 + (place % 26))}`;
}

/** "Reviewer A" for each name, in the order given; the same name always gets the same letter. */
export function lettersFor(names: readonly string[], what: string): (name: string) => string {
  const places = new Map([...new Set(names)].map((name, place) => [name, `${what} ${letter(place)}`]));
  return (name) => places.get(name) ?? what;
}

/** The input with letters in place of every reviewer's name; who judged most is A, so that the alphabet tells nothing. */
export function withoutNames(input: ReviewersInput): ReviewersInput {
  const byLabels = [...input.people].sort((a, b) => b.labelled - a.labelled || (a.name < b.name ? -1 : 1));
  const inPairs = input.pairs.flatMap(({ first, second }) => [first, second]);
  const letters = lettersFor([...byLabels.map(({ name }) => name), ...inPairs], 'Reviewer');
  return {
    ...input,
    people: byLabels.map((one) => ({ ...one, name: letters(one.name) })),
    pairs: input.pairs.map((pair) => ({
      ...pair,
      first: letters(pair.first),
      second: letters(pair.second),
    })),
  };
}
