import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow, type Session, session } from 'electron';
import { AppError } from '../../shared/errors.ts';
import { PRINT_MS, type Printer } from '../files/printing/printer.ts';

/** Kept in memory alone; nothing of it is shared with the window that people see. */
const PARTITION = 'print';

/** Prints in a window that is never shown, without scripts, and with nothing to load but the page itself. */
export function windowPrinter(milliseconds = PRINT_MS): Printer {
  return async (html, signal) => {
    if (signal?.aborted) throw cancelled();
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-print-'));
    const page = join(folder, 'report.html');
    const own = session.fromPartition(PARTITION, { cache: false });
    loadAlone(own, pathToFileURL(page).href);
    const window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: own,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        devTools: false,
      },
    });
    try {
      writeFileSync(page, html, { mode: 0o600 });
      return await orStopped(printed(window, page), milliseconds, signal);
    } finally {
      window.destroy();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}

async function printed(window: BrowserWindow, page: string): Promise<Uint8Array> {
  await window.loadFile(page);
  return window.webContents.printToPDF({
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** The page, and what it carries in itself; everything else is refused before it is asked for. */
function loadAlone(own: Session, address: string): void {
  own.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: url !== address && !url.startsWith('data:') }),
  );
}

/** What is printed, unless the person or the clock was faster. */
async function orStopped<T>(work: Promise<T>, milliseconds: number, signal?: AbortSignal): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = () => reject(cancelled());
  const clock = setTimeout(() => reject(tooLong()), milliseconds);
  signal?.addEventListener('abort', stop);
  // Whoever is left behind fails when its window goes, and nobody listens any more.
  work.catch(() => {});
  try {
    return await Promise.race([work, stopped]);
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', stop);
  }
}

const cancelled = () => new AppError('CANCELLED', 'Cancelled. No file was made.');
const tooLong = () =>
  new AppError('NOT_SAVED', 'Printing took too long, so no PDF was made.', {
    problem: 'E_NOT_PRINTED',
    hint: 'Save the report as HTML and print it from any browser.',
  });
