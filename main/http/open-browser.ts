import { spawn } from 'node:child_process';

/** The command that opens an address in the default browser, or null where there is no screen to open it on. */
export function openCommand(
  url: string,
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): [program: string, ...args: string[]] | null {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url];
  if (platform === 'darwin') return ['open', url];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ['xdg-open', url] : null;
}

/** Opens the default browser if there is one; the address is printed as well, so a failure needs no word. */
export function openBrowser(url: string): void {
  const command = openCommand(url);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
