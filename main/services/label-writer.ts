import type { Codebook } from '../../shared/model/codebook.ts';
import { appendAct } from '../db/event-log.ts';
import { writeOwner } from '../db/import-owner.ts';
import { noteLabelAct } from '../db/label-import-queries.ts';
import type { Db } from '../db/open-db.ts';
import { quickUlid } from '../db/quick-ulid.ts';
import { writeTogether } from '../db/write-soon.ts';
import type { ReadLabel } from '../formats/label-reading.ts';
import { type FileEvent, withWeighed } from './import-weighed.ts';
import type { LabelTally } from './label-tally.ts';
import { LabelPlacer } from './place-label.ts';

/** So long the file is locked at a time, about: others, who label meanwhile, get their turn to write. */
const TURN_MS = 15;
/** Fewer in a turn would spend it on locking and syncing. */
const LEAST_PER_TURN = 100;

interface WriterOptions {
  importId: number;
  device: string;
  now: Date;
  codebook: Codebook;
}

/** Writes the new labels of an import, one act per reviewer, in turns. */
export class LabelWriter {
  readonly #db: Db;
  readonly #options: WriterOptions;
  readonly #placer: LabelPlacer;
  readonly #newId = quickUlid();
  #turns = 0;
  /** The act of each reviewer, once it has begun. */
  readonly #acts = new Map<string, string>();
  /** Whether labels were passed over that are to be written in a second round. */
  waiting = false;

  constructor(db: Db, options: WriterOptions) {
    this.#db = db;
    this.#options = options;
    this.#placer = new LabelPlacer(db, options.codebook);
  }

  /** Writes labels from a place on until the turn is over; returns the place that comes next. */
  write(labels: readonly ReadLabel[], from: number, tally: LabelTally): number {
    const next = writeTogether(this.#db, () => {
      const over = performance.now() + TURN_MS / 2;
      const fresh = new Map<string, FileEvent[]>();
      let place = from;
      do {
        const label = labels[place] as ReadLabel;
        const placed = this.#placer.place(label);
        if (placed.as === 'new') {
          const own = fresh.get(label.reviewer);
          if (own) own.push(placed.event);
          else fresh.set(label.reviewer, [placed.event]);
        }
        tally.placed(label, placed);
        place++;
      } while (place < labels.length && (place - from < LEAST_PER_TURN || performance.now() < over));
      for (const [reviewer, events] of fresh) this.#append(reviewer, events);
      writeOwner(this.#db);
      return place;
    });
    this.#turns++;
    this.#placer.written();
    return next;
  }

  #append(reviewer: string, events: FileEvent[]): void {
    const { importId, device, now } = this.#options;
    // A clock that stood still would count a million events under one moment.
    const at = new Date(now.getTime() + this.#turns);
    const id = this.#acts.get(reviewer);
    const named = events.map((event) => ({
      recordedAt: now.toISOString(),
      ...withWeighed(this.#db, event),
    }));
    const act = {
      ...{ reviewer, kind: 'do' as const, target: null, events: named, id },
      isFirst: named.every(({ supersedes }) => supersedes.length === 0),
    };
    const [first] = appendAct(this.#db, device, at, act, this.#newId);
    if (id !== undefined || !first) return;
    this.#acts.set(reviewer, first.act.id);
    noteLabelAct(this.#db, importId, reviewer, first.act.id);
  }
}
