import type { PacketShare } from '../analysis/packet-shares.ts';
import { count, inWords, percent, sentenceCase } from '../format.ts';
import type { PacketFigure } from './report-model.ts';

const SHOWN = 9;

/** What handovers lack, the element that is absent most often first. */
export function packetFigure(shares: readonly PacketShare[]): PacketFigure | null {
  const asked = shares.filter((share) => share.n > 0);
  if (asked.length === 0) return null;
  const ordered = [...asked].sort((a, b) => lacking(b) - lacking(a));
  const shown = ordered.slice(0, SHOWN);
  const most = Math.max(...asked.map((share) => share.n));
  const left = asked.length - shown.length;
  return {
    sentence: `Share of escalated cases, sorted by absence; not applicable left out.${left > 0 ? ` ${sentenceCase(inWords(left))} more not shown.` : ''}`,
    heads: ['present', 'partial', `absent, n ${count(most)}`],
    rows: shown.map((share) => {
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
