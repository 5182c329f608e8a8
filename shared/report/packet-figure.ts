import type { PacketShare } from '../analysis/packet-shares.ts';
import { count, percent } from '../format.ts';
import type { PacketFigure } from './figures.ts';

/** What handovers lack, the element that is absent most often first. */
export function packetFigure(shares: readonly PacketShare[]): PacketFigure | null {
  // An element that applies nowhere has no share to show.
  const asked = shares.filter((share) => share.n > 0 && share.notApplicable < 1 - 1e-9);
  if (asked.length === 0) return null;
  const ordered = [...asked].sort((a, b) => lacking(b) - lacking(a));
  const most = Math.max(...asked.map((share) => share.n));
  return {
    sentence: 'Where it applies, most often absent first.',
    heads: ['present', 'partial', `absent of ${count(most)}`],
    rows: ordered.map((share) => {
      const applicable = 1 - share.notApplicable;
      const part = (value: number) => (applicable > 0 ? value / applicable : 0);
      return {
        name: share.label,
        parts: [
          { kind: 'present', share: part(share.present) },
          { kind: 'partial', share: part(share.partial) },
          { kind: 'absent', share: part(share.absent) },
        ],
        printed: percent(lacking(share), 0),
      };
    }),
  };
}

/** Share absent among the cases to which the element applies. */
export function lacking(share: PacketShare): number {
  const applicable = 1 - share.notApplicable;
  return applicable > 0 ? share.absent / applicable : 0;
}
