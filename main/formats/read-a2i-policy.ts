import type { Condition, Operator, SignalTrigger } from '../../shared/model/policy-trigger.ts';
import { isObject, parseJson } from '../files/parse-json.ts';
import { type Path, type PathProblem, valueAt } from './policy-file.ts';

/** Triggers of a foreign file, with signals as the file names them and everything that could not be taken over. */
export interface ForeignRules {
  readonly triggers: SignalTrigger[];
  readonly randomAuditRate: number | null;
  readonly problems: PathProblem[];
}

const COMPARISONS: Readonly<Record<string, readonly Operator[]>> = {
  LessThan: ['<'],
  LessThanEquals: ['<='],
  GreaterThan: ['>'],
  GreaterThanEquals: ['>='],
  Equals: ['>=', '<='],
};
const CONFIDENCE = /^(.*Confidence)(LessThanEquals|LessThan|GreaterThanEquals|GreaterThan|Equals)$/;
const WRAPPED = [
  'HumanLoopActivationConfig',
  'HumanLoopActivationConditionsConfig',
  'HumanLoopActivationConditions',
];

/** The most triggers that nested conditions may come to. */
const MOST_TRIGGERS = 200;

/**
 * Where the list of conditions stands in a file in the shape of Amazon A2I; null for another shape. The conditions may
 * be wrapped in a flow definition, there as text.
 */
export function findA2iConditions(value: unknown): { conditions: readonly unknown[]; path: Path } | null {
  for (let from = 0; from <= WRAPPED.length; from++) {
    const path = WRAPPED.slice(from);
    const found = valueAt(value, path);
    const inner = typeof found === 'string' && path.length > 0 ? textConditions(found) : found;
    const conditions = valueAt(inner, ['Conditions']);
    if (Array.isArray(conditions) && conditions.every(isCondition)) {
      return { conditions, path: typeof found === 'string' ? path : [...path, 'Conditions'] };
    }
  }
  return null;
}

function textConditions(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return null;
  }
}

function isCondition(value: unknown): boolean {
  return isObject(value) && ['ConditionType', 'And', 'Or'].some((key) => Object.hasOwn(value, key));
}

/** One way to be handed over: conditions that hold together, and a share that is drawn at random. */
interface Way {
  conditions: Condition[];
  share: number | null;
}

/**
 * Reads activation conditions: any one of the list hands over, `And` and `Or` nest, the parameters of a confidence
 * check hold together. Random sampling on its own is the random audit. What has no counterpart here is left out and
 * said.
 */
export function readA2iPolicy(conditions: readonly unknown[], path: Path): ForeignRules {
  const problems: PathProblem[] = [];
  const ways = conditions.flatMap((condition, i) => waysOf(condition, [...path, i], problems));
  let randomAuditRate: number | null = null;
  const triggers: SignalTrigger[] = [];
  for (const { conditions: together, share } of ways) {
    const [first, ...and] = together;
    if (!first) randomAuditRate = Math.max(randomAuditRate ?? 0, share ?? 0);
    else if (share === null) triggers.push(triggerOf(first, and, triggers.length));
  }
  return { triggers, randomAuditRate, problems };
}

function triggerOf(first: Condition, and: Condition[], place: number): SignalTrigger {
  return {
    name: `condition ${place + 1}`,
    kind: 'signal',
    ...first,
    and,
    missing: 'does_not_fire',
    scope: {},
    route: null,
    enabled: true,
    before: null,
    rollback: null,
    evidence: null,
  };
}

function waysOf(condition: unknown, path: Path, problems: PathProblem[]): Way[] {
  const error = (sentence: string, at: Path = path): Way[] => {
    problems.push({ severity: 'error', path: at, sentence });
    return [];
  };
  if (!isObject(condition)) return error('A condition must be an object.');
  const { And, Or } = condition;
  if (Array.isArray(Or)) return Or.flatMap((inner, i) => waysOf(inner, [...path, 'Or', i], problems));
  if (Array.isArray(And)) {
    const parts = And.map((inner, i) => waysOf(inner, [...path, 'And', i], problems));
    let ways: Way[] = [{ conditions: [], share: null }];
    for (const part of parts) {
      // Every way with every other: a short file can ask for more of them than fit into any machine.
      if (ways.length * part.length > MOST_TRIGGERS) {
        return error(`These conditions come to more than ${MOST_TRIGGERS} triggers.`);
      }
      ways = combined(ways, part);
    }
    return refuseSampled(ways, path, problems);
  }
  const { ConditionType: type, ConditionParameters: parameters } = condition;
  if (typeof type !== 'string') return error('A condition needs a ConditionType, And or Or.');
  if (!isObject(parameters)) return error('ConditionParameters is missing or no object.');
  if (type === 'Sampling') {
    const share = parameters.RandomSamplingPercentage;
    if (typeof share === 'number' && share >= 0 && share <= 100)
      return [{ conditions: [], share: share / 100 }];
    return error('RandomSamplingPercentage must be a number from 0 to 100.', [
      ...path,
      'ConditionParameters',
    ]);
  }
  const signal = signalOf(parameters);
  const together = Object.entries(parameters).flatMap(([key, threshold]): Condition[] => {
    const [, kind, comparison] = CONFIDENCE.exec(key) ?? [];
    if (kind === undefined || comparison === undefined) return [];
    if (typeof threshold !== 'number') {
      error(`${key} must be a number.`, [...path, 'ConditionParameters', key]);
      return [];
    }
    const name = [signal, kind === 'Confidence' && signal !== null ? null : kind].filter(Boolean).join(' ');
    return COMPARISONS[comparison]!.map((operator) => ({ signal: name, operator, threshold }));
  });
  if (together.length > 0) return [{ conditions: together, share: null }];
  problems.push({
    severity: 'warning',
    path,
    sentence: `${type.slice(0, 100)} compares no confidence with a number, so it is left out.`,
  });
  return [];
}

/** Every way of the one with every way of the other. */
function combined(held: readonly Way[], part: readonly Way[]): Way[] {
  return held.flatMap((one) =>
    part.map((other) => ({
      conditions: [...one.conditions, ...other.conditions],
      share: one.share === null ? other.share : one.share * (other.share ?? 1),
    })),
  );
}

/** A share of the cases that fulfil a condition is neither a trigger nor an audit of everything. */
function refuseSampled(ways: Way[], path: Path, problems: PathProblem[]): Way[] {
  const kept = ways.filter(({ conditions, share }) => share === null || conditions.length === 0);
  if (kept.length < ways.length) {
    problems.push({
      severity: 'warning',
      path,
      sentence:
        'It samples a share of the cases that meet a condition, which has no counterpart here: left out.',
    });
  }
  return kept;
}

/** What the confidence is of: a label or a key; null for any. */
function signalOf(parameters: Record<string, unknown>): string | null {
  const said = parameters.ModerationLabelName ?? parameters.ImportantFormKey;
  return typeof said === 'string' && said !== '*' && said !== '' ? said.slice(0, 150) : null;
}
