import './require-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { electronBinary, fetchElectron } from './electron-binary.mjs';
import { ensureBuild } from './ensure-build.mjs';

const root = join(import.meta.dirname, '..');
const args = process.argv.slice(2);
/** A program that ends this soon with an error has not shown anybody anything. */
const STILLBORN = 10_000;

/** Why the app cannot have a window of its own here, or null when it can. */
function whyNoWindow() {
  if (args.includes('--browser')) return 'as asked for';
  if (process.platform !== 'linux') return null;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no display here';
  if (process.getuid?.() === 0) return 'Electron does not run as root';
  return null;
}

/** Runs the Electron app to its end. Answers why it could not start, or null when it ran. */
async function runElectron() {
  const why = whyNoWindow();
  if (why) return why;
  const binary = electronBinary() ?? (await fetchElectron());
  if (!binary) return "Electron's program is not here and cannot be fetched";
  const started = Date.now();
  const child = spawn(binary, [root, ...args], { stdio: ['ignore', 'inherit', 'pipe'] });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (exitCode, signal) => resolve(signal ? 0 : exitCode));
  });
  if (code !== 0 && Date.now() - started < STILLBORN) {
    return `Electron could not start (${complaint.trim().split('\n')[0] || `exit code ${code}`})`;
  }
  process.exitCode = code;
  return null;
}

try {
  await ensureBuild();
  const why = await runElectron();
  if (why) {
    console.log(`Serving the workbench to a browser on this machine: ${why}.`);
    process.argv.splice(
      2,
      Number.POSITIVE_INFINITY,
      'serve',
      '--open',
      ...args.filter((arg) => arg !== '--browser'),
    );
    await import('../dist/main/cli.js');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
