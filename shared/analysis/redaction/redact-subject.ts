import type { RedactedText, RedactionMarks, RedactionSegment } from '../../model/redaction.ts';
import { Finder } from './finder.ts';
import type { Finding } from './finding.ts';
import { mapTexts, type RedactionSubject } from './map-texts.ts';
import { Placeholders } from './placeholders.ts';

export interface Redaction<E> {
  /** The same case with placeholders in it. */
  redacted: RedactionSubject<E>;
  texts: RedactedText[];
  /** What was found and let stand, by key. */
  kept: Map<string, Finding & { original: string }>;
  /** Keys of what a person marked. */
  byHand: Set<string>;
}

/** Replaces every value that was found or marked by its placeholder, through all texts of a case alike. */
export function redactSubject<E>(subject: RedactionSubject<E>, marks: RedactionMarks): Redaction<E> {
  const finder = Finder.of(...learnFrom(subject), marks.more);
  const placeholders = new Placeholders();
  const less = new Set(marks.less);
  const kept: Redaction<E>['kept'] = new Map();
  const byHand = new Set<string>();
  const texts: RedactedText[] = [];
  const redacted = mapTexts(subject, (text, place) => {
    const findings = finder.find(text).filter((finding) => {
      if (finding.byHand) byHand.add(finding.key);
      if (!less.has(finding.key)) return true;
      kept.set(finding.key, { ...finding, original: text.slice(finding.start, finding.end) });
      return false;
    });
    const segments = segmentsOf(text, findings, placeholders);
    texts.push({ place, segments });
    return writtenText(segments);
  });
  return { redacted, texts, kept, byHand };
}

/** All texts of a case, and its fields with their names. */
export function learnFrom(subject: RedactionSubject): [texts: string[], fields: unknown[]] {
  const texts: string[] = [];
  mapTexts(subject, (text) => {
    texts.push(text);
    return text;
  });
  const { record, evalCase } = subject;
  const { truth, later } = record.concealed;
  return [texts, [record.metadata, truth, later, evalCase]];
}

/** Before and after a number that stands bare in JSON. */
const BARE_BEFORE = /[:,[]\s{0,20}$/;
const BARE_AFTER = /^\s{0,20}[,}\]]/;

function segmentsOf(
  text: string,
  findings: readonly Finding[],
  placeholders: Placeholders,
): RedactionSegment[] {
  const inJson = /^\s{0,100}[[{]/.test(text);
  const segments: RedactionSegment[] = [];
  let at = 0;
  for (const finding of findings) {
    const { start, end, kind, key } = finding;
    if (start > at) segments.push({ text: text.slice(at, start) });
    const original = text.slice(start, end);
    const quoted =
      inJson &&
      /^-?\d{1,400}$/.test(original) &&
      BARE_BEFORE.test(text.slice(Math.max(0, start - 21), start)) &&
      BARE_AFTER.test(text.slice(end, end + 21));
    segments.push({ original, placeholder: placeholders.of(finding), kind, key, quoted });
    at = end;
  }
  if (at < text.length) segments.push({ text: text.slice(at) });
  return segments;
}

/** The text with its placeholders. */
function writtenText(segments: readonly RedactionSegment[]): string {
  return segments
    .map((segment) => {
      if ('text' in segment) return segment.text;
      return segment.quoted ? `"${segment.placeholder}"` : segment.placeholder;
    })
    .join('');
}
