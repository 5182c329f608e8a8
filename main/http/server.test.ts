import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from './server.ts';
import { rawRequest, requestText } from './testing/raw-request.ts';
import { runningServer } from './testing/running-server.ts';

let running: Awaited<ReturnType<typeof runningServer>>;
beforeAll(async () => {
  running = await runningServer();
});
afterAll(() => running.close());

/** A call that is fine, but for the changes; a header set to '' is left out. */
function call(
  changes: Record<string, string> = {},
  method = 'POST',
  target = '/rpc/workspaces/current',
  body = '{}',
) {
  const { port } = running.server;
  const fine = {
    Host: `127.0.0.1:${port}`,
    Authorization: `Bearer ${running.token}`,
    'Content-Type': 'application/json',
  };
  const headers = Object.fromEntries(
    Object.entries({ ...fine, ...changes }).filter(([, value]) => value !== ''),
  );
  return rawRequest(port, requestText(method, target, headers, body));
}

describe('a call of our own page', () => {
  it('is answered', async () => {
    const { status, rest } = await call();
    expect(status).toBe(200);
    expect(rest).toContain('"json":null');
  });

  it.each([
    ['http://127.0.0.1:PORT', 'same-origin'],
    ['', 'none'],
  ])('may come with the origin %j and the site %j', async (origin, site) => {
    const own = origin.replace('PORT', String(running.server.port));
    expect((await call({ Origin: own, 'Sec-Fetch-Site': site })).status).toBe(200);
  });

  it('is told 404 for an operation that does not exist', async () => {
    expect((await call({}, 'POST', '/rpc/workspaces/explode')).status).toBe(404);
  });
});

describe('a call that is not from our page is refused', () => {
  it.each([
    ['without a token', { Authorization: '' }, 401],
    ['with a wrong token', { Authorization: `Bearer ${'A'.repeat(43)}` }, 401],
    ['with a token of another length', { Authorization: 'Bearer A' }, 401],
    ['with another kind of credentials', { Authorization: 'Basic YTpi' }, 401],
    ['with a cookie instead of the token', { Authorization: '', Cookie: 'token=x' }, 401],
    ['to another name', { Host: 'rebind.attacker.example:PORT' }, 421],
    ['to localhost', { Host: 'localhost:PORT' }, 421],
    ['to a name without a port', { Host: '127.0.0.1' }, 421],
    ['to a name that only begins like ours', { Host: '127.0.0.1.attacker.example:PORT' }, 421],
    ['to a name with user information', { Host: '127.0.0.1:PORT@attacker.example' }, 421],
    ['to nobody', { Host: '' }, 400],
    ['from another origin', { Origin: 'https://attacker.example' }, 403],
    ['from an opaque origin', { Origin: 'null' }, 403],
    ['from another port of this machine', { Origin: 'http://127.0.0.1:1' }, 403],
    ['from another site', { 'Sec-Fetch-Site': 'cross-site' }, 403],
    ['from the same site on another port', { 'Sec-Fetch-Site': 'same-site' }, 403],
    ['by a form', { 'Content-Type': 'text/plain' }, 415],
    ['by an encoded form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
    ['by an upload form', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['without a content type', { 'Content-Type': '' }, 415],
  ] as [string, Record<string, string>, number][])('%s', async (_how, changes, status) => {
    const headers = Object.entries(changes).map(([name, value]) => [
      name,
      value.replace('PORT', String(running.server.port)),
    ]);
    expect((await call(Object.fromEntries(headers))).status).toBe(status);
  });

  it('without a token in the words of a failed operation, with what to do', async () => {
    const { rest } = await call({ Authorization: '' });
    expect(rest).toContain('"code":"NO_SESSION"');
    expect(rest).toContain('the address that the terminal shows');
  });

  it('with a token in the address only', async () => {
    const target = `/rpc/workspaces/current?token=${running.token}`;
    expect((await call({ Authorization: '' }, 'POST', target)).status).toBe(401);
  });

  it('with two hosts', async () => {
    const own = `Host: 127.0.0.1:${running.server.port}`;
    const answer = await rawRequest(
      running.server.port,
      `GET / HTTP/1.1\r\n${own}\r\n${own}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.status).toBe(400);
  });

  it.each(['http://attacker.example/rpc/workspaces/current', '//attacker.example/', '*'])(
    'to the target %s',
    async (target) => {
      expect((await call({}, 'POST', target)).status).toBe(400);
    },
  );

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('by the method %s', async (method) => {
    expect((await call({}, method, '/rpc/workspaces/current', '')).status).toBe(405);
  });

  it('when it says that it is larger than a call can be', async () => {
    expect((await call({ 'Content-Length': String(9 * 1024 ** 2) })).status).toBe(413);
  });
});

describe('every answer', () => {
  it.each(['/', '/assets/app.js', '/missing', '/rpc/workspaces/current'])(
    'to %s may not be kept, guessed at or shared',
    async (target) => {
      const { rest } = await call(
        {},
        target.startsWith('/rpc') ? 'POST' : 'GET',
        target,
        target.startsWith('/rpc') ? '{}' : '',
      );
      const head = rest.toLowerCase();
      expect(head).toContain('cache-control: no-store');
      expect(head).toContain('x-content-type-options: nosniff');
      expect(head).toContain('referrer-policy: no-referrer');
      expect(head).not.toContain('access-control-');
      expect(head).not.toContain('set-cookie');
    },
  );
});

describe('the launch code', () => {
  const exchange = (code: unknown) =>
    call({ Authorization: '' }, 'POST', '/session', JSON.stringify({ code }));

  it('is worth nothing a second time, and the terminal hears of it', async () => {
    const before = running.presented.length;
    expect((await exchange(running.usedCode)).status).toBe(410);
    expect(running.presented.length).toBe(before + 1);
  });

  it.each(['guess', '', 7, null, 'x'.repeat(300)])('%j is no code', async (code) => {
    const before = running.presented.length;
    expect((await exchange(code)).status).toBe(400);
    expect(running.presented.length).toBe(before);
  });

  it('gives the token only to a page of ours', async () => {
    const code = new URL(running.server.launchUrl()).hash.slice('#code='.length);
    const body = JSON.stringify({ code });
    expect((await call({ Origin: 'https://attacker.example' }, 'POST', '/session', body)).status).toBe(403);
    expect((await call({}, 'POST', '/session', body)).status).toBe(200);
  });
});

it.skipIf(process.platform !== 'linux')(
  'the server listens on 127.0.0.1 and on no other address',
  async () => {
    const refused = await new Promise((resolve) => {
      connect(running.server.port, '127.0.0.2').once('error', ({ message }) => resolve(message));
    });
    expect(refused).toContain('ECONNREFUSED');
  },
);

it('a port that another program holds is named as such', async () => {
  const { app, server } = running;
  const second = startServer({ app, page: running.page, port: server.port });
  await expect(second).rejects.toMatchObject({
    code: 'CONFLICT',
    message: `Port ${server.port} is taken by another program.`,
  });
});

it('the token holds 256 bits and is new at each start', async () => {
  const another = await runningServer();
  expect(Buffer.from(running.token, 'base64url')).toHaveLength(32);
  expect(another.token).not.toBe(running.token);
  await another.close();
});
