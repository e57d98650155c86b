import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The real browser for page tests. Without one they fail, because nothing is known of the pages. */
export function browserPath(): string {
  const path = process.env.STRAT_CHROMIUM || USUAL.find((one) => existsSync(one));
  if (path !== undefined) return path;
  throw new Error(
    'These tests need Chromium, and there is none here. Install it (Debian: apt-get install chromium), or name it in STRAT_CHROMIUM.',
  );
}

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
}
