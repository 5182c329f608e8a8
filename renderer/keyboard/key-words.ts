const words: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  ' ': 'Space',
};

/** A binding as its key caps read: `Ctrl+Enter` -> `['Ctrl', '↵']`, `G O` -> `['G', 'O']`. */
export function keyCaps(written: string, isMac: boolean): string[] {
  return written
    .split(' ')
    .flatMap((step) => (step === '+' ? ['+'] : step.split('+')))
    .map((part) => (part === 'Ctrl' && isMac ? '⌘' : (words[part] ?? part)));
}
