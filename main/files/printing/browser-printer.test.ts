import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserPrinter } from './browser-printer.ts';
import { browserPlaces, findBrowser } from './find-browser.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program that stands for a browser: a script that is given the same switches. */
function browser(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `#!/bin/sh\nfor s in "$@"; do case "$s" in --print-to-pdf=*) out="\${s#--print-to-pdf=}";; file://*) page="\${s#file://}";; esac; done\n${script}\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

describe('where a browser is looked for', () => {
  it('is what a person names, then the usual places of the system', () => {
    expect(
      browserPlaces('linux', { PLUMBLINE_BROWSER: '/opt/own', PATH: '/usr/local/bin' }).slice(0, 2),
    ).toEqual(['/opt/own', join('/usr/local/bin', 'chromium')]);
    expect(browserPlaces('darwin', { HOME: '/Users/ada' })).toContain(
      '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    );
    expect(browserPlaces('win32', { 'PROGRAMFILES(X86)': 'C:\\Old' })).toContain(
      'C:\\Old\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });
  it('never is a folder that the path names by a relative name', () => {
    expect(browserPlaces('linux', { PATH: 'bin:.' }).filter((place) => !place.startsWith('/'))).toEqual([]);
  });
  it('finds none where there is none', () => {
    expect(findBrowser('win32', {})).toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')(
  'printing by a browser (scripts stand for it, which Windows cannot run)',
  () => {
    it('gives what the browser printed of the page, and leaves nothing behind', async () => {
      const seen = join(folder, 'seen');
      const copy = browser('copies', `cat "$page" > "$out"; echo "$page" > "${seen}"`);
      const pdf = await browserPrinter({ find: () => copy })('<p>Grüße</p>');
      expect(Buffer.from(pdf).toString()).toBe('<p>Grüße</p>');
      expect(existsSync(readFileSync(seen, 'utf8').trim())).toBe(false);
    });
    it('says what to do when there is no browser', async () => {
      await expect(browserPrinter({ find: () => undefined })('')).rejects.toMatchObject({
        code: 'NOT_FOUND',
        detail: { problem: 'E_NO_BROWSER', hint: expect.stringContaining('Save the report as HTML') },
      });
    });
    it('says so when the browser ends without printing, or cannot be started', async () => {
      for (const broken of [browser('fails', 'exit 1'), join(folder, 'gone')]) {
        await expect(browserPrinter({ find: () => broken })('')).rejects.toMatchObject({
          code: 'NOT_SAVED',
          detail: { problem: 'E_NOT_PRINTED' },
        });
      }
    });
    it('ends a browser that takes too long, and one that is cancelled', async () => {
      const slow = browser('hangs', 'sleep 600');
      await expect(browserPrinter({ find: () => slow, milliseconds: 50 })('')).rejects.toMatchObject({
        code: 'NOT_SAVED',
        message: expect.stringContaining('took too long'),
      });
      const stop = new AbortController();
      const printing = browserPrinter({ find: () => slow })('', stop.signal);
      stop.abort();
      await expect(printing).rejects.toMatchObject({ code: 'CANCELLED' });
    });
  },
);
