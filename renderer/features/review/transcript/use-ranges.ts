import { useMemo } from 'react';
import { useDeskState } from '../desk/desk-context.ts';
import { evidenceRanges, hitRanges, pickRange } from '../desk/passage.ts';
import type { Range } from './highlights.ts';

const NO_HITS: readonly never[] = [];

/** What is painted in one text. A text draws again only when something in it changed. */
export function useRanges(turn: number | null, text: string): readonly Range[] {
  const evidence = useDeskState((state) => state.answers.evidence);
  const hits = useDeskState((state) => state.find?.hits ?? NO_HITS);
  const current = useDeskState((state) => {
    const hit = state.find?.hits[state.find.at];
    return hit?.turn === turn ? hit : undefined;
  });
  const picked = useDeskState((state) => {
    const range = pickRange(state, turn, text);
    return range && `${range.from} ${range.to} ${range.paint}`;
  });
  return useMemo(() => {
    const ranges = evidenceRanges(evidence, turn, text);
    if (turn !== null) ranges.push(...hitRanges(hits, turn, current));
    if (picked) {
      const [from, to, paint] = picked.split(' ');
      ranges.push({ from: Number(from), to: Number(to), paint: paint === 'caret' ? 'caret' : 'pick' });
    }
    return ranges;
  }, [evidence, hits, current, picked, turn, text]);
}
