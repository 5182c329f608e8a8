import { type CaseRecord, type CohortField, OUTCOMES, type Outcome } from '../../shared/model/case.ts';
import type { PeriodRange, PopulationCount } from '../../shared/model/population.ts';
import type { Draw } from './draw.ts';
import { TOPIC_PLANS, type TopicPlan } from './population.ts';
import { driftAt, trafficAt } from './rhythm.ts';
import { OLDER_VERSION, VERSIONS } from './versions.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Days that the sampling frame speaks of, and days that were counted before them. */
const FRAME_DAYS = 56;
const DAYS_BEFORE = 28;
const HOURS = (FRAME_DAYS + DAYS_BEFORE) * 24;
const FIRST_OF_FRAME = DAYS_BEFORE * 24;

const CHANNELS = ['Chat', 'Phone', 'Email'] as const;

/** Hourly counts of the whole traffic, and the periods of which the sampling frame holds the sum. */
export interface Traffic {
  fields: CohortField[];
  counts: PopulationCount[];
  inUse: PeriodRange;
}

/**
 * Every case that the made-up company had in twelve weeks, by hour, topic, channel and agent version. The last eight
 * weeks add up to the plan's 40,000 to the case, and no sampled case is missing from the hour in which it began.
 *
 * @param cases the sampled ones; channels are spread as among them
 * @param end midnight after the last day
 */
export function makeTraffic(cases: readonly CaseRecord[], end: number, draw: Draw): Traffic {
  const tally = new Int32Array(HOURS * TOPIC_PLANS.length * CHANNELS.length * OUTCOMES.length);
  const hours = Array.from({ length: HOURS }, (_, hour) => end - (HOURS - hour) * HOUR);
  for (const [place, plan] of TOPIC_PLANS.entries()) {
    const own = cases.filter((record) => record.cohort.topic === plan.topic);
    const channels = own.map(channelOf);
    for (const record of own)
      tally[cell(hourOf(record), place, channelOf(record), OUTCOMES.indexOf(record.outcome))]! += 1;
    for (const { outcome, cases: wanted, from, to, weights } of portions(plan, own, hours, end)) {
      const sums = runningSums(weights.slice(from, to));
      for (let i = 0; i < wanted; i++) {
        const hour = from + placeIn(sums, draw.uniform());
        tally[cell(hour, place, draw.pick(channels), OUTCOMES.indexOf(outcome))]! += 1;
      }
    }
  }
  return {
    fields: ['topic', 'channel', 'agentVersion'],
    counts: hours.flatMap((from, hour) => countsOf(tally, hour, from, end)),
    inUse: { from: period(hours[FIRST_OF_FRAME]!), to: period(hours.at(-1)!) },
  };

  function hourOf({ startedAt }: CaseRecord): number {
    return Math.floor((Date.parse(startedAt ?? '') - hours[0]!) / HOUR);
  }
}

/** Cases of one outcome to be spread over the hours of a stretch in proportion to their weights. */
interface Portion {
  outcome: Outcome;
  cases: number;
  from: number;
  to: number;
  weights: number[];
}

function portions(
  { topic, population }: TopicPlan,
  sampled: readonly CaseRecord[],
  hours: readonly number[],
  end: number,
): Portion[] {
  const traffic = hours.map((from) => trafficAt(topic, from, end));
  const drift = hours.map((from) => driftAt(topic, from, end));
  const all = OUTCOMES.reduce((sum, outcome) => sum + population[outcome], 0);
  const left = population.abandoned / all;
  const volume = total(traffic.slice(FIRST_OF_FRAME));
  const drifted = total(traffic.map((cases, hour) => cases * drift[hour]!)) / volume;
  const usual = population.escalated / all - drifted;
  const before = all * (total(traffic.slice(0, FIRST_OF_FRAME)) / volume);
  const shares: Record<Outcome, (hour: number) => number> = {
    escalated: (hour) => usual + drift[hour]!,
    automated: (hour) => 1 - left - usual - drift[hour]!,
    abandoned: () => left,
  };
  return OUTCOMES.flatMap((outcome) => {
    const weights = traffic.map((cases, hour) => cases * shares[outcome](hour));
    const drawn = sampled.filter((record) => record.outcome === outcome).length;
    return [
      { outcome, weights, cases: Math.round(before * shares[outcome](0)), from: 0, to: FIRST_OF_FRAME },
      { outcome, weights, cases: population[outcome] - drawn, from: FIRST_OF_FRAME, to: HOURS },
    ];
  });
}

function countsOf(tally: Int32Array, hour: number, from: number, end: number): PopulationCount[] {
  const version = versionAt(from, end);
  return TOPIC_PLANS.flatMap(({ topic }, place) =>
    CHANNELS.flatMap((channel, of) =>
      OUTCOMES.flatMap((outcome, kind) => {
        const cases = tally[cell(hour, place, of, kind)]!;
        return cases === 0
          ? []
          : [{ period: period(from), values: [topic, channel, version], outcome, cases }];
      }),
    ),
  );
}

function cell(hour: number, topic: number, channel: number, outcome: number): number {
  return ((hour * TOPIC_PLANS.length + topic) * CHANNELS.length + channel) * OUTCOMES.length + outcome;
}

function channelOf({ cohort }: CaseRecord): number {
  return CHANNELS.indexOf(cohort.channel as (typeof CHANNELS)[number]);
}

function versionAt(from: number, end: number): string {
  const daysAgo = (end - from) / DAY;
  const here = VERSIONS.find(({ daysAgo: [oldest, newest] }) => daysAgo <= oldest && daysAgo > newest);
  return here?.name ?? OLDER_VERSION;
}

/** "2026-11-08T23". */
function period(from: number): string {
  return new Date(from).toISOString().slice(0, 13);
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** Shares of the whole up to and including each place. */
function runningSums(weights: readonly number[]): number[] {
  const whole = total(weights);
  let sum = 0;
  return weights.map((weight) => {
    sum += weight;
    return sum / whole;
  });
}

/** The first place whose running sum is above `u`. */
function placeIn(sums: readonly number[], u: number): number {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! > u) high = middle;
    else low = middle + 1;
  }
  return low;
}
