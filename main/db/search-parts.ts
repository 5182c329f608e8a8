import type { Db } from './open-db.ts';
import { giveWay } from './waiting-writers.ts';

/**
 * Pages of the search index that are written in one transaction: about ten milliseconds beside people at work, about a
 * tenth of a second while nobody is.
 */
const FEW_PAGES = 64;
const MANY_PAGES = 1000;

/**
 * Puts parts of the search index together, where sixteen of a kind have come together, in short transactions: whoever
 * waits to write does so in between. `beat` is called within each transaction. Every transaction that brings texts leaves a part, and
 * every search looks into each; SQLite would merge them by itself, but all at once, and a label would wait for it.
 */
export function mergeParts(db: Db, beat: () => void): void {
  for (const _ of mergeSteps(db, FEW_PAGES, FEW_PAGES, beat));
}

/**
 * Puts all parts together into one, while still nobody is at work: every search among a million cases has one part to
 * look into instead of sixteen.
 */
export function mergeAllParts(db: Db, beat: () => void): Generator<void> {
  // A negative number begins: from then on all parts are taken together.
  return mergeSteps(db, -MANY_PAGES, MANY_PAGES, beat);
}

function* mergeSteps(db: Db, first: number, further: number, beat: () => void): Generator<void> {
  const merge = db.prepare<[number]>("INSERT INTO case_text (case_text, rank) VALUES ('merge', ?)");
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  for (let pages = first; ; pages = further) {
    const written = db
      .transaction(() => {
        const before = changes.get() as number;
        merge.run(pages);
        const merged = (changes.get() as number) - before;
        // A step that found nothing left to do counts as one change.
        if (merged >= 2) beat();
        return merged;
      })
      .immediate();
    if (written < 2) return;
    yield;
    giveWay();
  }
}
