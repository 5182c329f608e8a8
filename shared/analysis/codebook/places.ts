import type { CodebookProblem } from '../../model/codebook-change.ts';

export type Path = CodebookProblem['path'];

interface Named {
  readonly title?: unknown;
  readonly label?: unknown;
  readonly value?: unknown;
  readonly id?: unknown;
}

/**
 * A place in a codebook in words: "Question 3, “Grounds”, option 2, “Policy gap”". The codebook may be anything that
 * was read from a file; what has no name is told by its number.
 */
export function placeInWords(codebook: unknown, path: Path): string {
  const words: string[] = [];
  let at: unknown = codebook;
  for (const [depth, step] of path.entries()) {
    at = (at as Record<string | number, unknown> | undefined | null)?.[step];
    const kind = { questions: 'question', options: 'option', rows: 'row' }[String(path[depth - 1])];
    if (typeof step === 'number' && kind) words.push(`${kind} ${step + 1}${nameOf(at)}`);
  }
  const place = words.length === 0 ? 'the codebook' : words.join(', ');
  return `${place.charAt(0).toUpperCase()}${place.slice(1)}`;
}

function nameOf(thing: unknown): string {
  const { title, label, value, id } = (thing ?? {}) as Named;
  const name = [title, label, value, id].find((word) => typeof word === 'string' && word.trim() !== '');
  return name === undefined ? '' : `, “${name}”`;
}
