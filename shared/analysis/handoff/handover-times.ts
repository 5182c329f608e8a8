import type { HandoverTimes } from './queue-waits.ts';

interface Told {
  readonly queue: string | null;
  readonly endedAt: string | null;
  readonly handedOverAt: string | null;
  readonly after: string | null;
  readonly repliedAt: unknown;
  readonly repliedAfter: unknown;
}

const AGENT_LINE = /^(\d{4}-\d\d-\d\dT\S+) agent: /m;

/**
 * How long a handover waited for a person: as the source counts it, or from the turn of the handover to the person's
 * first message. A time before the handover says nothing.
 */
export function handoverTimes({
  queue,
  endedAt,
  handedOverAt,
  after,
  repliedAt,
  repliedAfter,
}: Told): HandoverTimes {
  const from = handedOverAt === null ? Number.NaN : Date.parse(handedOverAt);
  const since = (instant: number) => (instant >= from ? instant - from : null);
  const counted = typeof repliedAfter === 'number' && repliedAfter >= 0 ? 1000 * repliedAfter : null;
  const said = AGENT_LINE.exec(after ?? '')?.[1];
  const wait =
    counted ??
    (said === undefined ? null : since(Date.parse(said))) ??
    (typeof repliedAt === 'number' ? since(1000 * repliedAt) : null);
  return { queue, wait, toEnd: endedAt === null ? null : since(Date.parse(endedAt)) };
}
