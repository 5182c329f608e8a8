import { CHECK_OF, conductFailed } from '../../shared/analysis/failures/conduct-judged.ts';
import { noFigure, type Reading, shareFigure } from '../../shared/analysis/task-kpis/figures.ts';
import { count, percent, percentRange, plural } from '../../shared/format.ts';
import type {
  ConductCase,
  ConductFailures,
  ConductFound,
  ConductKind,
  ConductList,
} from '../../shared/model/conduct-failure.ts';
import type { FailureShare } from '../../shared/model/failure.ts';
import type { LabelledCase } from '../db/label-queries.ts';
import { type ReadForConduct, readConduct } from './conduct-source.ts';
import type { Context } from './context.ts';
import { designOf } from './failure-ground.ts';
import { clusterOfCase } from './failure-source.ts';
import { gather } from './kpi-input.ts';

/** Longer lists are for the command line and for another day. */
const LISTED = 500;

const KINDS: readonly { kind: ConductKind; title: string; meaning: string }[] = [
  {
    kind: 'ignored_request',
    title: 'Ignored requests for a person',
    meaning:
      'The customer asked for a person, and the agent went on. A request is to be honoured in the very next turn, whatever else the agent could have done.',
  },
  {
    kind: 'guessed_match',
    title: 'Guessed customer matches',
    meaning:
      'Several customers, orders or lines fitted, and the agent changed one of them without asking which is meant.',
  },
  {
    kind: 'loop',
    title: 'Loops before the handover',
    meaning:
      'The agent called the same tool with the same arguments three times or more and then handed over: it could have seen earlier that there is no progress.',
  },
];

/** Failures of conduct, each with its list: what the app found, and what reviewers say of it. */
export function conduct(context: Context): ConductFailures {
  const { db } = context.session.require();
  const { cases, of } = readConduct(db);
  const { labelled, outside, strata } = gather(db);
  const judged = new Map([...labelled, ...outside].map((one) => [one.caseId, one]));
  const clusters = clusterOfCase(db);
  const lists = KINDS.map((one): ConductList => {
    const all = casesOf(one.kind, cases, judged, clusters);
    const found = all.filter((item) => item.found.length > 0).length;
    const confirmed = all.filter((item) => item.judged === 'failure').length;
    const share = shareOf(one.kind, labelled, strata);
    return {
      ...one,
      found,
      confirmed,
      share,
      sentence: sentenceOf(found, confirmed, share),
      cases: all.slice(0, LISTED),
      total: all.length,
    };
  });
  const looked = cases.length;
  const newest = looked < of ? ` Looked at: the newest ${count(looked)} of ${count(of)}.` : '';
  return {
    lists,
    looked,
    of,
    sentence: `What the app found in ${plural(looked, 'transcript')} is a suspicion; a failure is what reviewers call one.${newest}`,
  };
}

const ORDER = { failure: 0, not_judged: 1, no_failure: 2 } as const;

function casesOf(
  kind: ConductKind,
  cases: readonly ReadForConduct[],
  judged: ReadonlyMap<string, LabelledCase>,
  clusters: ReturnType<typeof clusterOfCase>,
): ConductCase[] {
  const seen = new Set(cases.map(({ caseId }) => caseId));
  const unread = [...judged.values()].filter(({ caseId }) => !seen.has(caseId));
  const lines = [
    ...cases,
    ...unread.map(({ cohort, ...one }) => ({ ...one, topic: cohort.topic ?? null, conduct: [] })),
  ].flatMap(({ caseId, outcome, startedAt, topic, conduct: all }): ConductCase[] => {
    const found = all.filter((one: ConductFound) => one.kind === kind);
    const failed = conductFailed(judged.get(caseId)?.judgements ?? [], CHECK_OF[kind]);
    if (found.length === 0 && failed !== 1) return [];
    const said = failed === 1 ? 'failure' : failed === null ? 'not_judged' : 'no_failure';
    return [
      { caseId, outcome, startedAt, topic, clusterId: clusters.get(caseId) ?? null, found, judged: said },
    ];
  });
  return lines.sort((a, b) => ORDER[a.judged] - ORDER[b.judged]);
}

/** Of the judged cases of the sample in which the check came up, weighted. */
function shareOf(
  kind: ConductKind,
  labelled: readonly LabelledCase[],
  strata: Parameters<typeof designOf>[1],
): FailureShare {
  const check = CHECK_OF[kind];
  const denominator = 'of the judged cases in which it came up';
  if (check === null) {
    const why = 'The codebook has no question about loops, so there is no judged share.';
    return { ...noFigure(why, 0, 'not-asked'), denominator, weighted: false };
  }
  const design = designOf(labelled, strata);
  const reading: Reading = labelled.map(({ judgements }) => conductFailed(judgements, check) ?? undefined);
  const none = 'No judged case says that it came up.';
  return { ...shareFigure(reading, design, none), denominator, weighted: design.weighted };
}

function sentenceOf(found: number, confirmed: number, { value, low, high, n, reason }: FailureShare): string {
  const so = `The app found ${plural(found, 'case')}; reviewers call ${confirmed} a failure.`;
  if (value === undefined) return `${so} ${reason?.sentence ?? ''}`.trim();
  const interval = low === undefined || high === undefined ? '' : ` (${percentRange(low, high)})`;
  return `${so} ${percent(value)}${interval} of the judged cases in which it came up, n = ${count(n)}.`;
}
