import type { z } from 'zod';
import { contentHash } from '../../shared/analysis/policy/content-hash.ts';
import { list } from '../../shared/format.ts';
import { POLICY_SCHEMA, Policy } from '../../shared/model/policy.ts';
import { EventTrigger, SignalTrigger } from '../../shared/model/policy-trigger.ts';
import { isObject } from '../files/parse-json.ts';
import { type Path, type PathProblem, valueAt } from './policy-file.ts';

/** A policy of our own shape, with everything that is wrong with it. */
export interface OwnPolicy {
  readonly policy: Policy | null;
  readonly hash: 'matches' | 'differs' | 'absent';
  readonly problems: PathProblem[];
}

/**
 * Reads a policy that Plumbline wrote, or that somebody wrote in its shape. Words it does not know are errors, so that
 * a slip of the pen is not silently left out; so is a content hash that does not fit, for then the evidence in the
 * file belongs to other rules.
 */
export function readOwnPolicy(value: object): OwnPolicy {
  const problems = strangeWords(value);
  const parsed = Policy.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => problemsOf(issue, value));
    return { policy: null, hash: 'absent', problems: [...problems, ...issues] };
  }
  const policy = parsed.data;
  const hash =
    policy.contentHash === null
      ? 'absent'
      : policy.contentHash === contentHash(policy)
        ? 'matches'
        : 'differs';
  if (hash === 'differs' && problems.length === 0) {
    problems.push({
      severity: 'error',
      path: ['contentHash'],
      sentence:
        'The file was changed after it was written: its content hash does not fit. Delete the line contentHash to take it as a file made by hand.',
    });
  }
  return { policy, hash, problems };
}

/** Whether a value says that it is a policy of ours, whichever version. */
export function isOwnPolicy(value: unknown): boolean {
  return isObject(value) && typeof value.schema === 'string' && value.schema.startsWith('plumbline-policy/');
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, value: object): PathProblem[] {
  const path = issue.path.filter((step): step is string | number => typeof step !== 'symbol');
  const inner = valueAt(value, path);
  if (issue.code === 'invalid_union') {
    // A trigger is one of two kinds, and says which.
    const isEvent = isObject(inner) && inner.kind !== undefined && inner.kind !== 'signal';
    return (issue.errors[isEvent ? 1 : 0] ?? []).flatMap((one) =>
      problemsOf({ ...one, path: [...path, ...one.path] }, value),
    );
  }
  return [{ severity: 'error', path, sentence: `${path.at(-1) ?? 'The file'} ${inWords(issue, inner)}.` }];
}

function inWords(issue: Issue, value: unknown): string {
  if (issue.path.at(-1) === 'schema') {
    return `must be ${POLICY_SCHEMA}; another number is of another version of Plumbline`;
  }
  if (value === undefined) return 'is missing';
  if (issue.code === 'invalid_value') return `must be one of ${list(issue.values.map(String))}`;
  if (issue.code === 'too_big') return 'is too large or too long';
  if (issue.code === 'too_small') return 'is too small or empty';
  if (issue.code !== 'invalid_type') return issue.message;
  if (issue.expected === 'never') return 'does not belong to a trigger of this kind';
  const wanted = { array: 'a list', string: 'a text', object: 'an object' }[issue.expected as string];
  return `must be ${wanted ?? `a ${issue.expected}`}`;
}

function strangeWords(value: object): PathProblem[] {
  const triggers = valueAt(value, ['triggers']);
  return [
    ...strange(value, Policy.shape, []),
    ...(Array.isArray(triggers) ? triggers : []).flatMap((trigger: unknown, i) =>
      isObject(trigger)
        ? strange(trigger, { ...SignalTrigger.shape, ...EventTrigger.shape }, ['triggers', i])
        : [],
    ),
  ];
}

function strange(value: object, shape: object, path: Path): PathProblem[] {
  return Object.keys(value)
    .filter((key) => !Object.hasOwn(shape, key))
    .map((key) => ({
      severity: 'error',
      path: [...path, key],
      sentence: `${key.slice(0, 100)} is no word of a policy file.`,
    }));
}
