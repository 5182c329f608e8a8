import { isObject, type JsonObject } from '../../files/parse-json.ts';
import { textIn } from '../traces/fields.ts';
import { earliest, latest } from '../traces/moments.ts';
import type { Score, Trace } from '../traces/trace.ts';
import { unwrap } from '../traces/unwrap.ts';
import { scoreOfFeedback, scoresOfStats } from './feedback.ts';
import { idsOfRun } from './run-ids.ts';
import { metadataOf, spanOfRun } from './span-of-run.ts';

/** Under these names the tool looks for the conversation that a trace is a turn of. */
const THREAD = ['session_id', 'thread_id', 'conversation_id'];

/** A trace from its runs, of which each may stand there in pieces: as begun, and as ended. */
export function traceOfRuns(traceId: string, given: readonly JsonObject[]): Trace {
  const runs = merged(given).sort(byOrder);
  const spans = runs.map(spanOfRun);
  const ids = new Set(spans.map(({ id }) => id));
  const rootAt = spans.findIndex(
    ({ id, parentId }) => id === traceId || parentId === null || !ids.has(parentId),
  );
  const root = spans[rootAt];
  const run = runs[rootAt] ?? {};
  const metadata = metadataOf(run);
  const thread = textIn(metadata, ...THREAD);
  const project = textIn(run, 'session_name');
  return {
    id: traceId,
    name: root?.name || null,
    startedAt: earliest(spans.map(({ startedAt }) => startedAt)),
    endedAt: latest(spans.map(({ endedAt }) => endedAt)),
    input: root?.input ?? null,
    output: root?.output ?? null,
    spans,
    scores: runs.flatMap((one) => scoresOf(one, traceId)),
    version: textIn(metadata, 'revision_id'),
    environment: null,
    tags: tagsOf(run.tags),
    details: {
      ...(thread === null ? {} : { session_id: thread }),
      ...(project === null ? {} : { project }),
    },
    attached: Object.fromEntries(Object.entries(metadata).filter(([name]) => !THREAD.includes(name))),
  };
}

/** Pieces of one run put together; what a later one says counts, where it says anything. */
function merged(given: readonly JsonObject[]): JsonObject[] {
  const runs = new Map<string, JsonObject>();
  for (const piece of given) {
    const id = idsOfRun(piece).id ?? '';
    const said = Object.fromEntries(
      Object.entries(piece).filter(([, value]) => value !== null && value !== undefined),
    );
    const earlier = runs.get(id);
    runs.set(id, { ...earlier, ...said, ...feedbackOf(earlier, piece) });
  }
  return [...runs.values()];
}

/** Feedback comes apart from the run and from other feedback. */
function feedbackOf(...pieces: readonly (JsonObject | undefined)[]): { feedback?: unknown[] } {
  const all = pieces.flatMap((piece) => {
    const feedback = unwrap(piece?.feedback);
    return Array.isArray(feedback) ? (feedback as unknown[]) : [];
  });
  return all.length > 0 ? { feedback: all } : {};
}

function scoresOf(run: JsonObject, traceId: string): Score[] {
  const { id } = idsOfRun(run);
  const step = id === traceId ? null : id;
  const feedback = unwrap(run.feedback);
  if (!Array.isArray(feedback) || feedback.length === 0) return scoresOfStats(run.feedback_stats, step);
  return feedback.filter(isObject).flatMap((one): Score[] => {
    const score = scoreOfFeedback(one);
    return score ? [{ ...score, spanId: score.spanId === traceId ? null : (score.spanId ?? step) }] : [];
  });
}

/** The tool's own order of runs. */
function byOrder(a: JsonObject, b: JsonObject): number {
  const [first, second] = [textIn(a, 'dotted_order') ?? '', textIn(b, 'dotted_order') ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function tagsOf(given: unknown): string[] {
  const tags = unwrap(given);
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : [];
}
