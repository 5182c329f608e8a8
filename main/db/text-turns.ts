import type { Db } from './open-db.ts';
import { mergeParts } from './search-parts.ts';
import { giveWay, someoneWaits } from './waiting-writers.ts';

/** Characters that are gathered before they are written: each transaction leaves a part of the index of its own. */
const GATHERED = 200_000;

interface Text {
  seq: number;
  body: string;
}

interface TextTurnsOptions {
  /** Milliseconds after which others get their turn to write. */
  turn: number;
  /** Called within each transaction that puts parts of the index together. */
  beat: () => void;
}

/**
 * Puts the texts of cases into the search index beside people at work. They are gathered for a while, because what is
 * written in one go makes one part of the index, and parts have to be put together later.
 */
export class TextTurns {
  readonly #db: Db;
  readonly #turn: number;
  readonly #beat: () => void;
  readonly #put;
  #gathered: Text[] = [];
  #characters = 0;

  constructor(db: Db, { turn, beat }: TextTurnsOptions) {
    this.#db = db;
    this.#turn = turn;
    this.#beat = beat;
    this.#put = db.prepare<[number, string]>('INSERT INTO case_text (rowid, body) VALUES (?, ?)');
  }

  /** Takes the text of a case; it is written later. */
  add(seq: number, body: string): void {
    this.#gathered.push({ seq, body });
    this.#characters += body.length;
  }

  /** Writes what was gathered, if that is enough to be worth a transaction; outside of any. */
  writeWhenDue(): void {
    if (this.#characters >= GATHERED) this.writeAll();
  }

  /** Writes what was gathered, outside of any transaction, and puts parts of the index together that have become many. */
  writeAll(): void {
    const texts = this.#gathered;
    this.#gathered = [];
    this.#characters = 0;
    for (let place = 0; place < texts.length; ) {
      place = this.#writeFor(texts, place);
      giveWay();
      mergeParts(this.#db, this.#beat);
    }
  }

  /** Writes from a place on until the turn is over; returns the place that comes next. */
  #writeFor(texts: readonly Text[], from: number): number {
    return this.#db
      .transaction(() => {
        const over = performance.now() + this.#turn;
        let place = from;
        do {
          const { seq, body } = texts[place] as Text;
          this.#put.run(seq, body);
          place++;
        } while (place < texts.length && performance.now() < over && !someoneWaits());
        return place;
      })
      .immediate();
  }
}
