import { spawnSync } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';

/** What a person does where none can be brought. */
export const howToGetOne =
  'install Chromium, Chrome or Edge (Debian and Ubuntu: sudo apt-get install chromium), or name one with EVTRIAGE_BROWSER';

const tenMinutes = 600_000;

/** An installed browser; else Debian's, through apt, where we may install it; else null. */
export function bringBrowser() {
  const there = findBrowser();
  if (there || process.getuid?.() !== 0 || process.platform !== 'linux') return there;
  console.error('No browser is installed: installing chromium through apt, which takes a minute or two.');
  const apt = (...words) =>
    spawnSync('apt-get', ['-y', '-q', '--no-install-recommends', ...words], {
      stdio: ['ignore', 'ignore', 'inherit'],
      timeout: tenMinutes,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // Old lists name packages that are no longer there, so these are fetched first; where that fails, old ones may do.
  apt('update');
  apt('install', 'chromium');
  return findBrowser();
}
