import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageFiles } from './page-files.ts';

describe('the files of the page', () => {
  let folder: string;
  let page: PageFiles;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-page-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
    writeFileSync(join(folder, 'assets', 'app.js'), 'export {};');
    writeFileSync(join(folder, 'assets', 'app.js.map'), '{}');
    symlinkSync('/etc/hostname', join(folder, 'assets', 'link.js'));
    page = new PageFiles(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are answered by their exact path, and / is the page', () => {
    expect(page.get('/assets/app.js')?.body.toString()).toBe('export {};');
    expect(page.get('/')?.body).toContain('csp-nonce');
    expect(page.get('/')?.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it.each([
    '/assets/../index.html',
    '/assets/..%2findex.html',
    '//index.html',
    '/ASSETS/app.js',
    '/etc/passwd',
    '',
  ])('are not answered by %j', (path) => expect(page.get(path)).toBeUndefined());

  it('leave out source maps and links to elsewhere', () => {
    expect(page.paths.sort()).toEqual(['/assets/app.js', '/index.html']);
  });

  it('carry a nonce that is new in every answer and the same in the page and its policy', () => {
    const nonces = [page.get('/'), page.get('/')].map((file) => {
      const nonce = /content="([^"]+)"/.exec(file?.body.toString() ?? '')?.[1];
      expect(file?.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('cannot be had from a folder that holds no page', () => {
    expect(() => new PageFiles(join(folder, 'assets'))).toThrow(/build the page first/);
  });
});
