import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const cli = join(import.meta.dirname, '../../dist/main/cli.js');

export interface Server {
  /** Opens the workbench, once. */
  url: string;
  port: number;
  process: ChildProcess;
  stop(): Promise<void>;
}

/** Starts the built server on a port of its own and waits for its address. */
export async function startServer(dataFolder: string, workspace?: string): Promise<Server> {
  const args = [cli, 'serve', ...(workspace ? [workspace] : []), '--json'];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, PLUMBLINE_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('exit', (code, signal) => {
    if (!child.killed) console.error(`The server ended by itself (${signal ?? code}): ${complaint}`);
  });
  const address = new Promise<{ url: string; port: number }>((resolve, reject) => {
    createInterface(child.stdout).once('line', (line) => resolve(JSON.parse(line)));
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${complaint}`)));
  });
  return {
    ...(await address),
    process: child,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
