import { isObject } from '../../files/parse-json.ts';

/** Names under which people keep what somebody or something thought of the answer. */
const JUDGES =
  /eval|score|judg|grade|feedback|quality|rating|reward|csat|nps|confiden|certaint|correct|label|truth|expected|escalat|hand_?off|hand_?over|transfer|sentiment|risk|resolved|reopen/i;
/** Written by tracers about themselves. */
const TRACERS = /^(resourceAttributes|scope|attributes|runtime|ls_|langgraph_|revision_id|__)/;

type Scalar = string | number | boolean;

/**
 * What makers of an agent attached to its traces, parted into details and what sounds like an evaluation, which
 * reviewers must not see. Lists and objects count as evaluation whole when their name or a name inside sounds like it.
 */
export function partAttached(attached: Readonly<Record<string, unknown>>): {
  details: Record<string, Scalar>;
  judged: Record<string, unknown>;
} {
  const details: Record<string, Scalar> = {};
  const judged: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(attached)) {
    if (value === null || value === undefined || value === '' || TRACERS.test(key)) continue;
    const name = key.toWellFormed();
    if (JUDGES.test(key) || (isObject(value) && Object.keys(value).some((inner) => JUDGES.test(inner)))) {
      judged[name] = value;
    } else details[name] = scalar(value);
  }
  return { details, judged };
}

function scalar(value: unknown): Scalar {
  if (typeof value === 'string') return value.toWellFormed();
  return typeof value === 'number' || typeof value === 'boolean'
    ? value
    : (JSON.stringify(value) ?? '').toWellFormed();
}
