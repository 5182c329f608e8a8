import type { Redactions } from '../../model/bundle.ts';
import type { CaseRecord } from '../../model/case.ts';
import { RedactionKind } from '../../model/redaction.ts';
import { mapTexts } from './map-texts.ts';
import { redactText } from './redact-text.ts';

export function noRedactions(): Redactions {
  return Object.fromEntries(RedactionKind.options.map((kind) => [kind, 0])) as Redactions;
}

/** A case with every text of it redacted, its id apart; what was found is added to the count. */
export function redactCase(record: CaseRecord, count: Redactions): CaseRecord {
  const redacted = mapTexts({ record, notes: [], evalCase: null }, (text, { part }) => {
    if (part === 'case_id') return text;
    const { text: written, found } = redactText(text);
    for (const kind of found) count[kind] += 1;
    return written;
  });
  return redacted.record;
}
