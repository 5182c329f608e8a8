import './require-node.mjs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { electronBinary, fetchElectron } from './electron-binary.mjs';
import { ensureBuild } from './ensure-build.mjs';

const root = join(import.meta.dirname, '..');
const builder = join(root, 'node_modules', 'electron-builder', 'cli.js');

/** The folder of an Electron that is at hand; the builder's own download waits long for a silent network. */
async function electronFolder() {
  if (process.env.ELECTRON_DIST) return process.env.ELECTRON_DIST;
  const binary = electronBinary() ?? (await fetchElectron());
  // On macOS the program lies three folders deep inside Electron.app.
  return binary && join(dirname(binary), process.platform === 'darwin' ? '../../..' : '.');
}

try {
  await ensureBuild();
  const folder = await electronFolder();
  if (!folder) {
    throw new Error(
      "A package needs Electron's program, which is not here and cannot be fetched. " +
        'Set ELECTRON_DIST to the folder of an unpacked Electron, or ELECTRON_MIRROR to where it can be fetched.',
    );
  }
  const args = ['--config', 'electron-builder.yml', `-c.electronDist=${folder}`, ...process.argv.slice(2)];
  process.exitCode =
    spawnSync(process.execPath, [builder, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
