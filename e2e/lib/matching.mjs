// Pages of private matching, as fictional members of the demonstration see them.
//
// Not here: what is public of it (`pages.mjs`).

import { plain } from './pages.mjs';

const agreement = '/agreements/demo-bank-hotline';
/** Custodians make their key, and members deposit, in the hub's first minute. */
const patience = 180_000;

/** Becomes a person of the demonstration; gives the session's cookie as `name=value`. */
export async function become(hub, person) {
  const answer = await fetch(`${hub.url}/en/demo`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: hub.url },
    body: new URLSearchParams({ person }),
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 303 || !cookie) throw new Error(`${person}: ${answer.status}`);
  return cookie;
}

/** The address of a certificate that somebody sees in the table of hits, once there is one. */
async function certificate(hub, cookie) {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await fetch(`${hub.url}/en${agreement}/matching`, { headers: { cookie } });
    const found = /href="\/en([^"]*\/hits\/[^"]*\/certificate)"/.exec(plain(await answer.text()));
    if (found) return found[1];
    if (Date.now() > end) throw new Error(`no hit of the demonstration: ${answer.status}`);
    await new Promise((done) => setTimeout(done, 1_000));
  }
}

/** Who looks, with a session, and at what, without the language. */
export async function matchingPages(hub) {
  const cookies = {};
  const persons = ['telecom-analyst', 'bank-analyst', 'bank-focal-point', 'data-protection-officer'];
  for (const person of persons) cookies[person] = await become(hub, person);
  const shown = await certificate(hub, cookies['telecom-analyst']);
  const [matching, custodians, record] = ['matching', 'custodians', 'record'].map(
    (name) => `${agreement}/${name}`,
  );
  const paths = {
    // Has hits; the bank has deposited nothing.
    'telecom-analyst': [matching, shown, custodians],
    'bank-analyst': ['/matching', agreement, matching, custodians, record],
    // Co-ordinates the agreement.
    'bank-focal-point': [
      '/agreements', '/agreements/new', `${agreement}/amend`, `${agreement}/end`, custodians,
      '/account/keys',
    ],
    'data-protection-officer': [record, custodians],
  };
  return persons.map((person) => ({ person, cookie: cookies[person], paths: paths[person] }));
}
