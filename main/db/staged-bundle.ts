import type { Db } from './open-db.ts';

export interface StagedLine {
  line: number;
  text: string;
}

const PAGE = 500;

/**
 * What a bundle brings, kept aside on this connection while it is checked: nobody else sees it, and no label waits for
 * it. A bundle may be larger than memory should be.
 */
export class StagedBundle {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
    this.discard();
    db.exec(`
      CREATE TEMP TABLE bundle_event (line INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL) STRICT;
      CREATE TEMP TABLE bundle_case (line INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT`);
  }

  /** Keeps an event; returns the text that is kept under its id already, if there is one. */
  addEvent(id: string, { line, text }: StagedLine): string | null {
    const { changes } = this.#db
      .prepare('INSERT INTO bundle_event (line, id, text) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING')
      .run(line, id, text);
    if (changes > 0) return null;
    return this.#db
      .prepare<[string], string>('SELECT text FROM bundle_event WHERE id = ?')
      .pluck()
      .get(id) as string;
  }

  addCase({ line, text }: StagedLine): void {
    this.#db.prepare('INSERT INTO bundle_case (line, text) VALUES (?, ?)').run(line, text);
  }

  events(): Generator<StagedLine[]> {
    return this.#pages('bundle_event');
  }

  cases(): Generator<StagedLine[]> {
    return this.#pages('bundle_case');
  }

  countEvents(): number {
    return this.#db.prepare<[], number>('SELECT count(*) FROM bundle_event').pluck().get() as number;
  }

  discard(): void {
    this.#db.exec('DROP TABLE IF EXISTS temp.bundle_event; DROP TABLE IF EXISTS temp.bundle_case');
  }

  /** Page by page, so that the connection is free to write in between. */
  *#pages(table: 'bundle_event' | 'bundle_case'): Generator<StagedLine[]> {
    const next = this.#db.prepare<[number, number], StagedLine>(
      `SELECT line, text FROM temp.${table} WHERE line > ? ORDER BY line LIMIT ?`,
    );
    for (let after = 0; ; ) {
      const page = next.all(after, PAGE);
      const last = page.at(-1);
      if (!last) return;
      yield page;
      after = last.line;
    }
  }
}
