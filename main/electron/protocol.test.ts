import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CustomScheme } from 'electron';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PageFiles } from '../page/page-files.ts';
import { pageResponse, registerScheme } from './protocol.ts';

let folder: string;
let page: PageFiles;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-protocol-'));
  writeFileSync(join(folder, 'index.html'), '<p>page __CSP_NONCE__</p>');
  writeFileSync(join(folder, 'font.woff2'), Buffer.from([1, 2, 255]));
  page = new PageFiles(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const get = (url: string, init?: RequestInit) => pageResponse(new Request(url, init), page);

it('the scheme has no more rights than a page needs', () => {
  let registered: CustomScheme[] = [];
  registerScheme({
    registerSchemesAsPrivileged: (schemes) => {
      registered = schemes;
    },
  });
  expect(registered).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
});

it('the page is answered with its policy, and a file byte by byte', async () => {
  const response = get('app://bundle/');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).not.toContain('__CSP_NONCE__');
  const font = await get('app://bundle/font.woff2').arrayBuffer();
  expect([...new Uint8Array(font)]).toEqual([1, 2, 255]);
});

it.each([
  'app://other/',
  'app://bundle/missing.js',
  'app://bundle/%2e%2e/etc/passwd',
  'app://bundle/..%2findex.html',
])('%s is not found', (url) => expect(get(url).status).toBe(404));

it('only GET is answered', () => {
  expect(get('app://bundle/', { method: 'POST' }).status).toBe(404);
});
