import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { quarantined } from '../reading.ts';
import { textIn } from '../traces/fields.ts';
import type { FoundSteps } from '../traces/grouped-traces.ts';
import { idsOfRun } from './run-ids.ts';

/** A record of a file: a run with the runs inside it, or a batch of runs that began (`post`) and ended (`patch`). */
export function takeRuns(value: JsonObject, line: number, text: string, found: FoundSteps): void {
  const batches = [value.post, value.patch, value.runs].filter(Array.isArray);
  const runs: unknown[] = batches.length > 0 ? batches.flat() : [value];
  for (const run of runs) takeRun(run, line, text, found);
}

/** Feedback stands beside the runs, under the trace that it is about. */
export function takeFeedback(value: JsonObject, line: number, text: string, found: FoundSteps): void {
  const traceId = textIn(value, 'trace_id', 'run_id');
  if (traceId === null) refuse('The feedback names no run.', 'run_id', line, text, found);
  else found.steps.push({ traceId, line, value: { id: traceId, trace_id: traceId, feedback: [value] } });
}

function takeRun(given: unknown, line: number, text: string, found: FoundSteps): void {
  const waiting: { run: unknown; within: string | null; parent: string | null }[] = [
    { run: given, within: null, parent: null },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (!isObject(next.run)) {
      refuse('A run in it is not an object.', null, line, text, found);
      continue;
    }
    const { child_runs: inside, ...run } = next.run;
    const ids = idsOfRun(run);
    const traceId = textIn(run, 'trace_id') ?? next.within ?? ids.traceId;
    if (traceId === null || traceId.length > 512) {
      refuse('The run names no trace.', 'trace_id', line, text, found);
      continue;
    }
    const parent = ids.parentId ?? next.parent;
    found.steps.push({ traceId, line, value: parent === null ? run : { ...run, parent_run_id: parent } });
    if (!Array.isArray(inside)) continue;
    for (const child of inside) waiting.push({ run: child, within: traceId, parent: ids.id });
  }
}

function refuse(reason: string, field: string | null, line: number, text: string, { bad }: FoundSteps): void {
  bad.push(quarantined(line, field === null ? 'E_TYPE' : 'E_CASE_ID', reason, text, { field }));
}
