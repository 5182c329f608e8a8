import type { LabelMapping, LabelProfile, RaterColumn } from '../../shared/model/label-mapping.ts';
import { type ColumnStats, columnStats } from './label-columns.ts';
import type { LabelFile } from './open-labels.ts';

/** Usual names, the likeliest first; compared without case, spaces and punctuation. */
const CASE = [
  'caseid',
  'simulationid',
  'conversationid',
  'ticketid',
  'sessionid',
  'runid',
  'traceid',
  'chatid',
  'threadid',
  'itemid',
  'exampleid',
  'sampleid',
  'documentid',
  'taskid',
  'id',
  'case',
  'item',
  'image',
  'uuid',
];
const REVIEWER = [
  'reviewer',
  'rater',
  'raterid',
  'annotator',
  'annotatorid',
  'coder',
  'labeler',
  'labeller',
  'worker',
  'workerid',
  'judge',
  'judgename',
  'judgepromptname',
  'judgemodel',
  'assessor',
  'grader',
];
const ANSWER = [
  'verdict',
  'answer',
  'judgeverdict',
  'label',
  'annotation',
  'decision',
  'judgement',
  'judgment',
  'rating',
  'vote',
  'class',
  'grade',
  'score',
  'value',
];
const TIME = [
  'recordedat',
  'labeledat',
  'labelledat',
  'annotatedat',
  'judgedat',
  'createdat',
  'timestamp',
  'time',
  'date',
];
const NOTE = [
  'note',
  'notes',
  'comment',
  'justification',
  'judgejustification',
  'rationale',
  'explanation',
  'reason',
];

const RATER_LIKE =
  /annot|rater|rating|label|verdict|answer|judg|coder|review|decision|vote|expert|gold|final/i;
const SETTLED = /final|adjudicat|consensus|settled|resolved/i;
const KNOWN = /gold|truth|expert|reference/i;
const MACHINE = /gpt|llm|match|model|auto|predict/i;

/** A saved mapping whose columns are all in the file; of several the one that names most. */
export function fittingProfile(file: LabelFile, profiles: readonly LabelProfile[]): LabelProfile | null {
  const has = new Set(file.table.columns);
  const fits = profiles
    .map((profile) => ({ profile, columns: columnsOf(profile.mapping) }))
    .filter(
      ({ profile, columns }) =>
        (profile.mapping.shape === 'nested') === file.nested && columns.every((column) => has.has(column)),
    )
    .sort((a, b) => b.columns.length - a.columns.length);
  return fits[0]?.profile ?? null;
}

function columnsOf({ caseId, raters, also, note, time }: LabelMapping): string[] {
  return [
    caseId,
    ...raters.flatMap(({ column, reviewer }) =>
      'column' in reviewer ? [column, reviewer.column] : [column],
    ),
    ...also.flatMap((further) => ('column' in further ? [further.column] : [])),
    ...(note === undefined ? [] : [note]),
    ...(time === undefined ? [] : [time]),
  ];
}

/** Proposes how a foreign file is read, from names and the first rows. `fileName` names a reviewer the file does not. */
export function guessLabelMapping(file: LabelFile, fileName: string): LabelMapping {
  const rest = { question: 'verdict', values: {}, also: [], stage: 'blind' as const };
  const someone = { name: fileName.replace(/(\.[a-z0-9]{1,5})+$/i, '').slice(0, 200) || 'imported' };
  if (file.nested) {
    const reviewer = file.table.columns.includes('reviewer') ? { column: 'reviewer' } : someone;
    const raters: RaterColumn[] = [{ column: 'answer', reviewer, kind: 'label' }];
    return { ...rest, shape: 'nested', caseId: 'case', raters };
  }
  const stats = columnStats(file.table);
  // A field inside another is known by its own name as well.
  const names = stats.map(({ column }) => ({
    column,
    known: [plain(column), plain(column.slice(column.lastIndexOf('.') + 1))],
  }));
  const byName = (likely: readonly string[], taken: readonly string[] = []) =>
    likely.flatMap(
      (name) => names.find(({ column, known }) => known.includes(name) && !taken.includes(column)) ?? [],
    )[0]?.column;
  const caseId =
    byName(CASE) ?? stats.find(({ filled, distinct }) => filled > 1 && distinct === filled)?.column ?? '';
  const reviewer = byName(REVIEWER, [caseId]);
  const [note, time] = [byName(NOTE), byName(TIME)];
  const more = { ...(note !== undefined && { note }), ...(time !== undefined && { time }) };
  const taken = [caseId, reviewer, note, time];
  const open = stats.filter(({ column, fewValues }) => fewValues && !taken.includes(column));
  const answer =
    byName(ANSWER, [caseId, reviewer ?? '']) ?? open.find(({ column }) => RATER_LIKE.test(column))?.column;
  if (reviewer !== undefined) {
    const raters: RaterColumn[] =
      answer === undefined ? [] : [{ column: answer, reviewer: { column: reviewer }, kind: 'label' }];
    return { ...rest, ...more, shape: 'long', caseId, raters };
  }
  const group = raterGroup(open);
  if (group.length > 1) return { ...rest, ...more, shape: 'wide', caseId, raters: group.map(raterOf) };
  const raters: RaterColumn[] =
    answer === undefined ? [] : [{ column: answer, reviewer: someone, kind: 'label' }];
  return { ...rest, ...more, shape: 'long', caseId, raters };
}

/** Columns that look like raters of one question: named so, and sharing most of their few values. */
function raterGroup(open: readonly ColumnStats[]): ColumnStats[] {
  const named = open.filter(({ column }) => RATER_LIKE.test(column) && !MACHINE.test(column));
  const groups = named.map((seed) => named.filter((other) => share(seed, other) >= 0.5));
  return groups.sort((a, b) => b.length - a.length)[0] ?? [];
}

function share(a: ColumnStats, b: ColumnStats): number {
  const common = [...a.values.keys()].filter((value) => b.values.has(value)).length;
  return common / Math.max(1, Math.min(a.values.size, b.values.size));
}

function raterOf({ column }: ColumnStats): RaterColumn {
  const reviewer = { name: column.slice(0, 200) };
  if (SETTLED.test(column)) return { column, reviewer, kind: 'adjudication', cause: 'ambiguous_case' };
  return { column, reviewer, kind: KNOWN.test(column) ? 'gold' : 'label' };
}

function plain(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
