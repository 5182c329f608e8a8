import { countWords, placeWords } from '../../shared/analysis/redaction/place-words.ts';
import type { RedactedText, RedactionPreview } from '../../shared/model/redaction.ts';
import { cell, table } from './table.ts';

/** A case as it would leave, and below it what was replaced. */
export function redactionText({
  texts,
  values,
  kept,
  counts,
  reviewed,
  fingerprint,
}: RedactionPreview): string {
  const shown = texts.filter(({ place }) => place.part !== 'case_id').flatMap(lineOf);
  const rows = table(values, [
    { title: 'mark', value: ({ placeholder }) => placeholder },
    { title: 'stands for', value: ({ spellings }) => spellings.join(' · '), width: 60 },
    { title: 'times', value: ({ times }) => String(times), right: true },
    { title: '', value: ({ byHand }) => (byHand ? 'marked by hand' : '') },
  ]);
  return [
    ...shown,
    '',
    ...(values.length > 0 ? [rows, ''] : []),
    `${countWords(counts)}. Names and addresses are found as far as possible: read what is left.`,
    ...(kept.length > 0
      ? [`Left as they are: ${kept.map(({ original }) => cell(original)).join(', ')}.`]
      : []),
    reviewed
      ? 'Somebody has gone through exactly this.'
      : `Nobody has gone through this yet, so it does not leave. Fingerprint: ${fingerprint}`,
  ].join('\n');
}

const LONGEST_LINE = 2000;

function lineOf({ place, segments }: RedactedText): string[] {
  const written = segments
    .map((segment) => ('text' in segment ? segment.text : segment.placeholder))
    .join('');
  return written.trim() === '' ? [] : [`${placeWords(place)}: ${cell(written, LONGEST_LINE)}`];
}
