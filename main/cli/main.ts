import { fileURLToPath } from 'node:url';
import { defaultDataFolder } from '../files/data-folder.ts';
import { run } from './run.ts';

// What is written here holds customers' words: readable by its owner alone.
process.umask(0o077);

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** A terminal on both sides: somebody reads what is printed and can press Enter. */
const attended = process.stdin.isTTY === true && process.stdout.isTTY === true;

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  watched: process.stderr.isTTY === true,
  dataFolder: defaultDataFolder(),
  pageFolder: fileURLToPath(new URL('../renderer', import.meta.url)),
  workingFolder: process.cwd(),
  signal: stop.signal,
  ...(attended && {
    onEnter: (pressed: () => void) => {
      process.stdin.on('data', pressed);
      stop.signal.addEventListener('abort', () => process.stdin.destroy());
    },
  }),
});
