import { OUTCOMES } from '../../shared/model/case.ts';
import { addBusinessFacts } from './business-facts.ts';
import { comeBackElsewhere } from './come-back-elsewhere.ts';
import { addCustomerFacts } from './customer-facts.ts';
import { createDraw } from './draw.ts';
import { evalContentOf } from './eval-content.ts';
import { addGold } from './gold.ts';
import { makeActs } from './labels.ts';
import { makeCases } from './make-cases.ts';
import { samplePolicies } from './policies.ts';
import { TOPIC_PLANS } from './population.ts';
import type { SampleContent } from './sample-content.ts';
import { SETTINGS, SIGNAL_DIRECTIONS } from './settings.ts';
import { TASK_SETTINGS } from './task-settings.ts';
import { makeTraffic } from './traffic.ts';

const DAY = 86_400_000;

/** Cases end on the Sunday twelve days before the last working day of the reviewers. */
const REVIEW_DAYS = 11;

/**
 * The sample workspace as content: 600 cases of a made-up phone company out of 40,000, the judgements of two
 * reviewers, the policy in force and the one before it. The same seed and end give the same content on every machine.
 * @param endsAt last afternoon of the reviewers' two weeks, a Friday
 */
export function buildSample(seed: string, endsAt: Date): SampleContent {
  const midnight = Math.floor(endsAt.getTime() / DAY) * DAY;
  const lastDay = new Date(midnight - REVIEW_DAYS * DAY);
  const made = makeCases(seed, lastDay);
  for (const one of made) addBusinessFacts(one, seed, lastDay.getTime());
  comeBackElsewhere(made);
  for (const one of made) addCustomerFacts(one, seed);
  const cases = made.map(({ record }) => record);
  addGold(made, createDraw(`${seed}/gold`));
  return {
    seed,
    endsAt: endsAt.toISOString(),
    settings: SETTINGS,
    taskSettings: TASK_SETTINGS,
    policies: samplePolicies(new Date(lastDay.getTime() - 60 * DAY)),
    cases,
    signalDirections: SIGNAL_DIRECTIONS,
    frame: {
      fields: ['topic'],
      population: OUTCOMES.flatMap((outcome) =>
        TOPIC_PLANS.map(({ topic, population }) => ({
          outcome,
          values: [topic],
          population: population[outcome],
        })),
      ),
    },
    traffic: makeTraffic(cases, lastDay.getTime(), createDraw(`${seed}/traffic`)),
    evalContents: Object.fromEntries(made.map((one) => [one.record.caseId, evalContentOf(one)])),
    acts: makeActs(made, endsAt, createDraw(`${seed}/labels`)),
  };
}
