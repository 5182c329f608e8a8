import type { Evidence } from '../../../../shared/model/answers.ts';
import { evidenceKey, type Stop } from '../answers/stops.ts';
import { codePointAt } from '../transcript/code-points.ts';
import { moveMarked, wordsOf } from '../transcript/words.ts';
import { setAnswers } from './answer-actions.ts';
import type { Desk, DeskState } from './desk.ts';
import { passageAt } from './passage.ts';
import { canFold, moveRow, showTurn } from './transcript-actions.ts';

/** A selection made with the mouse, in UTF-16 places of the text it lies in; `turn` is null in the packet. */
export interface Selected {
  readonly turn: number | null;
  readonly from: number;
  readonly to: number;
}

/** E: starts picking for the focused stop; words already selected with the mouse are linked at once. */
export function beginPicking(desk: Desk, selected: Selected | null): void {
  const { stop, view, answers } = desk.store.getState();
  if (!selected) {
    desk.store.setState({ picking: { target: stop, inPacket: false, anchor: null, head: 0 } });
    desk.ports.announce('Link evidence: J and K pick the turn, Shift and arrows words, Enter links');
    return;
  }
  const { turn, from, to } = selected;
  const text = turn === null ? (view.packet ?? '') : (view.case.messages[turn]?.text ?? '');
  addEvidence(desk, {
    question: evidenceKey(stop),
    source: turn === null ? 'packet' : 'transcript',
    turn,
    start: codePointAt(text, from),
    end: codePointAt(text, to),
  });
  desk.ports.announce(`Linked as E${(answers.evidence?.length ?? 0) + 1}`);
}

/** J and K while picking: the next turn or the one before; the packet comes after the last turn. */
export function movePicking(desk: Desk, by: 1 | -1): void {
  const { picking, row, rows, view } = desk.store.getState();
  if (!picking) return;
  const fresh = { ...picking, anchor: null, head: 0 };
  if (picking.inPacket) {
    if (by < 0) desk.store.setState({ picking: { ...fresh, inPacket: false } });
  } else if (by > 0 && row === rows.length - 1 && view.packet !== null) {
    desk.store.setState({ picking: { ...fresh, inPacket: true }, packetDocked: true });
  } else {
    desk.store.setState({ picking: fresh });
    moveRow(desk, by);
  }
}

/** P while picking: into the packet and back. */
export function pickInPacket(desk: Desk): void {
  const { picking, view } = desk.store.getState();
  if (!picking || view.packet === null) return;
  desk.store.setState({
    picking: { ...picking, inPacket: !picking.inPacket, anchor: null, head: 0 },
    packetDocked: true,
  });
}

/**
 * Arrows while picking. Plain ones move the place to begin at, with Shift they mark words: right and left by a word,
 * down and up by a sentence.
 */
export function moveWords(desk: Desk, by: 1 | -1, unit: 'word' | 'sentence', marks: boolean): void {
  const state = desk.store.getState();
  const passage = passageAt(state);
  if (!state.picking || !passage) return;
  openPassage(desk);
  const marked = moveMarked(passage.text, state.picking, { by, unit, marks });
  desk.store.setState({ picking: { ...state.picking, ...marked } });
}

function openPassage(desk: Desk): void {
  const { rows, row, opened, picking } = desk.store.getState();
  const current = rows[row];
  if (picking?.inPacket || !canFold(current) || opened.has(current.key)) return;
  desk.store.setState({ opened: new Set(opened).add(current.key) });
}

/** Enter while picking: links the marked words, or all of the turn, and goes back to answering. */
export function linkPicked(desk: Desk): void {
  const state = desk.store.getState();
  const passage = passageAt(state);
  if (!state.picking || !passage) return;
  const { target, anchor, head } = state.picking;
  const base = { question: evidenceKey(target), source: passage.source, turn: passage.turn };
  const words = wordsOf(passage.text);
  const first = words[Math.min(anchor ?? 0, head)];
  const last = words[Math.max(anchor ?? 0, head)];
  const evidence: Evidence =
    anchor === null || !first || !last
      ? base
      : { ...base, start: codePointAt(passage.text, first.from), end: codePointAt(passage.text, last.to) };
  addEvidence(desk, evidence);
  desk.store.setState({ picking: null });
  desk.ports.announce(`Linked as E${state.answers.evidence ? state.answers.evidence.length + 1 : 1}`);
}

function addEvidence(desk: Desk, evidence: Evidence): void {
  const { answers } = desk.store.getState();
  const linked = answers.evidence ?? [];
  if (linked.length < 200) setAnswers(desk, { ...answers, evidence: [...linked, evidence] });
}

/** Takes one link away; the tags after it move up. */
export function unlink(desk: Desk, place: number): void {
  const { answers } = desk.store.getState();
  const { evidence = [], ...rest } = answers;
  const left = evidence.filter((_, at) => at !== place);
  setAnswers(desk, left.length === 0 ? rest : { ...rest, evidence: left });
  desk.ports.announce(`E${place + 1} taken away`);
}

/** 0 while picking: takes the latest link of this stop away. */
export function unlinkLatest(desk: Desk): void {
  const { picking, answers } = desk.store.getState();
  const key = picking && evidenceKey(picking.target);
  const at = answers.evidence?.findLastIndex(({ question }) => question === key) ?? -1;
  if (at >= 0) unlink(desk, at);
}

/** The links of a stop with their numbers. */
export function evidenceOf(state: DeskState, stop: Stop): { evidence: Evidence; place: number }[] {
  const key = evidenceKey(stop);
  return (state.answers.evidence ?? [])
    .map((evidence, place) => ({ evidence, place }))
    .filter(({ evidence }) => evidence.question === key);
}

/** Goes to where a link points. */
export function showEvidence(desk: Desk, evidence: Evidence): void {
  if (evidence.source === 'packet') desk.store.setState({ packetDocked: true });
  else if (evidence.turn !== null) showTurn(desk, evidence.turn);
}
