import { createRandom, type Random } from '../../../stats/index.ts';
import { judgeLines } from '../judge-lines.ts';
import { hoursNeeded, type WatchPlan, watchPlan } from '../watch-plan.ts';
import { watchLine } from '../watched-line.ts';

/** A cohort that is made up: its traffic, and how much its rate wavers by itself. */
export interface SimulatedCohort {
  readonly perWeek: number;
  /** Standard deviation on the logit scale of each day, and of each week. */
  readonly dayNoise: number;
  readonly weekNoise: number;
}

interface Counts {
  readonly n: Float64Array;
  readonly events: Float64Array;
}

const PLAN = watchPlan('hour') as WatchPlan;
const BACK = hoursNeeded(PLAN);
const DAY = 24;

/** The data end at this hour whenever they are looked at, once a day. */
const LOOK_AT = 18;

/** Share of a day's cases in each hour: few at night, most by day; and of a week's in each day. */
const BY_HOUR = Array.from({ length: DAY }, (_, hour) => (hour >= 7 && hour < 22 ? 1.5 : 1 / 6) / DAY);
const BY_DAY = [1.15, 1.15, 1.15, 1.15, 1.15, 0.7, 0.55].map((share) => share / 7);

const FIRST = 0.18;
const LAST = 0.24;
const DRIFT_DAYS = 42;

/** Hours of so many days at a rate that may depend on the day. */
function simulated(
  { perWeek, dayNoise, weekNoise }: SimulatedCohort,
  days: number,
  rate: (day: number) => number,
  random: Random,
): Counts {
  const n = new Float64Array(days * DAY);
  const events = new Float64Array(days * DAY);
  let week = 0;
  for (let day = 0; day < days; day++) {
    if (day % 7 === 0) week = weekNoise * random.normal();
    const own = rate(day);
    const logit = Math.log(own / (1 - own)) + week + dayNoise * random.normal();
    const chance = 1 / (1 + Math.exp(-logit));
    let owed = 0;
    for (let hour = 0; hour < DAY; hour++) {
      owed += perWeek * BY_DAY[day % 7]! * BY_HOUR[hour]!;
      const cases = Math.floor(owed);
      owed -= cases;
      n[day * DAY + hour] = cases;
      events[day * DAY + hour] = random.binomial(cases, chance);
    }
  }
  return { n, events };
}

/** What stands when the data of these cohorts end in the afternoon of a day: per cohort the direction, or null. */
function look(cohorts: readonly Counts[], day: number): ('up' | 'down' | null)[] {
  const end = day * DAY + LOOK_AT;
  const lines = cohorts.map(({ n, events }) =>
    watchLine(
      { value: null, n: n.subarray(end - BACK, end), events: events.subarray(end - BACK, end) },
      PLAN,
    ),
  );
  return judgeLines(lines).findings.map((finding) => finding?.direction ?? null);
}

const BEFORE = Math.ceil(BACK / DAY) + 1;

/**
 * Lets a rate that was level drift from 18 to 24 % over six weeks and looks at it every day.
 *
 * @returns days from the start of the drift to the first alert upwards; null when none came
 */
export function daysToAlert(cohort: SimulatedCohort, seed: string): number | null {
  const drift = (day: number) =>
    FIRST + ((LAST - FIRST) * Math.min(DRIFT_DAYS, Math.max(0, day - BEFORE))) / DRIFT_DAYS;
  const counts = simulated(cohort, BEFORE + DRIFT_DAYS, drift, createRandom(seed));
  for (let day = 0; day < DRIFT_DAYS; day++) if (look([counts], BEFORE + day)[0] === 'up') return day + 1;
  return null;
}

/**
 * Looks at level rates every day for half a year, several cohorts judged together.
 *
 * @returns how many alerts began in all: each is a false one
 */
export function falseAlerts(cohorts: readonly SimulatedCohort[], seed: string): number {
  const days = 182;
  const random = createRandom(seed);
  const counts = cohorts.map((cohort) => simulated(cohort, BEFORE + days, () => FIRST, random));
  let standing = cohorts.map((): 'up' | 'down' | null => null);
  let began = 0;
  for (let day = 0; day < days; day++) {
    const now = look(counts, BEFORE + day);
    began += now.filter((direction, at) => direction !== null && direction !== standing[at]).length;
    standing = now;
  }
  return began;
}
