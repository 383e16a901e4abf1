import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families of browsers Familiar is built for. */
export type BrowserName = 'chromium' | 'firefox';

/** Where each system keeps them, best first. FAMILIAR_CHROMIUM and FAMILIAR_FIREFOX name another place. */
const places: Record<BrowserName, { commands: string[]; paths: string[]; variable: string }> = {
  chromium: {
    variable: 'FAMILIAR_CHROMIUM',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
      'microsoft-edge-stable',
    ],
    paths: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windowsPaths('Google\\Chrome\\Application\\chrome.exe'),
      ...windowsPaths('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
  },
  firefox: {
    variable: 'FAMILIAR_FIREFOX',
    commands: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    paths: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...windowsPaths('Mozilla Firefox\\firefox.exe')],
  },
};

function windowsPaths(below: string): string[] {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.flatMap((root) => (root ? [`${root}\\${below}`] : []));
}

/** The program to start, or null where none is installed. */
export function installedBrowser(name: BrowserName): string | null {
  const { commands, paths, variable } = places[name];
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)));
  const named = process.env[variable];
  return [...(named ? [named] : []), ...onPath, ...paths].find(canStart) ?? null;
}

function canStart(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What to do where `installedBrowser` found none, in one sentence. */
export function howToInstall(name: BrowserName): string {
  return name === 'chromium'
    ? 'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium; ' +
        'Windows: winget install Google.Chrome) or name it: FAMILIAR_CHROMIUM=/path/to/chrome.'
    : 'No Firefox was found. Install it (Debian: apt-get install firefox-esr; macOS: brew install --cask firefox; ' +
        'Windows: winget install Mozilla.Firefox) or name it: FAMILIAR_FIREFOX=/path/to/firefox.';
}
