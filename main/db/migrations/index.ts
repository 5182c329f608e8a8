import { workspace0010 } from './0010-workspace.ts';

/** Every step from an empty file to today's shape, in order. A released step is never edited; add one, by tens. */
export const MIGRATIONS: readonly { version: number; sql: string }[] = [{ version: 10, sql: workspace0010 }];
