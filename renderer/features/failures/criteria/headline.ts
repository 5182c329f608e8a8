import { count, plural } from '../../../../shared/format.ts';
import type { CriteriaView } from '../../../../shared/model/criteria.ts';

/** What the block is now, in a sentence. */
export function headlineOf({ draft, previous, changed, adjudicated }: CriteriaView): string {
  const { examples } = draft.content;
  const from = `${plural(examples.length, 'example')} from ${plural(adjudicated, 'adjudicated case')}`;
  const size = `${from}, about ${count(draft.tokens.count)} tokens`;
  if (previous === null) return `${size}. No version is recorded yet.`;
  if (!changed) return `${size}. Nothing has changed since version ${previous.version}.`;
  return `${size}. It differs from version ${previous.version}.`;
}
