import type { CohortField } from '../../shared/model/case.ts';
import type { PolicyMapping } from '../../shared/model/policy-import.ts';
import type { Operator, SignalTrigger } from '../../shared/model/policy-trigger.ts';
import { isObject } from '../files/parse-json.ts';
import { type Path, type PathProblem, valueAt } from './policy-file.ts';
import type { ForeignRules } from './read-a2i-policy.ts';

const OPERATORS: Readonly<Record<string, Operator>> = {
  '<': '<',
  lt: '<',
  less_than: '<',
  below: '<',
  under: '<',
  '<=': '<=',
  lte: '<=',
  le: '<=',
  at_most: '<=',
  '>': '>',
  gt: '>',
  greater_than: '>',
  above: '>',
  over: '>',
  '>=': '>=',
  gte: '>=',
  ge: '>=',
  at_least: '>=',
};

/** Reads the rules of a file of no known shape by a mapping. A rule that cannot be read is an error with its place. */
export function readGenericPolicy(value: unknown, mapping: PolicyMapping): ForeignRules {
  const at = mapping.rules === '' ? [] : mapping.rules.split('.');
  const place = valueAt(value, at);
  const rules: [string | number, unknown][] = Array.isArray(place)
    ? [...place.entries()]
    : isObject(place)
      ? Object.entries(place)
      : [];
  const problems: PathProblem[] = [];
  if (rules.length === 0) {
    const where = mapping.rules === '' ? 'The file' : mapping.rules;
    problems.push({ severity: 'error', path: at, sentence: `${where} holds no rules.` });
  }
  const triggers = rules.flatMap(([key, rule]) => readRule(key, rule, [...at, key], mapping, problems));
  return { triggers: withOwnNames(triggers), randomAuditRate: null, problems };
}

function readRule(
  key: string | number,
  rule: unknown,
  path: Path,
  mapping: PolicyMapping,
  problems: PathProblem[],
): SignalTrigger[] {
  const found = (place: string | null): unknown => {
    if (place === null) return undefined;
    if (place === '@key') return String(key);
    return place === '@value' ? rule : valueAt(rule, place.split('.'));
  };
  const before = problems.length;
  const wrong = (place: string | null, sentence: string) => {
    const more = place === null || place.startsWith('@') ? [] : place.split('.');
    problems.push({ severity: 'error', path: [...path, ...more], sentence });
  };
  const threshold = numberIn(found(mapping.threshold));
  if (threshold === null) wrong(mapping.threshold, `Rule ${key} has no number as its threshold.`);
  const signal = found(mapping.signal);
  if (typeof signal !== 'string' || signal === '') wrong(mapping.signal, `Rule ${key} names no signal.`);
  const said = found(mapping.operator);
  const operator = said === undefined ? mapping.defaultOperator : operatorIn(said);
  if (operator === null) {
    wrong(mapping.operator, `Rule ${key} compares by "${String(said).slice(0, 40)}"; say <, <=, > or >=.`);
  }
  const enabled = found(mapping.enabled) ?? true;
  if (typeof enabled !== 'boolean') wrong(mapping.enabled, `Rule ${key} must be on or off: true or false.`);
  if (problems.length > before || threshold === null || operator === null) return [];
  return [
    {
      name: (textIn(found(mapping.name)) ?? String(signal)).slice(0, 200),
      kind: 'signal',
      signal: String(signal).slice(0, 200),
      operator,
      threshold: threshold / mapping.divideBy,
      and: [],
      missing: 'does_not_fire',
      scope: scopeOf(mapping, found),
      route: textIn(found(mapping.route))?.slice(0, 200) ?? null,
      enabled: enabled === true,
      before: null,
      rollback: null,
      evidence: null,
    },
  ];
}

function scopeOf(mapping: PolicyMapping, found: (place: string) => unknown): SignalTrigger['scope'] {
  return Object.fromEntries(
    (Object.entries(mapping.scope) as [CohortField, string][]).flatMap(([field, place]) => {
      const value = textIn(found(place));
      return value === null ? [] : [[field, value.slice(0, 1000)]];
    }),
  );
}

function numberIn(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function operatorIn(value: unknown): Operator | null {
  const word = String(value)
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');
  return Object.hasOwn(OPERATORS, word) ? OPERATORS[word]! : null;
}

/** Two rules of one name get a number. */
function withOwnNames(triggers: readonly SignalTrigger[]): SignalTrigger[] {
  const seen = new Map<string, number>();
  return triggers.map((trigger) => {
    const times = (seen.get(trigger.name) ?? 0) + 1;
    seen.set(trigger.name, times);
    return times === 1 ? trigger : { ...trigger, name: `${trigger.name} ${times}` };
  });
}
