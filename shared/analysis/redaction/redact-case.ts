import type { Redactions } from '../../model/bundle.ts';
import type { CaseRecord } from '../../model/case.ts';
import { RedactionKind } from '../../model/redaction.ts';
import { Finder } from './finder.ts';
import { mapTexts } from './map-texts.ts';
import { maskText } from './mask-text.ts';
import { learnFrom } from './redact-subject.ts';

export function noRedactions(): Redactions {
  return Object.fromEntries(RedactionKind.options.map((kind) => [kind, 0])) as Redactions;
}

/**
 * A case to be judged, with what is personal in it masked; what was found is added to the count. Ids stay: two lines of
 * a customer must be told apart, which masks of one length do not do.
 */
export function redactCase(record: CaseRecord, count: Redactions): CaseRecord {
  const subject = { record, notes: [], evalCase: null };
  const finder = Finder.of(...learnFrom(subject));
  const redacted = mapTexts(subject, (text, { part }) => {
    if (part === 'case_id') return text;
    const found = finder.find(text).filter(({ kind }) => kind !== 'id');
    for (const { kind } of found) count[kind] += 1;
    return maskText(text, found);
  });
  return redacted.record;
}
