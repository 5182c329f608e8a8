import type { App } from '../app.ts';
import { PageFiles } from '../page/page-files.ts';
import { startOnKeptPort } from './kept-port.ts';
import { openBrowser } from './open-browser.ts';
import { startServer } from './server.ts';

export interface ServeOptions {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Where the built page lies. */
  pageFolder: string;
  /** Ends the serving. */
  signal: AbortSignal;
  /** Calls back when Enter is pressed; absent when nobody sits at the terminal. */
  onEnter?: (pressed: () => void) => void;
  port?: number;
  /** Open the default browser. */
  open?: boolean;
  /** Print the address as one JSON document, and everything else on the error stream. */
  json?: boolean;
}

/** With somebody at the terminal a fresh address is one key away; a program that reads the output gets more time. */
const LIFETIME = { attended: 30_000, unattended: 10 * 60_000 };

/** Serves the workbench until told to stop. Whenever an address is used up, a fresh one is printed or one key away. */
export async function serve(app: App, options: ServeOptions): Promise<void> {
  const attended = options.onEnter !== undefined;
  const shared = {
    app,
    page: new PageFiles(options.pageFolder),
    codeLifetime: attended ? LIFETIME.attended : LIFETIME.unattended,
    onCodePresented: () => !attended && say(`For another tab: ${server.launchUrl()}`),
  };
  const { port } = options;
  const server = await (port === undefined ? startOnKeptPort(shared) : startServer({ ...shared, port }));
  const say = (line: string) => (options.json ? options.err : options.out)(`${line}\n`);

  const url = server.launchUrl();
  if (options.json) options.out(`${JSON.stringify({ url, port: server.port, pid: process.pid })}\n`);
  else {
    say(`Plumbline is at ${url}`);
    say(
      attended ? 'Enter prints a fresh address (each opens once). Ctrl+C stops.' : 'Each address opens once.',
    );
  }
  if (options.open) openBrowser(url);
  options.onEnter?.(() => say(`Plumbline is at ${server.launchUrl()}`));

  await aborted(options.signal);
  await server.close();
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
