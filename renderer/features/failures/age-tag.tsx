import type { ReactNode } from 'react';
import { Tag } from '../../components/tag.tsx';
import { ageOf } from './age-words.ts';

interface AgeTagProps {
  /** When the label was committed that made the case a failure, and the time by which ages are counted: ISO. */
  readonly labelledAt: string;
  readonly now: string;
  /** The hours that the team gave itself. */
  readonly hours: number;
  /** What follows the age: ", due 18 Nov 09:40". */
  readonly children?: ReactNode;
}

const tones = { early: 'plain', ageing: 'warn', over: 'crit' } as const;

/** How old an undecided failure is against the hours it has. */
export function AgeTag({ labelledAt, now, hours, children }: AgeTagProps) {
  const { words, state } = ageOf(labelledAt, now, hours);
  return (
    <Tag tone={tones[state]} icon={state === 'over' ? 'warning' : 'clock'}>
      {words}
      {children}
    </Tag>
  );
}
