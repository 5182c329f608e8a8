import type { GivenCell, PlannedSample, SamplePlan, SampleState } from '../../shared/model/sample.ts';
import type { Context } from './context.ts';
import { drawSample, withdrawSample } from './sample-draw.ts';
import { planFromCases, planFromCounts } from './sample-plan.ts';
import { readSampleState } from './sample-state.ts';

function plan(
  context: Context,
  { plan: wanted, given }: { plan: SamplePlan; given?: GivenCell[] | undefined },
): PlannedSample {
  const { db } = context.session.require();
  return given ? planFromCounts(db, wanted, given) : planFromCases(db, wanted);
}

function draw(
  context: Context,
  { plan: wanted, replace }: { plan: SamplePlan; replace: boolean },
): SampleState {
  const { db } = context.session.require();
  drawSample(db, wanted, replace, context.now);
  return readSampleState(db);
}

function withdraw(context: Context): SampleState {
  const { db } = context.session.require();
  withdrawSample(db, context.now);
  return readSampleState(db);
}

export const sample = {
  plan,
  draw,
  get: (context: Context) => readSampleState(context.session.require().db),
  withdraw,
};
