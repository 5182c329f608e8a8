import { z } from 'zod';
import { type RawAnswer, rawRequest, requestText } from './raw-request.ts';
import type { runningServer } from './running-server.ts';

/** A request that somebody who means harm might send, and the status that must answer it. */
export const HostileRequest = z.object({
  name: z.string(),
  method: z.string(),
  target: z.string(),
  headers: z.record(z.string(), z.string()),
  expect_status: z.int(),
});
export type HostileRequest = z.infer<typeof HostileRequest>;

/** What an answer of ours tells a browser, so that no other page can use it. Below it are answers of Node itself. */
const GUARDED = [
  'cache-control: no-store',
  'x-content-type-options: nosniff',
  'cross-origin-resource-policy: same-origin',
];
/** Requests that Node answers before we hear of them: bare, and with nothing to guard. */
const NEVER_HEARD = new Set([400, 431]);

/** Sends the request to a running server as it stands, and says in words what was wrong with the answer. */
export async function troublesOf(
  request: HostileRequest,
  { server, token, usedCode }: Awaited<ReturnType<typeof runningServer>>,
): Promise<string[]> {
  const { method, target, headers, body } = adapted(request);
  const filled = (text: string) =>
    text
      .replaceAll('{PORT}', String(server.port))
      .replaceAll('{TOKEN}', token)
      .replaceAll('{USED_CODE}', usedCode);
  const named = Object.entries(headers).map(([name, value]) => [name, filled(value)]);
  const text = requestText(method, filled(target), Object.fromEntries(named), filled(body));
  const answer = await rawRequest(server.port, text);
  return [
    ...(answer.status === request.expect_status
      ? []
      : [`${request.expect_status} wanted, ${answer.status} given`]),
    ...leaks(answer, token, target.startsWith('/rpc/')),
  ];
}

function leaks({ status, rest }: RawAnswer, token: string, isCall: boolean): string[] {
  const told = rest.toLowerCase();
  const unguarded = isCall && !NEVER_HEARD.has(status) ? GUARDED.filter((line) => !told.includes(line)) : [];
  return [
    ...(told.includes('access-control-allow-origin') ? ['it lets other origins read the answer'] : []),
    ...(rest.includes(token) ? ['the answer holds the token'] : []),
    ...unguarded.map((line) => `the answer lacks ${line}`),
  ];
}

/** The requests speak of a stand-in server. Here every call is a POST of JSON under /rpc, and a code goes to /session. */
function adapted({ method, target, headers }: HostileRequest) {
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
