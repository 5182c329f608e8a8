import type { AdjudicationCause } from '../../shared/model/label-event.ts';
import type { Draw } from './draw.ts';
import { type Assignment, assign, REVIEWERS, type Reviewer } from './labels-assign.ts';
import { afterPacket, mistakeUndone, revision } from './labels-changes.ts';
import { judge, otherVerdict, rightVerdict } from './labels-judge.ts';
import { repeats } from './labels-repeats.ts';
import { commitTimes, timeSpent } from './labels-schedule.ts';
import type { MadeCase } from './make-case.ts';
import type { SampleAct } from './sample-content.ts';

/** Of the cases that both judged differently, this many are not settled yet. */
const UNSETTLED = 4;

/** All judgements of the two reviewers in the two weeks before `end`, in the order in which they were recorded. */
export function makeActs(cases: readonly MadeCase[], end: Date, draw: Draw): SampleAct[] {
  const assignments = assign(cases, draw);
  const acts = REVIEWERS.flatMap((reviewer) => actsOf(reviewer, assignments, end, draw));
  acts.push(...skips(cases, assignments, acts));
  acts.push(...adjudications(assignments, end, draw));
  acts.sort(inTime);
  acts.push(...repeats(assignments, acts, draw));
  return acts.sort(inTime);
}

function inTime(a: SampleAct, b: SampleAct): number {
  return a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0;
}

function actsOf(reviewer: Reviewer, assignments: readonly Assignment[], end: Date, draw: Draw): SampleAct[] {
  const mine = draw.shuffle(assignments.filter(({ reviewers }) => reviewers.includes(reviewer)));
  const spent = mine.map(({ made }) => timeSpent(made.record.messages.length, draw));
  const times = commitTimes(spent, end, draw);
  return mine.flatMap(({ made, differs }, i) => {
    const right = rightVerdict(made);
    const answers = judge(made, differs === reviewer ? otherVerdict(made, draw) : right, draw);
    const at = times[i] ?? end.getTime();
    const act: SampleAct = {
      key: `${reviewer} ${i}`,
      reviewer,
      recordedAt: new Date(at).toISOString(),
      kind: 'do',
      target: null,
      events: [
        {
          caseId: made.record.caseId,
          body: { kind: 'label', stage: 'blind', answers, milliseconds: spent[i] ?? 0 },
          supersedes: [],
        },
      ],
    };
    if (differs !== null) return [act];
    if (i % 53 === 17) return [afterPacket(act, made)];
    if (i % 43 === 11) return [act, revision(act, made)];
    return reviewer === 'Tomás Rivera' && i === 141 ? mistakeUndone(act, made) : [act];
  });
}

/** Cases that are still open, put aside with a reason. */
function skips(
  cases: readonly MadeCase[],
  assignments: readonly Assignment[],
  acts: readonly SampleAct[],
): SampleAct[] {
  const judged = new Set(assignments.map(({ made }) => made));
  const open = cases.filter((made) => !judged.has(made));
  const foreign = open.find(({ record }) => !['English', 'German'].includes(record.cohort.language ?? ''));
  const others = open.filter((made) => made !== foreign);
  const wanted = [
    { made: foreign, reason: 'wrong_language' as const, reviewer: REVIEWERS[0] },
    { made: others[5], reason: 'conflict_of_interest' as const, reviewer: REVIEWERS[1] },
    { made: others[11], reason: 'other' as const, reviewer: REVIEWERS[0] },
  ];
  return wanted.flatMap(({ made, reason, reviewer }, i): SampleAct[] => {
    const before = acts.filter((act) => act.reviewer === reviewer)[60 + 70 * i];
    if (!made || !before) return [];
    const recordedAt = new Date(Date.parse(before.recordedAt) + 1500).toISOString();
    const note = reason === 'other' ? { note: 'I know this customer.' } : {};
    const events = [
      { caseId: made.record.caseId, body: { kind: 'skip' as const, reason, ...note }, supersedes: [] },
    ];
    return [{ key: `skip ${i}`, reviewer, recordedAt, kind: 'do', target: null, events }];
  });
}

const CAUSES: readonly AdjudicationCause[] = [
  'slip',
  'ambiguous_case',
  'guideline_gap',
  'slip',
  'ambiguous_case',
];

/** What the lead would add where the wording left the answer open. */
const WORDINGS = [
  'Asking for a supervisor to get an exception counts as an explicit request once it is repeated.',
  'A customer who only threatens to cancel has not asked for a person.',
];

/** Most of what the two saw differently was settled on the last afternoon, as its author meant it. */
function adjudications(assignments: readonly Assignment[], end: Date, draw: Draw): SampleAct[] {
  const split = assignments.filter(({ differs }) => differs !== null);
  return split.slice(UNSETTLED).map(({ made }, i) => {
    const { evidence: _, note: __, ...answers } = judge(made, rightVerdict(made), draw);
    const cause = CAUSES[i % CAUSES.length] ?? 'slip';
    const wording = cause === 'guideline_gap' ? WORDINGS[Math.floor(i / CAUSES.length)] : undefined;
    const guideline = wording && { question: 'grounds', wording };
    return {
      key: `adjudication ${i}`,
      reviewer: REVIEWERS[0],
      recordedAt: new Date(end.getTime() - (split.length - i) * 170_000).toISOString(),
      kind: 'do',
      target: null,
      events: [
        {
          caseId: made.record.caseId,
          body: { kind: 'adjudication', answers, cause, ...(guideline && { guideline }) },
          supersedes: [],
        },
      ],
    };
  });
}
