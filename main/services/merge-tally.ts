import type { Place } from '../../shared/analysis/event-standing.ts';
import type { MergeReport } from '../../shared/model/bundle.ts';
import type { LabelEvent } from '../../shared/model/label-event.ts';

type Counted = Pick<
  MergeReport,
  'events' | 'people' | 'superseded' | 'olderWording' | 'unknownCases' | 'oddClocks'
>;

const DAY_MS = 86_400_000;
const EARLIEST = '2000-01-01';
const SHOWN = 20;

/** Counts what a bundle brings while it is merged. */
export class MergeTally {
  /** Every case the bundle speaks of, and those that got a new event. */
  readonly cases = new Set<string>();
  readonly touched = new Set<string>();
  readonly #fresh = new Set<string>();
  readonly #people = new Map<
    string,
    { cases: Set<string>; labels: number; takenBack: number; other: number }
  >();
  readonly #older = new Map<number, number>();
  readonly #unknown = new Map<string, number>();
  readonly #inForce: number;
  readonly #isHere: (caseId: string) => boolean;
  readonly #latest: string;
  #oddClocks = 0;
  #replaced = 0;

  /** @param inForce the codebook's version; @param isHere whether the workspace holds a case. */
  constructor(now: string, inForce: number, isHere: (caseId: string) => boolean) {
    this.#latest = new Date(Date.parse(now) + DAY_MS).toISOString();
    this.#inForce = inForce;
    this.#isHere = isHere;
  }

  known({ caseId }: LabelEvent): void {
    this.#meet(caseId);
  }

  fresh({ id, caseId, reviewer, recordedAt, codebookVersion, body }: LabelEvent): void {
    this.#meet(caseId);
    this.touched.add(caseId);
    this.#fresh.add(id);
    const person = this.#people.get(reviewer) ?? { cases: new Set(), labels: 0, takenBack: 0, other: 0 };
    this.#people.set(reviewer, person);
    person.cases.add(caseId);
    if (body.kind === 'label') person.labels += 1;
    else if (body.kind === 'retraction') person.takenBack += 1;
    else person.other += 1;
    if (body.kind === 'label' && codebookVersion < this.#inForce) {
      this.#older.set(codebookVersion, (this.#older.get(codebookVersion) ?? 0) + 1);
    }
    if (this.#unknown.has(caseId)) this.#unknown.set(caseId, (this.#unknown.get(caseId) ?? 0) + 1);
    if (recordedAt < EARLIEST || recordedAt > this.#latest) this.#oddClocks += 1;
    this.#replaced += 1;
  }

  /** What stands in a case, once all its events are there. */
  settled(places: readonly Place<LabelEvent>[]): void {
    for (const { heads } of places) for (const { id } of heads) if (this.#fresh.has(id)) this.#replaced -= 1;
  }

  report(total: number): Counted {
    const fresh = this.#fresh.size;
    return {
      events: { total, new: fresh, alreadyHere: total - fresh },
      people: [...this.#people]
        .map(([reviewer, { cases, ...counts }]) => ({ reviewer, cases: cases.size, ...counts }))
        .sort((a, b) => (a.reviewer < b.reviewer ? -1 : 1)),
      superseded: this.#replaced,
      olderWording: [...this.#older]
        .map(([version, labels]) => ({ version, labels }))
        .sort((a, b) => a.version - b.version),
      unknownCases: {
        cases: this.#unknown.size,
        events: [...this.#unknown.values()].reduce((sum, events) => sum + events, 0),
        first: [...this.#unknown.keys()].sort().slice(0, SHOWN),
      },
      oddClocks: this.#oddClocks,
    };
  }

  #meet(caseId: string): void {
    if (this.cases.has(caseId)) return;
    this.cases.add(caseId);
    if (!this.#isHere(caseId)) this.#unknown.set(caseId, 0);
  }
}
