import type { Selected } from './evidence-actions.ts';

/** The words selected with the mouse inside one text of the case, as places in the original; null when there are none. */
export function selectedText(selection: Selection | null): Selected | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const block = blockOf(range.startContainer);
  if (!block || block !== blockOf(range.endContainer)) return null;
  const from = placeOf(range.startContainer, range.startOffset);
  const to = placeOf(range.endContainer, range.endOffset);
  if (from === null || to === null || to <= from) return null;
  return { turn: block.dataset.turn === 'packet' ? null : Number(block.dataset.turn), from, to };
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}

function blockOf(node: Node): HTMLElement | null {
  return elementOf(node)?.closest<HTMLElement>('[data-turn]') ?? null;
}

/** A place on screen as a place in the original text; white space that layout added counts as what follows it. */
function placeOf(node: Node, offset: number): number | null {
  const span = elementOf(node)?.closest<HTMLElement>('span');
  if (!span) return null;
  if (span.dataset.at === undefined) {
    const next = span.nextElementSibling;
    return next instanceof HTMLElement && next.dataset.at !== undefined ? Number(next.dataset.at) : null;
  }
  const isMark = span.dataset.mark !== undefined;
  return Number(span.dataset.at) + (isMark ? Math.min(1, offset) : offset);
}
