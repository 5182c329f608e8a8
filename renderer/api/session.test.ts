// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const asked: { url: string; body: unknown }[] = [];

function answerWith(status: number, body: unknown): void {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    asked.push({ url, body: JSON.parse(String(init.body)) });
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
}

/** Every page load starts the session anew. */
async function loadPage() {
  vi.resetModules();
  return import('./session.ts');
}

beforeEach(() => {
  asked.length = 0;
  window.sessionStorage.clear();
  window.location.hash = '';
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the session of a browser tab', () => {
  it('exchanges the launch code once and takes it out of the address', async () => {
    answerWith(200, { token: 'secret' });
    window.location.hash = '#code=abc%2F1';
    const { authorization } = await loadPage();
    expect(await authorization()).toEqual({ authorization: 'Bearer secret' });
    expect(await authorization()).toEqual({ authorization: 'Bearer secret' });
    expect(asked).toEqual([{ url: '/session', body: { code: 'abc/1' } }]);
    expect(window.location.hash).toBe('');
  });
  it('survives a reload of the tab', async () => {
    answerWith(200, { token: 'secret' });
    window.location.hash = '#code=abc';
    await (await loadPage()).authorization();
    const reloaded = await loadPage();
    expect(await reloaded.authorization()).toEqual({ authorization: 'Bearer secret' });
    expect(asked).toHaveLength(1);
  });
  it('says what to do when the code was used before', async () => {
    answerWith(410, {});
    window.location.hash = '#code=old';
    const { authorization } = await loadPage();
    await expect(authorization()).rejects.toThrow('This address was used before, or is too old.');
  });
  it('does not take the address of a room for a launch code', async () => {
    answerWith(200, { token: 'secret' });
    window.location.hash = '#/review';
    const { authorization } = await loadPage();
    await expect(authorization()).rejects.toThrow('This tab has no session with Plumbline.');
    expect(window.location.hash).toBe('#/review');
  });
});
