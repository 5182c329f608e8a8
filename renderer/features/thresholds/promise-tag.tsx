import { promiseWords } from '../../../shared/analysis/guarantee/promise-at.ts';
import type { Guarantee } from '../../../shared/model/guarantee.ts';
import { Tag } from '../../components/tag.tsx';

interface PromiseTagProps {
  readonly guarantee: Guarantee | undefined;
  /** The cut that would be signed; null keeps what there is. */
  readonly proposed: number | null;
}

/** Stands beside the verdict: is the promise on the missed rate shown at the cut in force and at the proposed one? */
export function PromiseTag({ guarantee, proposed }: PromiseTagProps) {
  const found = guarantee && promiseWords(guarantee, proposed);
  if (!found) return null;
  return (
    <Tag tone={found.isShown ? 'accent' : 'warn'} icon={found.isShown ? 'check' : 'warning'}>
      {found.words}
    </Tag>
  );
}
