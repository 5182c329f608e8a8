import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HostileRequest, troublesOf } from './testing/hostile-request.ts';
import { runningServer } from './testing/running-server.ts';

const file = join(import.meta.dirname, '../../../shared/hostile/http_cases.json');
const requests = existsSync(file)
  ? z.array(HostileRequest).parse(JSON.parse(readFileSync(file, 'utf8')))
  : [];

let running: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  running = await runningServer();
});
afterAll(() => running.close());

describe.skipIf(requests.length === 0)(
  'hostile requests (skipped where the collection is not at hand)',
  () => {
    it.each(requests.map((request) => [request.name, request.expect_status, request] as const))(
      '%s is answered with %i, and the answer is of no use to another page',
      async (_name, _status, request) => {
        expect(await troublesOf(request, running)).toEqual([]);
      },
    );
  },
);

it('a request that is answered otherwise than it should be is found out', async () => {
  const headers = { Host: '127.0.0.1:{PORT}', Authorization: 'Bearer {TOKEN}' };
  const asked = { name: '', method: 'GET', target: '/api/health', headers, expect_status: 401 };
  expect(await troublesOf(asked, running)).toEqual(['401 wanted, 200 given']);
});
