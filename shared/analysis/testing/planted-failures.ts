import { createRandom } from '../../stats/index.ts';
import type { FailureTrace } from '../failures/failure-trace.ts';

/** For tests and benches: failures whose surface is known. */
export interface Planted {
  readonly traces: readonly FailureTrace[];
  /** The surface of each. */
  readonly surface: readonly number[];
}

const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tus',
  'vel',
  'dor',
  'pin',
  'sa',
  'gru',
  'fen',
  'ob',
  'ty',
  'wex',
];
const ERRORS = ['the record is locked', 'the service did not answer', 'this is not allowed for the plan'];
/** Words of a surface, of which a summary has some, among others that any summary may have. */
const OWN = 10;
const USED = 6;
const OTHER = 400;
const STRAY = 4;
/** One case in so many ends by another step than its surface. */
const ODD = 12;

/**
 * Cases of surfaces of uneven size: the n-th is planted about 1/n as often as the first. Each has its last tool and what
 * that gave, which surfaces share in part, and words of its own; every summary differs, and one case in twelve strays in
 * its last step.
 */
export function plantedFailures(cases: number, surfaces: number, seed: string): Planted {
  const random = createRandom(seed);
  const word = () => Array.from({ length: 3 }, () => SYLLABLES[random.integer(SYLLABLES.length)]).join('');
  const others = Array.from({ length: OTHER }, word);
  const plans = Array.from({ length: surfaces }, (_, i) => ({
    // Two surfaces use the same tool; what it gives and what is said tells them apart.
    tool: `tool_${i >> 1}`,
    result: (['nothing', 'error', 'answer'] as const)[i % 3]!,
    error: ERRORS[i % ERRORS.length]!,
    words: Array.from({ length: OWN }, word),
  }));
  const weights = plans.map((_, i) => 1 / (i + 3));
  const upTo: number[] = [];
  for (const weight of weights) upTo.push((upTo.at(-1) ?? 0) + weight);
  const draw = () => {
    const point = random.next() * upTo.at(-1)!;
    return upTo.findIndex((end) => point < end);
  };
  const surface = Array.from({ length: cases }, draw);
  const traces = surface.map((at): FailureTrace => {
    const { tool, result, error, words } = plans[at]!;
    const own = [...words].sort(() => random.next() - 0.5).slice(0, USED);
    const stray = Array.from({ length: STRAY }, () => others[random.integer(OTHER)]!);
    return {
      ending: 'escalated',
      tool,
      result,
      error: result === 'error' ? error : '',
      emptied: '',
      failed: '',
      lastStep: random.integer(ODD) === 0 ? 'customer said' : `agent called ${tool}`,
      repeated: '',
      times: 0,
      summary: [...new Set([...own, ...stray])],
    };
  });
  return { traces, surface };
}
