import {
  RedactionKind as Kinds,
  type RedactedText,
  type RedactedValue,
  type RedactionKind,
  type RedactionMarks,
  RedactionPart,
  type RedactionPreview,
  type RedactionSegment,
} from '../../model/redaction.ts';
import type { Redaction } from './redact-subject.ts';

type Replaced = Exclude<RedactionSegment, { text: string }>;

/** What a person has to see before a case leaves, but for what the workspace adds. */
export function previewOf(
  { texts, kept, byHand }: Pick<Redaction<unknown>, 'texts' | 'kept' | 'byHand'>,
  marks: RedactionMarks,
): Pick<RedactionPreview, 'texts' | 'values' | 'kept' | 'counts' | 'marks'> {
  return {
    texts,
    marks,
    values: valuesOf(texts, byHand),
    kept: [...kept.values()].map(({ key, kind, original }) => ({ key, kind, original })),
    counts: countsOf(texts),
  };
}

/** Values in the order in which they are first met. */
function valuesOf(texts: readonly RedactedText[], byHand: ReadonlySet<string>): RedactedValue[] {
  const byKey = new Map<string, RedactedValue & { seen: Set<string> }>();
  for (const { original, placeholder, kind, key } of texts.flatMap(replacedIn)) {
    const value = byKey.get(key) ?? {
      ...{ key, placeholder, kind, spellings: [], times: 0, byHand: byHand.has(key) },
      seen: new Set<string>(),
    };
    value.times++;
    value.seen.add(original);
    byKey.set(key, value);
  }
  return [...byKey.values()].map(({ seen, ...value }) => ({ ...value, spellings: [...seen] }));
}

function countsOf(texts: readonly RedactedText[]): RedactionPreview['counts'] {
  const byPart = new Map<RedactionPart, number>();
  const byKind = new Map<RedactionKind, number>();
  for (const text of texts) {
    for (const { kind } of replacedIn(text)) {
      byPart.set(text.place.part, (byPart.get(text.place.part) ?? 0) + 1);
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
    }
  }
  return {
    all: [...byPart.values()].reduce((sum, count) => sum + count, 0),
    byPart: RedactionPart.options.flatMap((part) => counted('part', part, byPart.get(part))),
    byKind: Kinds.options.flatMap((kind) => counted('kind', kind, byKind.get(kind))),
  };
}

function counted<N extends string, V>(name: N, value: V, count = 0) {
  return count === 0 ? [] : [{ [name]: value, count } as Record<N, V> & { count: number }];
}

function replacedIn({ segments }: RedactedText): Replaced[] {
  return segments.filter((segment): segment is Replaced => 'original' in segment);
}
