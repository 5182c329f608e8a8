import type { GroundCoverage } from '../../model/policy-replay.ts';
import type { PolicyTrigger } from '../../model/policy-trigger.ts';
import type { Measure } from './figures.ts';
import type { Replayed } from './fires.ts';
import type { CaseLabel } from './policy-case.ts';
import { shareOf } from './weighted-figures.ts';

/** A ground has a trigger when one fires in at least this share of its cases. */
const MOST = 0.5;

/** Cases that needed a human by the ground that its judges named, and how the policy deals with them. */
export function groundCoverage(
  triggers: readonly PolicyTrigger[],
  replayed: Replayed,
  labels: readonly CaseLabel[],
  { sample, wanted }: Measure,
): GroundCoverage[] {
  const grounds = new Set(labels.flatMap(({ grounds }, i) => (wanted[i] === 1 ? grounds : [])));
  return [...grounds]
    .map((ground) => {
      const here = Uint8Array.from(labels, (label, i) =>
        wanted[i] === 1 && label.grounds.includes(ground) ? 1 : 0,
      );
      const shares = triggers.map(({ name }, k) => ({
        trigger: name,
        share: shareOf(replayed.triggers[k]!.fires, here, sample).estimate ?? 0,
      }));
      const best = shares.toSorted((a, b) => b.share - a.share)[0];
      return {
        ground,
        needed: here.reduce((sum, one) => sum + one, 0),
        handedOver: shareOf(replayed.handedOver, here, sample),
        best: best && best.share > 0 ? best : null,
        covered: (best?.share ?? 0) >= MOST,
      };
    })
    .sort((a, b) => b.needed - a.needed);
}
