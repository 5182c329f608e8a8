/** Arrows move a choice among radio buttons, and scroll what scrolls, where these have the focus. */
export function arrowsAreFree(): boolean {
  return !document.activeElement?.matches('input[type="radio"], section[tabindex="0"], div[tabindex="0"]');
}
