import { workspace0010 } from './0010-workspace.ts';
import { reviewTeam0020 } from './0020-review-team.ts';

/** Every step from an empty file to today's shape, in order. A released step is never edited; add one, by tens. */
export const MIGRATIONS: readonly { version: number; sql: string }[] = [
  { version: 10, sql: workspace0010 },
  { version: 20, sql: reviewTeam0020 },
];
