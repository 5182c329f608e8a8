import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../../shared/errors.ts';
import { findBrowser } from './find-browser.ts';
import { PRINT_MS, type Printer } from './printer.ts';

const FOLDER = 'plumbline-print-';

interface Printing {
  find: () => string | undefined;
  milliseconds: number;
}

/** Prints through a Chrome, Chromium or Edge of this computer: without a window, a network or the person's own profile. */
export function browserPrinter({
  find = findBrowser,
  milliseconds = PRINT_MS,
}: Partial<Printing> = {}): Printer {
  return async (html, signal) => {
    const browser = find();
    if (browser === undefined) throw noBrowser();
    // Nobody else may read it: a report holds what customers said. mkdtemp makes folders of their owner alone.
    const folder = mkdtempSync(join(tmpdir(), FOLDER));
    try {
      const page = join(folder, 'report.html');
      const pdf = join(folder, 'report.pdf');
      writeFileSync(page, html, { mode: 0o600 });
      const limit = AbortSignal.timeout(milliseconds);
      const stop = signal ? AbortSignal.any([signal, limit]) : limit;
      await run(browser, switches(folder, page, pdf), stop);
      if (signal?.aborted) throw new AppError('CANCELLED', 'Cancelled. No file was made.');
      if (!existsSync(pdf)) throw notPrinted(browser, limit.aborted);
      return readFileSync(pdf);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
}

function switches(folder: string, page: string, pdf: string): string[] {
  return [
    '--headless',
    '--disable-gpu',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // The page asks for nothing; if it did, no name would be found.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${join(folder, 'profile')}`,
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--no-pdf-header-footer',
    '--generate-pdf-document-outline',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

/** The browser refuses to start as root with its sandbox; the page holds no script and reaches no network. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Runs a program to its end, or ends it and all it started. */
function run(program: string, switches: readonly string[], stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // A group of its own, so that what the browser starts ends with it.
    const child = spawn(program, switches, { stdio: 'ignore', detached: process.platform !== 'win32' });
    const end = () => endGroup(child);
    const done = () => {
      stop.removeEventListener('abort', end);
      resolve();
    };
    child.once('error', done);
    child.once('exit', done);
    if (stop.aborted) end();
    else stop.addEventListener('abort', end);
  });
}

function endGroup(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself meanwhile.
  }
}

function noBrowser(): AppError {
  return new AppError('NOT_FOUND', 'A PDF is printed by Chrome, Chromium or Edge, and none was found here.', {
    problem: 'E_NO_BROWSER',
    hint: 'Save the report as HTML and print it from any browser, or set PLUMBLINE_BROWSER to the program of one.',
  });
}

function notPrinted(browser: string, tooLong: boolean): AppError {
  const why = tooLong ? 'took too long' : 'ended without printing';
  return new AppError('NOT_SAVED', `${browser} ${why}, so no PDF was made.`, {
    problem: 'E_NOT_PRINTED',
    hint: 'Save the report as HTML and print it from any browser.',
  });
}
