import { sentenceCase } from '../../../../shared/format.ts';
import { SKIP_WORDS } from '../form/skip-words.ts';

/** A saved act in a few words: `skipped: unreadable` -> "Skipped: cannot be read", `true_escalation` -> "True escalation". */
export function decisionWords(what: string): string {
  const [, act, value] = /^(?:(\w+): )?(.*)$/s.exec(what) ?? [];
  const reason = Object.entries(SKIP_WORDS)
    .find(([name]) => name === value)?.[1]
    .toLowerCase();
  const words = reason ?? (value ?? what).replaceAll('_', ' ');
  return sentenceCase(act ? `${act}: ${words}` : words);
}
