import { list, percentShort } from '../../format.ts';
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

/** So many words of the summaries tell groups apart in a name. */
const NAMED_WORDS = 3;
/** A word names a group when at least so many of its cases have it, and so many times as often as others. */
const WORD_SHARE = 0.4;
const WORD_LIFT = 1.5;

/** How often each word stands in the summaries of all cases that are grouped. */
export function summaryCounts(traces: readonly FailureTrace[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { summary } of traces) for (const word of summary) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Names a group by what its cases share: the step that failed, what came then, and what the summaries speak of. */
export function nameGroup(
  members: readonly FailureTrace[],
  all: { readonly counts: ReadonlyMap<string, number>; readonly cases: number },
): NamedGroup {
  const fields = members.map(fieldsOf);
  const shared = sharedFields(fields);
  const step = stepWords(shared, members);
  const then = ENDS[members[0]?.ending ?? 'escalated'];
  const telling = tellingWords(members, all);
  const about = telling.slice(0, NAMED_WORDS);
  return {
    name: `${step}, then ${then}${about.length === 0 ? '' : ` (${about.join(', ')})`}`,
    words: sentence(members, shared, telling),
    shared,
  };
}

const ENDS = {
  escalated: 'transfer',
  automated: 'ended alone',
  abandoned: 'the customer left',
} as const;

function fieldsOf(trace: FailureTrace): Record<string, string> {
  const { tool, result, error, emptied, failed, lastStep, repeated } = trace;
  return {
    tool: tool === '' ? 'none' : tool,
    result,
    error: normaliseTrace([error]),
    emptied,
    failed,
    lastStep,
    repeated,
  };
}

/** What went wrong, by the strongest thing that is shared. */
function stepWords(shared: Readonly<Record<string, string>>, members: readonly FailureTrace[]): string {
  const { tool, result, error, emptied, failed, repeated, lastStep } = shared;
  if (repeated) return `${repeated} called over and over`;
  if (tool && tool !== 'none' && result === 'nothing') return `${tool} returned nothing`;
  if (tool && tool !== 'none' && result === 'error') {
    const told = error ? members.find((one) => normaliseTrace([one.error]) === error)?.error : undefined;
    return told ? `${tool} failed: ${told}` : `${tool} failed`;
  }
  if (emptied) return `${emptied} returned nothing`;
  if (failed) return `${failed} failed`;
  if (tool === 'none') return lastStep?.startsWith('customer ran') ? lastStep : 'no tool used';
  if (tool) return tool;
  if (lastStep && !lastStep.endsWith('said')) return lastStep;
  if (result === 'error') return 'a tool failed';
  return result === 'nothing' ? 'a tool returned nothing' : 'several tools';
}

/** Words that stand in many summaries of the group and seldom elsewhere, the most telling first. */
function tellingWords(
  members: readonly FailureTrace[],
  { counts, cases }: { readonly counts: ReadonlyMap<string, number>; readonly cases: number },
): string[] {
  return [...summaryCounts(members)]
    .map(([word, own]) => {
      const share = own / members.length;
      return { word, share, lift: share / ((counts.get(word) ?? own) / cases) };
    })
    .filter(({ share, lift }) => share >= WORD_SHARE && lift >= WORD_LIFT)
    .sort((a, b) => b.share * Math.log(b.lift) - a.share * Math.log(a.lift) || (a.word < b.word ? -1 : 1))
    .map(({ word }) => word);
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
    ...(tool === 'none' ? ['no tool was used before the end'] : []),
    ...(tool && tool !== 'none'
      ? [`${tool} was the last tool in ${share((trace) => trace.tool === tool)} of the cases`]
      : []),
    ...(result === 'nothing'
      ? [`it returned nothing in ${share((trace) => trace.result === 'nothing')}`]
      : []),
    ...(result === 'error' ? [`it failed in ${share((trace) => trace.result === 'error')}`] : []),
    ...(emptied ? [`${emptied} had returned nothing in ${share((trace) => trace.emptied === emptied)}`] : []),
    ...(failed ? [`${failed} had failed in ${share((trace) => trace.failed === failed)}`] : []),
    ...(repeated ? [`${repeated} was called with the same arguments again and again`] : []),
    ...(lastStep ? [`the last step was "${lastStep}"`] : []),
    ...(telling.length > 0 ? [`the summaries speak of ${list(telling.slice(0, 6))}`] : []),
  ];
  if (parts.length === 0) return 'Its cases share no single step; they are alike in several.';
  const text = list(parts);
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}.`;
}
