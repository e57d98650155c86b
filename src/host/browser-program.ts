/** Finds the browser that prints: the one that the user names, or the first that understands the same commands. */
import { isAbsolute, join } from 'node:path';
import { UserError } from '../exit.ts';
import { type Env, isProgram, listTrustedFolders } from './programs.ts';

/** The environment variables in which a user names a browser. */
const NAMED_BY = ['STRAT_CHROMIUM', 'CHROME_PATH'];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const ON_MAC = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const ON_WINDOWS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/**
 * Finds the browser.
 * @param outside a folder that a stranger may have filled
 */
export function findBrowserProgram(outside: string, env: Env): string {
  const named = NAMED_BY.flatMap((name) => (env[name] ? [[name, env[name]] as const] : []))[0];
  if (named) return findNamedProgram(...named);
  const found = listBrowserCandidates(outside, env).find(isProgram);
  if (found !== undefined) return found;
  throw new UserError(
    'To write a PDF, strat needs Chromium, Chrome or Edge, and found none of them.',
    'Install one, or set STRAT_CHROMIUM to its path. Or print the page that `--format html` writes.',
  );
}

function findNamedProgram(name: string, path: string): string {
  if (isAbsolute(path) && isProgram(path)) return path;
  throw new UserError(
    `${name} is ${path}, which is not a program.`,
    'Set it to the full path of Chromium, Chrome or Edge.',
  );
}

function listBrowserCandidates(outside: string, env: Env): readonly string[] {
  const folders = listTrustedFolders(outside, env.PATH ?? env.Path ?? '');
  if (process.platform === 'win32')
    return WINDOWS_FOLDERS.flatMap((name) => ON_WINDOWS.map((path) => join(env[name] ?? 'C:\\', path)));
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.platform === 'darwin' ? [...onPath, ...ON_MAC] : onPath;
}
