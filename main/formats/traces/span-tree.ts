import { compareTimes } from './moments.ts';
import type { Span } from './trace.ts';

/** A visit of a step: `enter` when it begins, `leave` when all it started has ended. */
export interface Visit {
  span: Span;
  enter: boolean;
  /** Whether one of the steps around it asks a model as well: then both tell of the same call. */
  insideModel: boolean;
}

interface Open {
  span: Span;
  insideModel: boolean;
  left: Span[];
}

/**
 * Goes through the steps of a trace as they ran: parents around their children, siblings by their start. Whatever names
 * a parent that is not there is a root, and so is one step of each circle. Evaluations are left out with all below them.
 */
export function* walkSpans(spans: readonly Span[]): Generator<Visit> {
  const ids = new Set(spans.map(({ id }) => id));
  const children = new Map<string, Span[]>();
  const roots: Span[] = [];
  for (const span of inOrder(spans)) {
    const { parentId } = span;
    if (parentId === null || !ids.has(parentId)) roots.push(span);
    else {
      const siblings = children.get(parentId);
      if (siblings) siblings.push(span);
      else children.set(parentId, [span]);
    }
  }
  const seen = new Set<Span>();
  for (const root of roots) yield* walkFrom(root, children, seen);
  for (const span of spans) if (!seen.has(span)) yield* walkFrom(span, children, seen);
}

/** Without recursion: nothing bounds how deep a trace is. */
function* walkFrom(root: Span, children: ReadonlyMap<string, Span[]>, seen: Set<Span>): Generator<Visit> {
  const open: Open[] = [];
  const begin = (span: Span): Visit | null => {
    seen.add(span);
    const around = open.at(-1);
    const insideModel = around !== undefined && (around.insideModel || around.span.kind === 'model');
    const below = children.get(span.id) ?? [];
    if (span.kind === 'judge') {
      markAll(below, children, seen);
      return null;
    }
    open.push({ span, insideModel, left: [...below].reverse() });
    return { span, enter: true, insideModel };
  };
  const first = begin(root);
  if (first) yield first;
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.left.pop();
    if (next === undefined) {
      open.pop();
      yield { span: top.span, enter: false, insideModel: top.insideModel };
    } else if (!seen.has(next)) {
      const visit = begin(next);
      if (visit) yield visit;
    }
  }
}

function markAll(spans: readonly Span[], children: ReadonlyMap<string, Span[]>, seen: Set<Span>): void {
  const waiting = [...spans];
  for (let span = waiting.pop(); span; span = waiting.pop()) {
    if (seen.has(span)) continue;
    seen.add(span);
    waiting.push(...(children.get(span.id) ?? []));
  }
}

/** By start; steps that began together stay as they were given, and so do those of which nobody knows, at the end. */
function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => compareTimes(a.startedAt, b.startedAt));
}
