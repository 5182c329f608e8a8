import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names on the search path of Linux and the like, in the order in which they are taken. */
const ON_THE_PATH = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
];
const ON_A_MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Brave Browser.app/Contents/MacOS/Brave Browser',
];
const ON_WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a browser that prints PDF may lie, the one that a person names first. */
export function browserPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  const named = environment.PLUMBLINE_BROWSER;
  return [...(named ? [named] : []), ...usualPlaces(platform, environment)];
}

function usualPlaces(platform: NodeJS.Platform, environment: Environment): string[] {
  const under = (roots: readonly (string | undefined)[], names: readonly string[]) =>
    names.flatMap((name) => roots.flatMap((root) => (root ? [`${root}${name}`] : [])));
  if (platform === 'win32') {
    const { PROGRAMFILES: programs, 'PROGRAMFILES(X86)': older, LOCALAPPDATA: own } = environment;
    return under(
      [programs, older, own].map((root) => root && `${root}\\`),
      ON_WINDOWS,
    );
  }
  if (platform === 'darwin') {
    return under(['/Applications/', environment.HOME && `${environment.HOME}/Applications/`], ON_A_MAC);
  }
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder.startsWith('/'));
  return ON_THE_PATH.flatMap((name) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => join(folder, name)),
  );
}

/** The first browser of this computer that may be started; undefined when there is none. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): string | undefined {
  return browserPlaces(platform, environment).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
