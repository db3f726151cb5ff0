// Debian's Chromium under playwright-core: no download, no network of its own, no sandbox as root.

import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-domain-reliability',
  // WebGL on the processor, for the map.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export async function launch() {
  const executablePath = process.env.WHATSON_CHROMIUM || places.find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium: apt-get install chromium');
  return chromium.launch({ executablePath, args: quiet });
}

/** A context, signed in when a cookie is given. */
export async function context(browser, hub, { cookie, ...options } = {}) {
  const made = await browser.newContext({ locale: 'en', ...options });
  made.setDefaultTimeout(20_000);
  if (cookie) {
    const [name, value] = cookie.split('=');
    await made.addCookies([{ name, value, url: hub.url }]);
  }
  return made;
}

/** A page of somebody of the demonstration, who was chosen where it offers them. */
export async function asPerson(browser, hub, person, options) {
  const own = await context(browser, hub, options);
  const page = await own.newPage();
  await page.goto(`${hub.url}/en/demo`);
  await page.locator(`button[value="${person}"]`).click();
  await page.waitForURL(`${hub.url}/en/account`);
  return page;
}

/** A page whose browser has a device with a lock that its owner opens. */
export async function withDevice(own) {
  const page = await own.newPage();
  const device = await own.newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { page, device, authenticatorId };
}

/** Notes what a page asks for and complains about, from now on. */
export function watch(page, hub) {
  const seen = { foreign: [], complaints: [], bytes: 0 };
  const pending = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(hub.url) && !/^(data|blob|about):/.test(url)) seen.foreign.push(url);
  });
  page.on('requestfinished', (request) => {
    pending.push(request.sizes().then((s) => (seen.bytes += s.responseBodySize), () => {}));
  });
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    // A page that answers 404 is itself reported as a failed resource.
    if (/Failed to load resource.*\b4\d\d\b/.test(message.text())) return;
    seen.complaints.push(message.text());
  });
  page.on('pageerror', (error) => seen.complaints.push(String(error)));
  seen.settled = () => Promise.all(pending);
  return seen;
}
