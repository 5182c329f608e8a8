/** A docstring taken apart. Every text is one line without line breaks, except the example. */
export type Docstring = {
  readonly paragraphs: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly text: string }[];
  readonly returns: string;
  readonly cannotBeEstimated: string;
  readonly errors: string;
  readonly source: string;
  /** What the docstring says about golden files: their names, at times with a field in brackets. */
  readonly goldenFiles: string;
  readonly example: string;
};

const LABELS = [
  '@param',
  '@returns',
  '@example',
  'Cannot be estimated:',
  'Errors:',
  'Source:',
  'Golden file:',
  'Golden files:',
];

/**
 * Takes a docstring apart by its tags and labels.
 *
 * @param comment the text between the comment marks, without the leading stars
 */
export function readDocstring(comment: string): Docstring {
  const blocks = blocksOf(comment);
  const textOf = (label: string) =>
    blocks
      .filter((block) => block.label === label)
      .map((block) => flat(block.lines))
      .join(' ');
  return {
    paragraphs: blocks.filter((block) => block.label === '').map((block) => flat(block.lines)),
    parameters: blocks
      .filter((block) => block.label === '@param')
      .map((block) => parameter(flat(block.lines))),
    returns: textOf('@returns'),
    cannotBeEstimated: textOf('Cannot be estimated:'),
    errors: textOf('Errors:'),
    source: textOf('Source:').replace(/\.$/, ''),
    goldenFiles: `${textOf('Golden file:')} ${textOf('Golden files:')}`.trim().replace(/\.$/, ''),
    example: blocks
      .filter((block) => block.label === '@example')
      .map((block) => block.lines.join('\n').trim())
      .join('\n'),
  };
}

type Block = { readonly label: string; readonly lines: string[] };

function blocksOf(comment: string): Block[] {
  const blocks: Block[] = [];
  // "Golden file" often follows the source on the same line.
  for (const line of comment.replace(/ (?=Golden files?:)/g, '\n').split('\n')) {
    const label = LABELS.find((candidate) => line.startsWith(candidate));
    if (label !== undefined) blocks.push({ label, lines: [line.slice(label.length)] });
    else if (line === '') blocks.push({ label: '', lines: [] });
    else {
      const open = blocks.at(-1);
      if (open === undefined) blocks.push({ label: '', lines: [line] });
      else open.lines.push(line);
    }
  }
  return blocks.filter((block) => block.label !== '' || block.lines.length > 0);
}

function flat(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

function parameter(text: string): { name: string; text: string } {
  const [name = '', ...words] = text.split(' ');
  return { name, text: words.join(' ') };
}
