import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where Plumbline keeps what is not in a workspace file of the user's own choosing: recent workspaces, the sample,
 * workspaces made by name. PLUMBLINE_DATA overrides the place that the system provides.
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (environment.PLUMBLINE_DATA) return environment.PLUMBLINE_DATA;
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Plumbline');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Plumbline');
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'plumbline');
}
