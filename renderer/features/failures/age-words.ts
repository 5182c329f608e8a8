import { NBSP } from '../../../shared/format.ts';

const HOUR = 3_600_000;
/** From this share of the hours on, a failure is said to be ageing. */
const AGEING = 5 / 6;
const DAYS_FROM = 96;

export interface Age {
  readonly words: string;
  readonly state: 'early' | 'ageing' | 'over';
}

/** How much of its hours a failure has used: "67 h of 72", "9 h over 72", "6 d over 72 h". Times are ISO. */
export function ageOf(labelledAt: string, now: string, allowed: number): Age {
  const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(labelledAt)) / HOUR));
  const over = hours - allowed;
  if (over >= DAYS_FROM)
    return { words: `${Math.floor(over / 24)}${NBSP}d over ${allowed}${NBSP}h`, state: 'over' };
  if (over >= 0) return { words: `${over}${NBSP}h over ${allowed}`, state: 'over' };
  return { words: `${hours}${NBSP}h of ${allowed}`, state: hours >= allowed * AGEING ? 'ageing' : 'early' };
}
