import { blindTranscript } from '../../shared/analysis/blind-transcript.ts';
import { tellingWords } from '../../shared/analysis/telling-words.ts';
import type { SimilarCase } from '../../shared/model/review.ts';
import { countCases, readSummaries } from '../db/case-queries.ts';
import type { Db } from '../db/open-db.ts';
import { casesWithWord, liveCases } from '../db/similar-queries.ts';
import type { Context } from './context.ts';
import { requireCase } from './review-view.ts';

/** So many words of a case are looked up. */
const LOOKED_UP = 120;
/** So many of them are compared: the rarest that other cases hold too. */
const COMPARED = 24;
/** Two cases are alike when they share at least so many of them. */
const SHARED = 2;

interface Telling {
  word: string;
  cases: readonly number[];
  weight: number;
}

/**
 * Cases that read like one: they share the words that stand in few cases. Each shared word weighs the logarithm of how
 * rare it is (its inverse document frequency), times how much this case insists on it. Only the transcript without the packet is read, whether
 * or not that is open, so that the list never tells what the packet says.
 */
export function similar(
  context: Context,
  { caseId, reviewer = '', limit }: { caseId: string; reviewer?: string | undefined; limit: number },
): { terms: string[]; cases: SimilarCase[] } {
  const { db } = context.session.require();
  const { seq, messages, handoverTurn, packet } = requireCase(db, caseId);
  const words = tellingWords(blindTranscript(messages, handoverTurn, packet), LOOKED_UP);
  const telling = weigh(db, words, seq);
  const shared = new Map<number, Telling[]>();
  for (const term of telling) {
    for (const other of term.cases) {
      if (other === seq) continue;
      const so = shared.get(other);
      if (so) so.push(term);
      else shared.set(other, [term]);
    }
  }
  const ranked = rank(shared, limit);
  const live = liveCases(db, ranked);
  const shown = ranked.filter((other) => live.has(other));
  const summaries = readSummaries(
    db,
    shown.map((other) => ({ seq: other })),
    { reviewer, now: context.now().toISOString() },
  );
  return {
    terms: telling.map(({ word }) => word),
    cases: summaries.map((summary, place) => ({
      ...summary,
      shared: (shared.get(shown[place] as number) ?? []).map(({ word }) => word),
    })),
  };
}

/** The rarest words that other cases hold as well, the heaviest first. */
function weigh(db: Db, words: ReturnType<typeof tellingWords>, seq: number): Telling[] {
  const all = countCases(db);
  return words
    .flatMap(({ word, times }): Telling[] => {
      const cases = casesWithWord(db, word);
      const others = cases?.filter((other) => other !== seq).length ?? 0;
      // A word of more than half the cases tells none of them apart.
      if (!cases || others === 0 || cases.length * 2 > all) return [];
      return [{ word, cases, weight: Math.log(all / cases.length) * (1 + Math.log(times)) }];
    })
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, COMPARED);
}

function rank(shared: ReadonlyMap<number, readonly Telling[]>, limit: number): number[] {
  const sum = (terms: readonly Telling[]) => terms.reduce((total, { weight }) => total + weight, 0);
  const alike = [...shared].filter(([, terms]) => terms.length >= SHARED);
  const candidates = alike.length > 0 ? alike : [...shared];
  return candidates
    .map(([other, terms]) => ({ other, weight: sum(terms) }))
    .sort((a, b) => b.weight - a.weight || a.other - b.other)
    .slice(0, limit)
    .map(({ other }) => other);
}
