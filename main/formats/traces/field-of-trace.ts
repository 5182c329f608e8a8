import type { Evidence } from '../escalation/evidence.ts';
import type { Trace } from './trace.ts';

/**
 * The fields of a trace that a rule may ask for: `name`, `environment`, `version`, `tags` (with commas between),
 * `score.<name>` (the latest), and what was attached or is named by its tool under its own name.
 */
export function fieldOfTrace(trace: Trace): NonNullable<Evidence['field']> {
  return (name) => {
    if (name.startsWith('score.')) {
      const own = name.slice('score.'.length);
      return textOf(trace.scores.findLast((score) => score.name === own)?.value);
    }
    switch (name) {
      case 'name':
      case 'environment':
      case 'version':
        return textOf(trace[name]);
      case 'tags':
        return trace.tags.length > 0 ? trace.tags.join(', ') : null;
      default:
        return textOf(own(trace.details, name) ?? own(trace.attached, name));
    }
  };
}

function own(from: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(from, name) ? from[name] : undefined;
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
