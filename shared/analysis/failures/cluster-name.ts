import { list, percentShort, sentenceCase } from '../../format.ts';
import { normaliseTrace, sharedFields } from '../../stats/index.ts';
import type { FailureTrace } from './failure-trace.ts';

/** How a group is called and why. */
export interface NamedGroup {
  /** "get_order returned nothing, then transfer". */
  readonly name: string;
  /** The same in a sentence with shares. */
  readonly words: string;
  /** Parts that at least four in five cases share. */
  readonly shared: Record<string, string>;
}

/** So many words of the summaries tell groups apart in a name, and so many in a sentence. */
const IN_NAME = 2;
const IN_SENTENCE = 6;
/** A word is a group's when at least so many of its cases have it. */
const WORD_SHARE = 0.4;
/** A pair of words says more than one of them. */
const PAIR = 1.4;
/** Words that begin alike for so long are forms of one. */
const STEM = 4;

/** Of each word of the summaries, in how many groups it is one of the group's; and how many groups there are. */
export interface WordsOfGroups {
  readonly groups: number;
  readonly groupsWith: ReadonlyMap<string, number>;
}

export function wordsOfGroups(groups: Iterable<readonly FailureTrace[]>): WordsOfGroups {
  const groupsWith = new Map<string, number>();
  let number = 0;
  for (const members of groups) {
    number += 1;
    for (const { word } of ownWords(members)) groupsWith.set(word, (groupsWith.get(word) ?? 0) + 1);
  }
  return { groups: number, groupsWith };
}

function ownWords(members: readonly FailureTrace[]): { word: string; share: number }[] {
  const counts = new Map<string, number>();
  for (const { summary } of members)
    for (const word of summary) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .map(([word, cases]) => ({ word, share: cases / members.length }))
    .filter(({ share }) => share >= WORD_SHARE);
}

/** Names a group by what its cases share: the step that failed, what came then, and what the summaries speak of. */
export function nameGroup(members: readonly FailureTrace[], words: WordsOfGroups): NamedGroup {
  const fields = members.map(fieldsOf);
  const shared = sharedFields(fields);
  const step = stepWords(shared, members);
  const then = shared.ending === undefined ? 'however it ended' : `then ${ENDS[shared.ending as Ending]}`;
  const telling = tellingWords(members, words);
  const about = telling.slice(0, IN_NAME);
  return {
    name: `${step}, ${then}${about.length === 0 ? '' : ` (${about.join(', ')})`}`,
    words: sentence(members, shared, telling),
    shared,
  };
}

const ENDS = {
  escalated: 'transfer',
  automated: 'ended alone',
  abandoned: 'the customer left',
} as const;
type Ending = keyof typeof ENDS;

function fieldsOf(trace: FailureTrace): Record<string, string> {
  const { ending, tool, result, error, emptied, failed, lastStep, repeated } = trace;
  return {
    ending,
    tool: tool === '' ? 'none' : tool,
    result,
    error: normaliseTrace([error]),
    emptied,
    failed,
    lastStep,
    repeated,
  };
}

const AGAIN = {
  answer: 'called over and over',
  nothing: 'returned nothing over and over',
  error: 'failed over and over',
  '': 'called over and over',
} as const;

/** What went wrong, by the strongest thing that is shared. */
function stepWords(shared: Readonly<Record<string, string>>, members: readonly FailureTrace[]): string {
  const { tool, result, error, emptied, failed, repeated, lastStep } = shared;
  if (repeated) {
    if (repeated !== tool || result === undefined) return `${repeated} called over and over`;
    return `${repeated} ${AGAIN[result as keyof typeof AGAIN]}`;
  }
  if (tool && tool !== 'none' && result === 'nothing') return `${tool} returned nothing`;
  if (tool && tool !== 'none' && result === 'error') {
    const told = error ? members.find((one) => normaliseTrace([one.error]) === error)?.error : undefined;
    return told ? `${tool} failed: ${told}` : `${tool} failed`;
  }
  if (emptied) return `${emptied} returned nothing`;
  if (failed) return `${failed} failed`;
  if (tool === 'none') return lastStep?.startsWith('customer ran') ? lastStep : 'no tool used';
  if (tool) return `${tool} answered`;
  if (lastStep && !lastStep.endsWith('said')) return lastStep;
  if (result === 'error') return 'a tool failed';
  return result === 'nothing' ? 'a tool returned nothing' : 'several tools';
}

/** Words of the group that few other groups have, the most telling first, each meaning once. */
function tellingWords(members: readonly FailureTrace[], { groups, groupsWith }: WordsOfGroups): string[] {
  const ranked = ownWords(members)
    .map(({ word, share }) => {
      const rarity = Math.log((groups + 1) / (groupsWith.get(word) ?? 1));
      return { word, telling: share * rarity * (word.includes(' ') ? PAIR : 1) };
    })
    .sort((a, b) => b.telling - a.telling || (a.word < b.word ? -1 : 1));
  const chosen: string[] = [];
  for (const { word } of ranked) if (chosen.length < IN_SENTENCE && !isSaid(word, chosen)) chosen.push(word);
  return chosen;
}

/** Whether a word that was chosen before says some of the same. */
function isSaid(word: string, chosen: readonly string[]): boolean {
  const said = chosen.flatMap((one) => one.split(' '));
  return word.split(' ').some((part) => said.some((other) => isFormOf(part, other)));
}

function isFormOf(word: string, other: string): boolean {
  const [short, long] = word.length < other.length ? [word, other] : [other, word];
  return word === other || (short.length >= STEM && long.startsWith(short));
}

function sentence(
  members: readonly FailureTrace[],
  shared: Readonly<Record<string, string>>,
  telling: readonly string[],
): string {
  const share = (holds: (trace: FailureTrace) => boolean) =>
    percentShort(members.filter(holds).length / members.length);
  const { tool, result, emptied, failed, repeated, lastStep } = shared;
  const parts = [
    ...(tool === 'none' ? ['No tool was used before the end'] : []),
    ...(tool && tool !== 'none'
      ? [`The last tool was ${tool} in ${share((trace) => trace.tool === tool)} of the cases`]
      : []),
    ...(result === 'nothing'
      ? [`it returned nothing in ${share((trace) => trace.result === 'nothing')}`]
      : []),
    ...(result === 'error' ? [`it failed in ${share((trace) => trace.result === 'error')}`] : []),
    ...(emptied && emptied !== tool
      ? [`${emptied} had returned nothing in ${share((trace) => trace.emptied === emptied)}`]
      : []),
    ...(failed && failed !== tool
      ? [`${failed} had failed in ${share((trace) => trace.failed === failed)}`]
      : []),
    ...(repeated ? [`${repeated} was called with the same arguments again and again`] : []),
    ...(lastStep ? [lastStepWords(lastStep)] : []),
  ];
  const about = telling.length === 0 ? '' : ` The summaries speak of ${list(telling)}.`;
  if (parts.length === 0) return `The cases share no single step; they are alike in several.${about}`;
  return `${sentenceCase(list(parts))}.${about}`;
}

/** "customer said" -> "the customer spoke last". */
function lastStepWords(step: string): string {
  const [who, did, what] = step.split(' ');
  if (did === 'said') return `the ${who} spoke last`;
  return did === 'ran' ? `the customer ran ${what} last` : `the agent called ${what} last`;
}
