import type { Evidence } from '../../../../shared/model/answers.ts';
import { unitAt } from '../transcript/code-points.ts';
import type { Hit } from '../transcript/find-hits.ts';
import type { Range } from '../transcript/highlights.ts';
import { wordsOf } from '../transcript/words.ts';
import type { DeskState } from './desk.ts';

/** The text that a link made now would point into. `turn` is null in the packet. */
export interface Passage {
  readonly source: Evidence['source'];
  readonly turn: number | null;
  readonly text: string;
}

/** What is being picked from: the packet, what was said in the current row, or the answer of its tool. */
export function passageAt({ picking, rows, row, view }: DeskState): Passage | null {
  if (picking?.inPacket) return { source: 'packet', turn: null, text: view.packet ?? '' };
  const current = rows[row];
  if (!current) return null;
  const answer = current.kind === 'result' || current.kind === 'call' ? current.result : null;
  const turn = answer?.turn ?? current.turn;
  return { source: 'transcript', turn, text: view.case.messages[turn]?.text ?? '' };
}

/** Linked passages in one text, each with its tag. */
export function evidenceRanges(
  evidence: readonly Evidence[] | undefined,
  turn: number | null,
  text: string,
): Range[] {
  return (evidence ?? []).flatMap((link, place): Range[] => {
    if (!isIn(link, turn) || link.start === undefined) return [];
    const to = link.end === undefined ? text.length : unitAt(text, link.end);
    return [{ from: unitAt(text, link.start), to, paint: 'evidence', tag: `E${place + 1}` }];
  });
}

/** The tags of links that take all of a text. */
export function wholeTags(
  evidence: readonly Evidence[] | undefined,
  turns: readonly (number | null)[],
): string[] {
  return (evidence ?? []).flatMap((link, place) =>
    link.start === undefined && turns.some((turn) => isIn(link, turn)) ? [`E${place + 1}`] : [],
  );
}

function isIn(link: Evidence, turn: number | null): boolean {
  return turn === null ? link.source === 'packet' : link.source === 'transcript' && link.turn === turn;
}

/** Finds in one text; `current` is the one on which the finding stands. */
export function hitRanges(hits: readonly Hit[], turn: number, current: Hit | undefined): Range[] {
  return hits
    .filter((hit) => hit.turn === turn)
    .map((hit) => ({ from: hit.from, to: hit.to, paint: hit === current ? 'current-hit' : 'hit' }));
}

/** The words being picked in one text, or the word at which picking would begin; null elsewhere. */
export function pickRange(state: DeskState, turn: number | null, text: string): Range | null {
  const { picking } = state;
  if (!picking || (picking.anchor === null && picking.head === 0)) return null;
  const passage = passageAt(state);
  if (!passage || passage.turn !== turn || (passage.source === 'packet') !== (turn === null)) return null;
  const words = wordsOf(text);
  const { anchor, head } = picking;
  const first = words[Math.min(anchor ?? head, head)];
  const last = words[Math.max(anchor ?? head, head)];
  return first && last ? { from: first.from, to: last.to, paint: anchor === null ? 'caret' : 'pick' } : null;
}
