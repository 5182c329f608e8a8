import type { EvalDeed, EvalItem } from '../../shared/model/eval-case.ts';
import { addEvalExport, appendEvalAct, numberOf } from '../db/eval-queries.ts';
import type { Db } from '../db/open-db.ts';
import { curated } from '../services/eval-items.ts';
import { createDraw, type Draw } from './draw.ts';
import type { SampleContent } from './sample-content.ts';
import { seededUlid } from './seeded-ulid.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const CURATOR = 'Ingrid Solberg';
/** Hours from label to decision, in the middle; and how far they spread to both sides, in logarithms. */
const MEDIAN_HOURS = 20;
const SPREAD = 0.85;
/** Share of the failures whose like is in evals already that are taken in all the same. */
const MORE_OF_THE_SAME = 0.3;
/** One in so many of the open ones is begun. */
const BEGUN = 3;
/** How long before the end the last export was made: what was accepted until then is in it. */
const EXPORTED_BEFORE = 4 * DAY;

/** One failure of these hours before the end was begun and left lying: its 72 hours are over. */
const OVERDUE = [73, 80] as const;

interface Step {
  at: number;
  failure: EvalItem;
  deed: EvalDeed;
}

/** What the made-up team has done with its failures by the end: most are decided, some late, the newest are open. */
export function writeEvalCases(db: Db, content: SampleContent): void {
  const newId = seededUlid(`${content.seed}/evals`);
  const failures = [...curated(db).values()].map(({ item }) => item);
  const steps = stepsOf(failures, content).sort((a, b) => a.at - b.at);
  const exportedAt = Date.parse(content.endsAt) - EXPORTED_BEFORE;
  const exported: `E-${number}`[] = [];
  for (const { at, failure, deed } of steps) {
    const number = numberOf(db, failure);
    const recordedAt = new Date(at).toISOString();
    appendEvalAct(db, {
      id: newId(at),
      kind: 'do',
      target: null,
      number,
      by: CURATOR,
      at: recordedAt,
      deed,
    });
    if (deed.kind === 'accepted' && at < exportedAt) exported.push(`E-${number}`);
  }
  const mark = { exportId: newId(exportedAt), format: 'promptfoo', at: new Date(exportedAt).toISOString() };
  addEvalExport(db, exported, mark);
}

function stepsOf(failures: readonly EvalItem[], { seed, endsAt, evalContents }: SampleContent): Step[] {
  const draw = createDraw(`${seed}/evals`);
  const covered = new Set<string>();
  const end = Date.parse(endsAt);
  let open = 0;
  let hasOverdue = false;
  return failures
    .toSorted((a, b) => (a.labelledAt < b.labelledAt ? -1 : 1))
    .flatMap((failure): Step[] => {
      const content = evalContents[failure.caseId];
      const labelledAt = Date.parse(failure.labelledAt);
      const decidedAt = labelledAt + hoursTaken(draw) * HOUR;
      const isMore = draw.chance(MORE_OF_THE_SAME);
      if (!content) return [];
      const begin = (at: number): Step => ({ at, failure, deed: { kind: 'taken', owner: CURATOR } });
      const write = (at: number): Step => ({ at, failure, deed: { kind: 'edited', content } });
      const hours = (end - labelledAt) / HOUR;
      const isOverdue = !hasOverdue && hours > OVERDUE[0] && hours < OVERDUE[1];
      if (isOverdue || decidedAt > end) {
        hasOverdue ||= isOverdue;
        open += 1;
        return isOverdue || open % BEGUN === 0
          ? [begin(labelledAt + HOUR / 4), write(labelledAt + HOUR / 3)]
          : [];
      }
      const start = Math.max(labelledAt, decidedAt - HOUR / 2);
      if (covered.has(content.expectedBehaviour) && !isMore)
        return [
          begin(start),
          {
            at: decidedAt,
            failure,
            deed: { kind: 'left_out', leftOut: { reason: 'duplicate', note: '' } },
          },
        ];
      covered.add(content.expectedBehaviour);
      return [begin(start), write(start + 1000), { at: decidedAt, failure, deed: { kind: 'accepted' } }];
    });
}

function hoursTaken(draw: Draw): number {
  return MEDIAN_HOURS * Math.exp(SPREAD * draw.normal());
}
