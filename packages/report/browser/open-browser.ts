import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens the machine's Chromium. Throws where there is none, with how to install it: a check that is skipped checks nothing. */
export const openBrowser = (): Promise<Browser> => {
  if (!existsSync(CHROMIUM))
    throw new Error(
      `${CHROMIUM} is missing; install it with: apt-get install chromium fonts-noto-cjk`,
    );
  return chromium.launch({ executablePath: CHROMIUM, headless: true, args: QUIET });
};
