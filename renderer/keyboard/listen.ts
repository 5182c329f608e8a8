import type { KeyRegistry } from './registry.ts';

const textInputs = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password', 'date', 'time']);

/** Text state: the caret is in a field, so letters belong to the field. */
export function isTextField(element: Element | null): element is HTMLElement {
  if (element instanceof HTMLTextAreaElement) return !element.readOnly;
  if (element instanceof HTMLInputElement) return textInputs.has(element.type) && !element.readOnly;
  return element instanceof HTMLElement && element.isContentEditable;
}

/** A menu, an open list or a dialog has its own keys. */
function isInsideOverlay(element: Element): boolean {
  if (element.closest('[role="menu"], [role="listbox"], [role="dialog"][aria-modal="true"]')) return true;
  return element.getAttribute('aria-expanded') === 'true' && element.hasAttribute('aria-haspopup');
}

/** Keys that a focused control uses itself: Enter and Space press a button, arrows move a slider or a tab. */
function belongsToControl(element: Element, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (event.key === 'Enter' || event.key === ' ')
    return element.matches('button, a[href], summary, [role="button"], input, select');
  if (event.key.startsWith('Arrow') || event.key === 'Home' || event.key === 'End')
    return element.matches('select, [role="slider"], [role="spinbutton"], [role="tab"], input[type="range"]');
  return false;
}

/**
 * Listens for keys on the window and gives them to the registry. Esc in a field leaves the field and does nothing
 * else; a key held down acts once; nothing acts inside a menu, an open list or a modal dialog.
 */
export function listenForKeys(target: Window, registry: KeyRegistry): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.repeat || event.isComposing) return;
    const element = event.target instanceof Element ? event.target : null;
    if (element && (isInsideOverlay(element) || belongsToControl(element, event))) return;
    const isTyping = isTextField(element);
    if (isTyping && event.key === 'Escape') {
      element.blur();
      event.preventDefault();
      return;
    }
    if (isTyping && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') return;
    if (registry.press(event, isTyping)) event.preventDefault();
  }
  target.addEventListener('keydown', onKeyDown);
  return () => target.removeEventListener('keydown', onKeyDown);
}
