import type { JsonObject } from '../../files/parse-json.ts';
import { textIn } from '../traces/fields.ts';

/** Each step of a dotted order is a time and the id of a run: `20260101T100000000000Z<id>`. */
const STEP = /^\d{8}T\d{12}Z(.+)$/;

/** Where a run stands in its trace. An update of a run may name it only by its place. */
export interface RunIds {
  id: string | null;
  parentId: string | null;
  traceId: string | null;
}

export function idsOfRun(run: JsonObject): RunIds {
  const path = (textIn(run, 'dotted_order') ?? '').split('.').flatMap((step) => STEP.exec(step)?.[1] ?? []);
  const id = textIn(run, 'id', 'run_id') ?? path.at(-1) ?? null;
  const parentId = textIn(run, 'parent_run_id') ?? path.at(-2) ?? null;
  return { id, parentId, traceId: textIn(run, 'trace_id') ?? path[0] ?? (parentId === null ? id : null) };
}
