import { useDeskState } from '../desk/desk-context.ts';
import { wholeTags } from '../desk/passage.ts';
import { EvidenceTag } from './span-view.tsx';

/** Tags of evidence that is a whole turn. */
export function WholeTags({ turns }: { readonly turns: readonly (number | null)[] }) {
  const tags = useDeskState((state) => wholeTags(state.answers.evidence, turns).join(' '));
  if (tags === '') return null;
  return tags.split(' ').map((tag) => <EvidenceTag key={tag} tag={tag} />);
}
