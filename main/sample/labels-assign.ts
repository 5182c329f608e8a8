import type { Draw } from './draw.ts';
import type { MadeCase } from './make-case.ts';
import { TOPIC_PLANS } from './population.ts';

export const REVIEWERS = ['Ada Brandt', 'Tomás Rivera'] as const;
export type Reviewer = (typeof REVIEWERS)[number];

/** Who judges a case. With two, `differs` names the one of them who sees it differently from its author. */
export interface Assignment {
  made: MadeCase;
  reviewers: readonly Reviewer[];
  differs: Reviewer | null;
}

/** Cases left for the newcomer, per 100 of an outcome. */
const LEFT_OPEN = { escalated: 11, automated: 20, abandoned: 20 };

/** Judged by both, and of these seen differently. */
const JUDGED_TWICE = { escalated: 40, automated: 36, abandoned: 4 };
const SEEN_DIFFERENTLY = { escalated: 8, automated: 4, abandoned: 0 };

/** Which cases are judged, by whom, and where the two differ. Every cell of the frame gets its share. */
export function assign(cases: readonly MadeCase[], draw: Draw): Assignment[] {
  const judged = chooseJudged(cases, draw);
  return (['escalated', 'automated', 'abandoned'] as const).flatMap((outcome) => {
    const side = draw.shuffle(judged.filter(({ record }) => record.outcome === outcome));
    return side.map((made, i): Assignment => {
      if (i >= JUDGED_TWICE[outcome]) return { made, reviewers: [draw.pick(REVIEWERS)], differs: null };
      const differs = i < SEEN_DIFFERENTLY[outcome] && !isPlain(made) ? draw.pick(REVIEWERS) : null;
      return { made, reviewers: draw.shuffle(REVIEWERS), differs };
    });
  });
}

/** Missed handovers are few and must not be lost to chance; the rest is left open at random. */
function isPlain({ truth, record }: MadeCase): boolean {
  return truth.humanNeeded && record.outcome !== 'escalated';
}

function chooseJudged(cases: readonly MadeCase[], draw: Draw): MadeCase[] {
  const open = new Set<MadeCase>();
  for (const { topic } of TOPIC_PLANS) {
    for (const outcome of ['escalated', 'automated', 'abandoned'] as const) {
      const cell = cases.filter(({ record }) => record.cohort.topic === topic && record.outcome === outcome);
      const count = Math.round((cell.length * LEFT_OPEN[outcome]) / 100);
      const choosable = draw.shuffle(cell.filter((made) => !isPlain(made)));
      for (const made of choosable.slice(0, count)) open.add(made);
    }
  }
  return cases.filter((made) => !open.has(made));
}
