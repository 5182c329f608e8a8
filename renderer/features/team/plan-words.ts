import { REDACTED_WORDS } from '../../../shared/analysis/redaction/kind-words.ts';
import { list, plural } from '../../../shared/format.ts';
import type { Redactions } from '../../../shared/model/bundle.ts';
import { RedactionKind } from '../../../shared/model/redaction.ts';

/** What a bundle would hold, in a sentence or two. */
export function planWords(
  plan: {
    readonly cases: number;
    readonly ownLabels: number;
    readonly redactions: Redactions | null;
  },
  reviewer: string,
): string {
  const { cases, ownLabels, redactions } = plan;
  if (cases === 0) {
    return `No case to hand out: assign some to ${reviewer} under Queues, draw a sample, or choose all cases.`;
  }
  const own = ownLabels === 0 ? '' : `, with ${plural(ownLabels, 'label')} of ${reviewer}’s own`;
  const sentence = `${plural(cases, 'case')}${own}. No colleague’s label is in it.`;
  if (redactions === null) return sentence;
  const found = RedactionKind.options.flatMap((kind) =>
    redactions[kind] > 0 ? [plural(redactions[kind], ...REDACTED_WORDS[kind])] : [],
  );
  return `${sentence} ${found.length === 0 ? 'Nothing to redact was found.' : `Redacted: ${list(found)}.`}`;
}
