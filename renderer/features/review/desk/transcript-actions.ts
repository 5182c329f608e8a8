import { foundAt } from '../answers/found.ts';
import { findHits } from '../transcript/find-hits.ts';
import type { Row } from '../transcript/rows.ts';
import type { Desk } from './desk.ts';

/** Rows that can be folded: calls, lone answers and system texts. */
export function canFold(row: Row | undefined): row is Extract<Row, { kind: 'call' | 'result' | 'system' }> {
  return row?.kind === 'call' || row?.kind === 'result' || row?.kind === 'system';
}

export function goToRow(desk: Desk, row: number): void {
  desk.store.setState(({ rows, seek }) => ({
    row: Math.max(0, Math.min(rows.length - 1, row)),
    seek: seek + 1,
  }));
}

/** J and K. */
export function moveRow(desk: Desk, by: 1 | -1): void {
  goToRow(desk, desk.store.getState().row + by);
}

/** H: the row at which the case was handed over. */
export function goToHandover(desk: Desk): void {
  const at = desk.store.getState().rows.findIndex((row) => row.kind === 'handover');
  if (at >= 0) goToRow(desk, at);
  else desk.ports.announce('No handover in this transcript');
}

/** X, or a click on its line. */
export function toggleRow(desk: Desk, place: number): void {
  const { rows, opened } = desk.store.getState();
  const row = rows[place];
  if (!canFold(row)) return;
  const now = new Set(opened);
  if (!now.delete(row.key)) now.add(row.key);
  desk.store.setState({ opened: now, row: place });
}

/** T: unfolds everything, or folds everything when anything is open. */
export function toggleAllRows(desk: Desk): void {
  const { rows, opened } = desk.store.getState();
  const all = rows.filter(canFold).map(({ key }) => key);
  desk.store.setState({ opened: new Set(opened.size > 0 ? [] : all) });
}

/** The row in which a turn stands: its own, or that of the call which it answers. */
export function rowOfTurn(rows: readonly Row[], turn: number): number {
  return rows.findIndex(
    (row) => row.turn === turn || (row.kind === 'call' && row.results.some((result) => result.turn === turn)),
  );
}

/** Shows a turn, opened if it is a tool's. */
export function showTurn(desk: Desk, turn: number): void {
  const { rows, opened } = desk.store.getState();
  const place = rowOfTurn(rows, turn);
  const row = rows[place];
  if (!row) return;
  if (canFold(row)) desk.store.setState({ opened: new Set(opened).add(row.key) });
  goToRow(desk, place);
}

/** F: the next turn that the app found for the focused question, around the end; the first one from elsewhere. */
export function showFound(desk: Desk): void {
  const { view, stop, rows, row } = desk.store.getState();
  const turns = [...new Set(foundAt(view.case, stop).flatMap((found) => found.turns))].sort((a, b) => a - b);
  const places = turns.map((turn) => rowOfTurn(rows, turn));
  const next = turns[places.findIndex((place) => place > row)] ?? turns[0];
  if (next === undefined) desk.ports.announce('The app found nothing for this question');
  else showTurn(desk, next);
}

export function openFind(desk: Desk): void {
  desk.store.setState(({ find }) => ({ find: find ?? { words: '', hits: [], at: 0 } }));
}

export function closeFind(desk: Desk): void {
  desk.store.setState({ find: null });
}

export function find(desk: Desk, words: string): void {
  const hits = findHits(desk.store.getState().rows, words);
  const { row } = desk.store.getState();
  const nearest = hits.findIndex((hit) => hit.row >= row);
  desk.store.setState({ find: { words, hits, at: Math.max(0, nearest) } });
  if (hits.length > 0) showHit(desk, Math.max(0, nearest));
}

/** Enter and Shift Enter in the find field: the next hit or the one before, around the ends. */
export function stepHit(desk: Desk, by: 1 | -1): void {
  const { find } = desk.store.getState();
  if (!find || find.hits.length === 0) return;
  showHit(desk, (find.at + by + find.hits.length) % find.hits.length);
}

function showHit(desk: Desk, at: number): void {
  const { find, rows, opened } = desk.store.getState();
  const hit = find?.hits[at];
  const row = hit && rows[hit.row];
  if (!find || !row) return;
  desk.store.setState({
    find: { ...find, at },
    opened: canFold(row) ? new Set(opened).add(row.key) : opened,
  });
  goToRow(desk, hit.row);
}
