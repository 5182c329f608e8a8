import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawRequest, requestText } from './testing/raw-request.ts';
import { runningServer } from './testing/running-server.ts';

interface HostileCase {
  name: string;
  method: string;
  target: string;
  headers: Record<string, string>;
  expect_status: number;
}

const file = join(import.meta.dirname, '../../../shared/hostile/http_cases.json');
const cases = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as HostileCase[]) : [];

/** The cases speak of a stand-in server. Here every call is a POST of JSON under /rpc, and a code goes to /session. */
function adapted({ method, target, headers }: HostileCase) {
  const json = { 'Content-Type': 'application/json', ...headers };
  if (target.startsWith('/launch/')) {
    return { method, target: '/session', headers: json, body: '{"code":"{USED_CODE}"}' };
  }
  if (!target.includes('/api/') && !target.includes('attacker')) return { method, target, headers, body: '' };
  return {
    method: method === 'GET' ? 'POST' : method,
    target: target.replace(/\/api\/\w+/, '/rpc/workspaces/current'),
    headers: json,
    body: '{}',
  };
}

describe.skipIf(cases.length === 0)('hostile requests (skipped where the collection is not at hand)', () => {
  let running: Awaited<ReturnType<typeof runningServer>>;
  beforeAll(async () => {
    running = await runningServer();
  });
  afterAll(() => running.close());

  it.each(cases.map((hostile) => [hostile.name, hostile.expect_status, hostile] as const))(
    '%s is answered with %i',
    async (_name, status, hostile) => {
      const { method, target, headers, body } = adapted(hostile);
      const text = requestText(method, target, headers, body)
        .replaceAll('{PORT}', String(running.server.port))
        .replaceAll('{TOKEN}', running.token)
        .replaceAll('{USED_CODE}', running.usedCode)
        .replace(
          /Content-Length: \d+/,
          () => `Content-Length: ${body.replace('{USED_CODE}', running.usedCode).length}`,
        );
      expect((await rawRequest(running.server.port, text)).status).toBe(status);
    },
  );
});
