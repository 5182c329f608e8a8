import type { FormatId, ImportProgress, Mapping } from '../../shared/model/import.ts';
import type {
  GivenCell,
  PlannedSample,
  SamplePlan,
  SampleState,
  TranscriptsTaken,
} from '../../shared/model/sample.ts';
import { runJob } from '../jobs/run-job.ts';
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

async function* transcripts(
  context: Context,
  { handle, as, mapping }: { handle: string; as?: FormatId | undefined; mapping?: Mapping | undefined },
  signal?: AbortSignal,
): AsyncGenerator<ImportProgress, TranscriptsTaken> {
  const { path } = context.session.require();
  const file = context.files.resolve(handle);
  return yield* runJob('takeTranscripts', { databasePath: path, file, as, mapping }, signal);
}

export const sample = {
  plan,
  draw,
  takeTranscripts: transcripts,
  get: (context: Context) => readSampleState(context.session.require().db),
  withdraw,
};
