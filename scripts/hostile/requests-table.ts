import { type HostileRequest, troublesOf } from '../../main/http/testing/hostile-request.ts';
import { runningServer } from '../../main/http/testing/running-server.ts';
import type { TableVerdict } from './tables.ts';

/** Sends each request over a plain socket to a server that runs, and looks at what comes back. */
export async function tryRequests(requests: readonly HostileRequest[]): Promise<TableVerdict> {
  const running = await runningServer();
  try {
    const misses: string[] = [];
    for (const request of requests) {
      const troubles = await troublesOf(request, running);
      misses.push(...troubles.map((trouble) => `${request.name}: ${trouble}`));
    }
    return { tried: requests.length, misses };
  } finally {
    await running.close();
  }
}
