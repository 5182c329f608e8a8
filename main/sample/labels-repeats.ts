import type { Draw } from './draw.ts';
import { type Assignment, REVIEWERS, type Reviewer } from './labels-assign.ts';
import { judge, otherVerdict, rightVerdict } from './labels-judge.ts';
import type { SampleAct } from './sample-content.ts';

/** Cases of their first days that each reviewer gets once more, unmarked, in their last. */
const REPEATED = 16;
/** ... and of these, judged otherwise than the first time. */
const CHANGED = 2;
/** Every so many cases one of the repeats comes up. */
const APART = 5;

/** The same person again: what each reviewer said to cases that they had judged at the beginning. */
export function repeats(
  assignments: readonly Assignment[],
  acts: readonly SampleAct[],
  draw: Draw,
): SampleAct[] {
  return REVIEWERS.flatMap((reviewer) => repeatsOf(reviewer, assignments, acts, draw));
}

function repeatsOf(
  reviewer: Reviewer,
  assignments: readonly Assignment[],
  acts: readonly SampleAct[],
  draw: Draw,
): SampleAct[] {
  const own = acts.filter((act) => act.reviewer === reviewer && isFirstLabel(act));
  const lastDays = own.slice(-REPEATED * APART);
  const plain = own.filter((act) => assignments.some((one) => isPlain(one) && isOf(act, one)));
  return plain.slice(0, REPEATED).flatMap((first, i): SampleAct[] => {
    const made = assignments.find((one) => isOf(first, one))?.made;
    const before = lastDays[i * APART];
    if (!made || !before) return [];
    const milliseconds = draw.between(14, 30) * 1000;
    const verdict = i < CHANGED ? otherVerdict(made, draw) : rightVerdict(made);
    return [
      {
        key: `${reviewer} again ${i}`,
        reviewer,
        recordedAt: new Date(Date.parse(before.recordedAt) + milliseconds + 1000).toISOString(),
        kind: 'do',
        target: null,
        events: [
          {
            caseId: made.record.caseId,
            body: {
              kind: 'label',
              stage: 'blind',
              answers: judge(made, verdict, draw),
              milliseconds,
              pass: 1,
              occasion: 'repeat',
            },
            supersedes: [],
          },
        ],
      },
    ];
  });
}

function isFirstLabel({ kind, events }: SampleAct): boolean {
  const body = events[0]?.body;
  return kind === 'do' && events.length === 1 && body?.kind === 'label' && body.stage === 'blind';
}

/** What the two saw differently is settled, which would hide how a person agrees with themselves. */
function isPlain({ differs }: Assignment): boolean {
  return differs === null;
}

function isOf({ events }: SampleAct, { made }: Assignment): boolean {
  return events[0]?.caseId === made.record.caseId;
}
