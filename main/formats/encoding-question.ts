import { plural } from '../../shared/format.ts';
import type { ImportQuestion, Mapping } from '../../shared/model/import.ts';
import type { Encoding, TextSource } from '../files/text-source.ts';

/** Asks which encoding it is, with the first bad line read both ways, when the bytes are not UTF-8 throughout. */
export function encodingQuestion(source: TextSource, given: Mapping | undefined): ImportQuestion | null {
  if (given?.encoding !== undefined || !source.otherEncoding) return null;
  const { firstBad } = source;
  if (source.looksUtf16) {
    return ask('The text looks like UTF-16, but nothing says which of its two forms.', null, [
      ['UTF-16, little-endian', 'utf-16le'],
      ['UTF-16, big-endian', 'utf-16be'],
    ]);
  }
  if (!firstBad) return null;
  const read = (encoding: Encoding) => new TextDecoder(encoding).decode(firstBad.bytes).trim().slice(0, 120);
  return ask(
    `The text is not UTF-8: byte ${firstBad.offset}, on line ${firstBad.line}, does not fit.`,
    firstBad.line,
    [
      [`Windows-1252: ${read('windows-1252')}`, 'windows-1252'],
      [`UTF-8, keeping such rows aside: ${read('utf-8')}`, 'utf-8'],
    ],
  );
}

export function encodingRemarks(source: TextSource): string[] {
  const names: Partial<Record<Encoding, string>> = {
    'utf-16le': 'UTF-16, little-endian',
    'utf-16be': 'UTF-16, big-endian',
    'windows-1252': 'Windows-1252',
  };
  const name = names[source.encoding];
  const marks = source.marksInside;
  return [
    ...(name ? [`The text was read as ${name}.`] : []),
    ...(marks > 0
      ? [
          `${plural(marks, 'row')} began with a byte order mark, as where files were put together. It was left out.`,
        ]
      : []),
  ];
}

function ask(message: string, line: number | null, choices: [string, Encoding][]): ImportQuestion {
  return {
    problem: 'E_ENCODING_UNKNOWN',
    message,
    line,
    field: null,
    choices: choices.map(([label, encoding]) => ({ label, set: { encoding } })),
  };
}
