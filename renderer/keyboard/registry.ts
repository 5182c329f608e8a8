import type { PressedKey } from './match-key.ts';
import { matchesKey, parseKeyPattern } from './match-key.ts';

export interface KeyBinding {
  /** `J`, `Shift+Z`, `Ctrl+Enter`, `ArrowDown`, `1`, `?`, or two keys after each other: `G O`. */
  readonly keys: string;
  /** What the key sheet says it does; without it the binding is left out of the sheet. */
  readonly does?: string;
  readonly run: () => void;
  /** When false the key does nothing here and an outer scope may have it. */
  readonly when?: () => boolean;
}

export interface KeyScope {
  /** Title in the key sheet: the name of the screen or of the part. */
  readonly title: string;
  readonly bindings: readonly KeyBinding[];
}

export interface KeyRegistry {
  /** A rank for a scope, larger than all before. */
  nextRank(): number;
  /** Adds a scope; the one with the largest rank is asked first. Returns the function that removes it. */
  add(scope: KeyScope, rank: number): () => void;
  /** Scopes in the order in which they are asked. */
  scopes(): readonly KeyScope[];
  /** While a block is held (palette or menu open) no key acts. Returns the function that lifts it. */
  block(): () => void;
  /** Runs what the key stands for. True when something acted or a sequence began. */
  press(pressed: PressedKey, isTyping: boolean): boolean;
}

/** The second key of a sequence has to follow within this many milliseconds. */
const sequenceWindow = 1500;

interface Candidate {
  readonly binding: KeyBinding;
  readonly steps: readonly string[];
}

/**
 * Decides what one key press means. Holding a key down, and where the caret is, are judged by the caller
 * (`listen.ts`); here is only the order of scopes, sequences and blocks.
 */
export function createKeyRegistry(isMac: boolean): KeyRegistry {
  let stack: { readonly scope: KeyScope; readonly rank: number }[] = [];
  let ranks = 0;
  const blocks = new Set<symbol>();
  let prefix: { readonly key: string; readonly at: number } | null = null;

  const candidates = (): Candidate[] =>
    stack
      .flatMap(({ scope }) => scope.bindings)
      .filter((binding) => binding.when?.() ?? true)
      .map((binding) => ({ binding, steps: binding.keys.split(' ') }));

  const hits = (written: string, pressed: PressedKey) => matchesKey(parseKeyPattern(written), pressed, isMac);

  function press(pressed: PressedKey, isTyping: boolean): boolean {
    if (blocks.size > 0) return false;
    const begun = prefix;
    prefix = null;
    const reachable = candidates().filter(({ steps }) => !isTyping || steps[0]?.startsWith('Ctrl+'));

    if (begun && pressed.timeStamp - begun.at < sequenceWindow) {
      const second = reachable.find(
        ({ steps }) => steps[0] === begun.key && steps[1] && hits(steps[1], pressed),
      );
      if (second) {
        second.binding.run();
        return true;
      }
    }
    const first = reachable.find(({ steps }) => steps[0] && hits(steps[0], pressed));
    if (!first) return false;
    if (first.steps.length > 1) prefix = { key: first.steps[0] ?? '', at: pressed.timeStamp };
    else first.binding.run();
    return true;
  }

  return {
    nextRank: () => ++ranks,
    add(scope, rank) {
      const entry = { scope, rank };
      stack = [...stack, entry].sort((a, b) => b.rank - a.rank);
      return () => {
        stack = stack.filter((other) => other !== entry);
        prefix = null;
      };
    },
    scopes: () => stack.map(({ scope }) => scope),
    block() {
      const hold = Symbol('keys are blocked');
      blocks.add(hold);
      return () => {
        blocks.delete(hold);
      };
    },
    press,
  };
}
