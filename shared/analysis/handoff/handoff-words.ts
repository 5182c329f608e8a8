import { count, list, plural } from '../../format.ts';
import type { MissingElement } from '../../model/handoff.ts';

/** What the fix list says in a sentence: read aloud, it says what to add to the packet first. */
export function elementsSentence(rows: readonly MissingElement[], n: number, insufficient: number): string {
  if (n === 0) return 'No handover packet has been judged yet.';
  if (insufficient === 0)
    return `All ${plural(n, 'judged handover')} were sufficient: there is nothing to mend.`;
  const shown = rows.filter((row) => row.shown);
  const of = `${count(insufficient)} of ${plural(n, 'judged handover')} were insufficient`;
  if (shown.length === 0) return `${of}; no single element is shown to go with that.`;
  const names = list(shown.slice(0, 3).map(({ label }) => label.toLowerCase()));
  return `${of}. What goes with it, largest first: missing ${names}. Attributable, not shown to cause.`;
}
