import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

/**
 * Starts the server on the port that was drawn at its first start, or on another while that one is taken. A browser
 * keeps what a person chose (their name, light or dark) by address and port, so a port drawn anew at every start would
 * forget it. Nothing secret hangs on the port: the token is new each time.
 */
export async function startOnKeptPort(options: ServerOptions): Promise<RunningServer> {
  const file = join(options.app.context.dataFolder, 'browser-port');
  const kept = readPort(file);
  if (kept === undefined) {
    const server = await startServer(options);
    writeAtomically(file, `${server.port}\n`);
    return server;
  }
  try {
    return await startServer({ ...options, port: kept });
  } catch (error) {
    if (error instanceof AppError && error.code === 'CONFLICT') return startServer(options);
    throw error;
  }
}

function readPort(file: string): number | undefined {
  if (!existsSync(file)) return undefined;
  const port = Number(readFileSync(file, 'utf8'));
  return Number.isInteger(port) && port >= 1024 && port <= 65_535 ? port : undefined;
}
