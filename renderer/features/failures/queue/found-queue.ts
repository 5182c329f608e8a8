import type { Client } from '../../../api/client.ts';

/** What a page of the queue holds. */
export type FoundQueue = Awaited<ReturnType<Client['evals']['list']>>;
