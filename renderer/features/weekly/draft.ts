import { kpiWords } from '../../../shared/analysis/kpi-words.ts';
import { measureName } from '../../../shared/analysis/weekly/measure-words.ts';
import { weekAfter } from '../../../shared/analysis/weekly/weeks.ts';
import { KpiId } from '../../../shared/model/kpi.ts';
import {
  type ChangeKind,
  Measure,
  WeeklyChange,
  type WeeklyDecision,
} from '../../../shared/model/weekly-decision.ts';
import type { Candidate } from '../../../shared/model/weekly-review.ts';

/** A decision in the making, as its fields hold it. */
export interface Draft {
  /** The candidate it was taken from, or "other". */
  readonly from: string;
  readonly kind: ChangeKind;
  readonly change: string;
  readonly owner: string;
  /** What is expected to move: "handoff_sufficiency value"; empty while nobody said. */
  readonly moves: string;
  /** Points, signed. */
  readonly points: number | null;
  readonly watched: string;
  readonly comparison: '<' | '>';
  /** Percent, or points of a half-width. */
  readonly value: number | null;
  readonly by: string;
  readonly note: string;
  /** The recorded decision that is being changed. */
  readonly replaces: string | null;
}

/** What a KPI can be held to, for a list: its value, or the width of its interval where it is estimated. */
export const measures: readonly { value: string; label: string }[] = [
  ...KpiId.options.map((kpi) => ({ value: `${kpi} value`, label: kpiWords[kpi].name })),
  ...KpiId.options
    .filter((kpi) => kpi !== 'escalation_rate')
    .map((kpi) => ({ value: `${kpi} half_width`, label: measureName({ kpi, measure: 'half_width' }) })),
];

/** A rule is due within so many weeks. */
const MOST_WEEKS = 8;

/** Weeks by which a rule may be due. */
export function dueWeeks(week: string): string[] {
  return Array.from({ length: MOST_WEEKS }, (_, after) => weekAfter(week, after + 1));
}

type Filled = Pick<Candidate, 'id' | 'kind' | 'change' | 'owner' | 'expected'> & {
  readonly wrongIf: Candidate['wrongIf'];
  readonly note?: string;
};

/** The fields filled from what the data suggest. */
export function draftOf(candidate: Filled, week: string, replaces: string | null = null): Draft {
  const { id, kind, change, owner, expected, wrongIf, note = '' } = candidate;
  return {
    from: id,
    kind,
    change,
    owner,
    moves: expected ? `${expected.kpi} ${expected.measure}` : '',
    points: expected ? inHundredths(expected.change) : null,
    watched: wrongIf ? `${wrongIf.kpi} ${wrongIf.measure}` : '',
    comparison: wrongIf?.comparison ?? '>',
    value: wrongIf ? inHundredths(wrongIf.value) : null,
    by: wrongIf?.by ?? weekAfter(week, 1),
    note,
    replaces,
  };
}

/** A decision that was recorded, to be changed. */
export function draftOfDecision({ id, week, decision }: WeeklyDecision): Draft {
  return draftOf({ ...decision, id: 'other' }, week, id);
}

/** Something that the data do not suggest. */
export function ownDraft(week: string): Draft {
  return draftOf({ id: 'other', kind: 'other', change: '', owner: '', expected: null, wrongIf: null }, week);
}

/** The decision that the fields give, or what they still lack, in words. */
export function changeOf(draft: Draft): WeeklyChange | { lacks: string[] } {
  const { kind, change, owner, points, value, comparison, by, note } = draft;
  const [moves, watched] = [measureOf(draft.moves), measureOf(draft.watched)];
  const noChange = kind === 'no_change';
  const lacks = [
    ...(change.trim() === '' ? ['what changes'] : []),
    ...(owner.trim() === '' ? ['an owner'] : []),
    ...(!noChange && (!moves || points === null || points === 0) ? ['what it is expected to move'] : []),
    ...(!watched || value === null ? ['when we were wrong'] : []),
  ];
  const found = WeeklyChange.safeParse({
    ...{ kind, change, owner, note },
    expected: noChange || !moves ? null : { ...moves, change: (points ?? 0) / 100 },
    wrongIf: { ...watched, comparison, value: (value ?? 0) / 100, by },
  });
  if (lacks.length > 0) return { lacks };
  return found.success ? found.data : { lacks: ['figures that can be'] };
}

function measureOf(text: string): { kpi: KpiId; measure: Measure } | null {
  const [kpi, measure] = text.split(' ');
  const found = [KpiId.safeParse(kpi), Measure.safeParse(measure)] as const;
  return found[0].success && found[1].success ? { kpi: found[0].data, measure: found[1].data } : null;
}

/** A share as points or percent, without the noise of binary fractions. */
function inHundredths(share: number): number {
  return Math.round(share * 1000) / 10;
}
