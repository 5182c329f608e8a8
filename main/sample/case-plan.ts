import type { Outcome } from '../../shared/model/case.ts';
import type { Draw } from './draw.ts';
import { MISSED_HANDOVERS as M } from './plots/missed-handovers.ts';
import { NEEDED_HANDOVERS as N } from './plots/needed-handovers.ts';
import { NEEDLESS_HANDOVERS as F } from './plots/needless-handovers.ts';
import type { Plot } from './plots/plot.ts';
import { RIGHT_RESOLUTIONS as R } from './plots/right-resolutions.ts';
import { UNCLEAR } from './plots/unclear.ts';
import { TOPIC_PLANS, type TopicPlan } from './population.ts';
import type { Topic } from './problem.ts';
import { VERSIONS, type Version } from './versions.ts';

/** What a case is to be, before a word of it is written. */
export interface CasePlan {
  topic: Topic;
  outcome: Outcome;
  plot: Plot;
  version: Version;
}

type Weighted = readonly (readonly [Plot, number])[];

const NEEDED: Weighted = [
  [N.request, 42],
  [N.gap, 22],
  [N.stuck, 30],
  [N.gaveUp, 6],
];
const NEEDLESS: Weighted = [
  [F.unsure, 38],
  [F.upset, 16],
  [F.tooEarly, 20],
  [F.forbidden, 18],
  [F.refused, 8],
];
/** Since the last version, picture messages are transferred before the app's permissions were looked at. */
const NEEDLESS_PICTURES: Weighted = [
  [F.tooEarly, 62],
  [F.unsure, 24],
  [F.upset, 14],
];
const RIGHT: Weighted = [
  [R.solved, 74],
  [R.declined, 18],
  [R.offered, 8],
];

/** Every case of the sample, in no particular order. */
export function planCases(draw: Draw): CasePlan[] {
  return TOPIC_PLANS.flatMap((plan) => [
    ...escalated(draw, plan),
    ...automated(draw, plan),
    ...abandoned(draw, plan),
  ]);
}

function escalated(draw: Draw, { topic, sampled, needless }: TopicPlan): CasePlan[] {
  const unclear = topic === 'Billing' || topic === 'Roaming' ? 2 : topic === 'SIM and PIN' ? 1 : 0;
  const pictures = topic === 'Picture messages';
  const mix = pictures ? NEEDLESS_PICTURES : NEEDLESS;
  return range(sampled.escalated, (i) => {
    const isNeedless = i < needless;
    const plot = isNeedless
      ? weighted(draw, mix, topic)
      : i < needless + unclear
        ? UNCLEAR.handover
        : weighted(draw, NEEDED, topic);
    return { topic, outcome: 'escalated', plot, version: versionOf(draw, pictures && isNeedless) };
  });
}

function automated(draw: Draw, { topic, sampled, missed }: TopicPlan): CasePlan[] {
  const unclear = topic === 'Billing' || topic === 'Coverage' ? 1 : 0;
  return range(sampled.automated, (i) => {
    const way = missed[i];
    const plot = way
      ? M[way]
      : i < missed.length + unclear
        ? UNCLEAR.resolution
        : weighted(draw, RIGHT, topic);
    return { topic, outcome: 'automated', plot, version: versionOf(draw, false) };
  });
}

function abandoned(draw: Draw, { topic, sampled }: TopicPlan): CasePlan[] {
  return range(sampled.abandoned, (i) => {
    const waiting = i === 0 && (topic === 'Billing' || topic === 'Picture messages');
    return {
      topic,
      outcome: 'abandoned',
      plot: waiting ? M.leftWaiting : R.left,
      version: versionOf(draw, false),
    };
  });
}

function range<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function weighted(draw: Draw, list: Weighted, topic: Topic): Plot {
  const fitting = list.filter(([plot]) => plot.topics?.includes(topic) ?? true);
  let left = draw.uniform() * fitting.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [plot, weight] of fitting) {
    left -= weight;
    if (left < 0) return plot;
  }
  return fitting[0]![0];
}

/** Cases spread over the weeks as versions do; the drifting ones sit mostly in the last version. */
function versionOf(draw: Draw, drifting: boolean): Version {
  const u = draw.uniform();
  if (drifting) return u < 0.12 ? VERSIONS[0] : u < 0.27 ? VERSIONS[1] : VERSIONS[2];
  return u < 0.38 ? VERSIONS[0] : u < 0.74 ? VERSIONS[1] : VERSIONS[2];
}
