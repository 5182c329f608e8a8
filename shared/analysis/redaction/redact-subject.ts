import type {
  RedactedText,
  RedactionMarks,
  RedactionPlace,
  RedactionSegment,
} from '../../model/redaction.ts';
import { findPatterns } from './find-patterns.ts';
import { type Finding, withoutOverlaps } from './finding.ts';
import { mapTexts, type RedactionSubject } from './map-texts.ts';
import { Placeholders } from './placeholders.ts';

export interface Redaction<E> {
  /** The same case with placeholders in it. */
  redacted: RedactionSubject<E>;
  texts: RedactedText[];
  /** What was found and let stand, by key. */
  kept: Map<string, Finding & { original: string }>;
}

/** Replaces every value that was found or marked by its placeholder, through all texts of a case alike. */
export function redactSubject<E>(subject: RedactionSubject<E>, marks: RedactionMarks): Redaction<E> {
  const placeholders = new Placeholders();
  const less = new Set(marks.less);
  const kept: Redaction<E>['kept'] = new Map();
  const texts: RedactedText[] = [];
  const redacted = mapTexts(subject, (text, place) => {
    const findings = withoutOverlaps(findPatterns(text)).filter((finding) => {
      if (!less.has(finding.key)) return true;
      kept.set(finding.key, { ...finding, original: text.slice(finding.start, finding.end) });
      return false;
    });
    const segments = segmentsOf(text, findings, place, placeholders);
    texts.push({ place, segments });
    return writtenText(segments);
  });
  return { redacted, texts, kept };
}

function segmentsOf(
  text: string,
  findings: readonly Finding[],
  _place: RedactionPlace,
  placeholders: Placeholders,
): RedactionSegment[] {
  const segments: RedactionSegment[] = [];
  let at = 0;
  for (const finding of findings) {
    const { start, end, kind, key } = finding;
    if (start > at) segments.push({ text: text.slice(at, start) });
    segments.push({
      ...{ original: text.slice(start, end), placeholder: placeholders.of(finding), kind, key },
      quoted: false,
    });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

/** The text with its placeholders. */
export function writtenText(segments: readonly RedactionSegment[]): string {
  return segments
    .map((segment) => {
      if ('text' in segment) return segment.text;
      return segment.quoted ? `"${segment.placeholder}"` : segment.placeholder;
    })
    .join('');
}
