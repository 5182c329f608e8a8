import { findKnown } from './find-known.ts';
import { findLikely, findSure } from './find-patterns.ts';
import { type Finding, withoutOverlaps } from './finding.ts';
import { foldForComparing } from './fold-characters.ts';
import { type KnownValue, knownValues } from './known-values.ts';
import { namedInSentences } from './named-in-sentences.ts';
import { People } from './people.ts';
import { type ReadingView, readingView } from './reading-view.ts';
import { fieldsInText, fieldsOf } from './structured-fields.ts';

export interface ByHand {
  text: string;
  kind: Finding['kind'];
}

/** Finds personal data in the texts of one case, which tell of each other. */
export class Finder {
  readonly #known: readonly KnownValue[];
  readonly #phones: ReadonlySet<string>;
  readonly #byHand: readonly KnownValue[];
  readonly #views: ReadonlyMap<string, ReadingView>;

  private constructor(
    known: readonly KnownValue[],
    byHand: readonly ByHand[],
    views: ReadonlyMap<string, ReadingView>,
  ) {
    this.#views = views;
    this.#known = known;
    this.#phones = new Set(known.filter(({ kind }) => kind === 'phone').map(({ key }) => key));
    this.#byHand = byHand
      .map(({ text, kind }) => {
        const needle = foldForComparing(readingView(text).text.trim());
        return { kind, needle, key: `${kind}:${needle}`, weak: false };
      })
      .filter(({ needle }) => needle !== '')
      .sort((a, b) => b.needle.length - a.needle.length);
  }

  /** Learns from all texts of a case, and from its fields, who and what it is about. */
  static of(texts: readonly string[], fields: readonly unknown[], byHand: readonly ByHand[] = []): Finder {
    const people = new People();
    const views = new Map(texts.map((text) => [text, readingView(text)]));
    const read = texts.map((text) => views.get(text)?.text ?? '');
    const found = [
      ...fields.flatMap(fieldsOf),
      ...texts.flatMap((text, at) => fieldsInText(text, read[at] ?? '')),
    ];
    // Fields first: they tell whole names, of which sentences often repeat a part.
    knownValues(found, people);
    for (const text of read) for (const name of namedInSentences(text)) people.addName(name);
    people.settleGuesses(read);
    return new Finder(knownValues(found, people), byHand, views);
  }

  /** What is to be replaced in a text: places in the text as it is, in order, none within another. */
  find(text: string): Finding[] {
    const view = this.#views.get(text) ?? readingView(text);
    const found = withoutOverlaps([
      ...findKnown(view.text, this.#byHand).map((finding) => ({ ...finding, byHand: true })),
      ...findSure(view.text),
      ...findKnown(view.text, this.#known),
      ...findLikely(view.text, this.#phones),
    ]);
    return found.map((finding) => ({ ...finding, ...view.original(finding.start, finding.end) }));
  }
}
