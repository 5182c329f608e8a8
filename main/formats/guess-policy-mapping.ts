import type { CohortField } from '../../shared/model/case.ts';
import { COHORT_FIELDS } from '../../shared/model/case.ts';
import type { PolicyMapping } from '../../shared/model/policy-import.ts';
import { isObject } from '../files/parse-json.ts';
import { valueAt } from './policy-file.ts';

const WORDS = {
  threshold:
    /^(threshold|cut(_?off)?|limit|value|level|bound|below|above|at_?least|at_?most|min(imum)?|max(imum)?|lt|lte|gt|gte|less_?than|greater_?than)$/i,
  signal: /^(signal|metric|score|feature|field|input|measure|when|on|variable|key)$/i,
  name: /^(name|id|rule|trigger|title|label)$/i,
  operator: /^(operator|op|comparison|comparator|compare|direction|condition)$/i,
  route: /^(route|queue|target|destination|to|team|escalate_?to)$/i,
  enabled: /^(enabled|active|on|is_?active)$/i,
} as const;

const FIELD_WORDS: Readonly<Record<CohortField, RegExp>> = {
  topic: /^(topic|intent|category)$/i,
  segment: /^(segment|tier|customer_?type)$/i,
  channel: /^channel$/i,
  route: /^$/,
  language: /^(language|locale|lang)$/i,
  agentVersion: /^(agent_?version|version|model|agent)$/i,
};

/** The most places of a file that are looked at. */
const MOST_PLACES = 5000;

/** How the rules of a file are probably to be read; null where nothing in it looks like a rule with a threshold. */
export function guessPolicyMapping(value: unknown): PolicyMapping | null {
  let best: { mapping: PolicyMapping; rules: number } | null = null;
  for (const { path, value: place } of placesIn(value)) {
    const rules: unknown[] = Array.isArray(place) ? place : isObject(place) ? Object.values(place) : [];
    const mapping = mappingOf(path, rules, isObject(place));
    if (mapping && rules.length > (best?.rules ?? 0)) best = { mapping, rules: rules.length };
  }
  return best?.mapping ?? null;
}

function mappingOf(path: string, rules: readonly unknown[], named: boolean): PolicyMapping | null {
  if (rules.length === 0) return null;
  const base = { rules: path, name: named ? '@key' : null, operator: null, route: null, enabled: null };
  const kept = { defaultOperator: '<', scope: {}, divideBy: 1 } as const;
  if (rules.every((rule) => typeof rule === 'number')) {
    // Plain numbers under names are taken for thresholds only where the file says so.
    if (!named || !/threshold|cut|limit|trigger|escalat/i.test(path)) return null;
    return { ...base, ...kept, threshold: '@value', signal: '@key' };
  }
  if (!rules.every(isObject)) return null;
  const keys = [...new Set(rules.flatMap((rule) => keysIn(rule)))];
  const find = (word: RegExp, test: (key: string) => boolean = () => true) =>
    keys.find((key) => word.test(lastOf(key)) && test(key)) ?? null;
  // A rule with something else there is told as an error of its own.
  const isNumber = (key: string) => {
    const kinds = rules.map((rule) => typeof valueAt(rule, key.split('.')));
    return kinds.filter((kind) => kind === 'number').length * 2 >= rules.length;
  };
  const threshold = find(WORDS.threshold, isNumber);
  if (threshold === null) return null;
  const isText = (key: string) => rules.every((rule) => typeof valueAt(rule, key.split('.')) === 'string');
  const isTextWhereThere = (key: string) =>
    rules.every((rule) => ['string', 'undefined'].includes(typeof valueAt(rule, key.split('.'))));
  const signal = find(WORDS.signal, isText) ?? (named ? '@key' : find(WORDS.name, isText));
  if (signal === null) return null;
  const name = find(WORDS.name, isText) ?? (named ? '@key' : null);
  return {
    ...base,
    ...kept,
    name: name === signal && !named ? null : name,
    threshold,
    signal,
    operator: find(WORDS.operator, isTextWhereThere),
    defaultOperator: operatorIn(lastOf(threshold)),
    route: find(WORDS.route, isTextWhereThere),
    enabled: find(WORDS.enabled, (key) =>
      rules.every((rule) => typeof valueAt(rule, key.split('.')) === 'boolean'),
    ),
    scope: Object.fromEntries(
      COHORT_FIELDS.flatMap((field) => {
        const key = keys.find((one) => FIELD_WORDS[field].test(lastOf(one)));
        return key === undefined ? [] : [[field, key]];
      }),
    ),
  };
}

/** "above: 0.8" hands over above; without such a word low values are taken for the doubtful ones. */
function operatorIn(word: string): PolicyMapping['defaultOperator'] {
  if (/^(above|gt|greater_?than|max(imum)?|at_?most)$/i.test(word)) return '>';
  return /^gte$/i.test(word) ? '>=' : /^lte$/i.test(word) ? '<=' : '<';
}

/** Keys of a rule and of the objects in it, joined by dots. */
function keysIn(rule: Record<string, unknown>): string[] {
  return Object.entries(rule).flatMap(([key, value]) =>
    isObject(value) ? Object.keys(value).map((inner) => `${key}.${inner}`) : [key],
  );
}

function lastOf(key: string): string {
  return key.split('.').at(-1) ?? key;
}

/** Lists and objects of the file, the outermost first, with their path. */
function placesIn(root: unknown): { path: string; value: unknown }[] {
  const places = [{ path: '', value: root }];
  for (let at = 0; at < places.length && places.length < MOST_PLACES; at++) {
    const { path, value } = places[at]!;
    // A key with a dot cannot be named in a path.
    if (!isObject(value)) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner !== 'object' || inner === null || key.includes('.')) continue;
      places.push({ path: path === '' ? key : `${path}.${key}`, value: inner });
    }
  }
  return places;
}
