import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';

type Answer = (answer: { cancel: boolean }) => void;

const seen = vi.hoisted(() => ({
  options: null as unknown as { show: boolean; webPreferences: Record<string, unknown> },
  print: null as unknown,
  page: '',
  html: '',
  destroyed: 0,
  request: null as unknown as (details: { url: string }, answer: Answer) => void,
  pdf: async () => Buffer.from('%PDF-1.4') as Uint8Array,
}));

vi.mock('electron', () => ({
  session: {
    fromPartition: () => ({
      webRequest: {
        onBeforeRequest(heard: typeof seen.request) {
          seen.request = heard;
        },
      },
    }),
  },
  BrowserWindow: class {
    webContents = {
      printToPDF(options: unknown) {
        seen.print = options;
        return seen.pdf();
      },
    };
    constructor(options: typeof seen.options) {
      seen.options = options;
    }
    async loadFile(page: string) {
      seen.page = page;
      seen.html = readFileSync(page, 'utf8');
    }
    destroy() {
      seen.destroyed++;
    }
  },
}));

import { windowPrinter } from './print.ts';

beforeEach(() => {
  seen.destroyed = 0;
  seen.pdf = async () => Buffer.from('%PDF-1.4');
});

const isAllowed = (url: string) => {
  let allowed = false;
  seen.request({ url }, ({ cancel }) => {
    allowed = !cancel;
  });
  return allowed;
};

describe('printing in the installed app', () => {
  it('prints the page tagged and with an outline on the paper it names, in a window nobody sees', async () => {
    expect(Buffer.from(await windowPrinter()('<p>report</p>')).toString()).toBe('%PDF-1.4');
    expect(seen.html).toBe('<p>report</p>');
    expect(seen.print).toEqual({
      printBackground: true,
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    expect(seen.options.show).toBe(false);
  });
  it('runs no script and loads nothing but the page', async () => {
    await windowPrinter()('<p>report</p>');
    expect(seen.options.webPreferences).toMatchObject({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(isAllowed('https://example.org/pixel.png')).toBe(false);
    expect(isAllowed('file:///etc/passwd')).toBe(false);
    expect(isAllowed(new URL(`file://${seen.page}`).href)).toBe(true);
    expect(isAllowed('data:font/woff2;base64,AA')).toBe(true);
  });
  it('leaves neither window nor file behind, also when printing fails', async () => {
    seen.pdf = () => Promise.reject(new Error('no printer'));
    await expect(windowPrinter()('<p>report</p>')).rejects.toThrow('no printer');
    expect(seen.destroyed).toBe(1);
    expect(() => readFileSync(seen.page)).toThrow();
  });
  it('stops when it is cancelled, and after its time', async () => {
    seen.pdf = () => new Promise(() => {});
    const stop = new AbortController();
    const waiting = windowPrinter()('<p>report</p>', stop.signal);
    stop.abort();
    await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(windowPrinter(1)('<p>report</p>')).rejects.toMatchObject({ code: 'NOT_SAVED' });
    expect(seen.destroyed).toBe(2);
  });
});
