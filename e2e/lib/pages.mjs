// Every kind of page a hub has, with an address of each, found by asking the hub itself.

export const languages = [
  'en', 'fr', 'bg', 'sq', 'sr', 'sr-Latn', 'bs', 'hr', 'cnr', 'mk', 'ro', 'sl', 'el', 'tr', 'es',
  'ru', 'ar', 'zh',
];
/** Those in which pages of people who work with the hub are written, too. */
export const staffLanguages = ['en', 'fr', 'bg'];
/** Languages in which every template is looked at by axe. */
export const looked = ['en', 'ar', 'bg'];

export async function json(hub, path) {
  const answer = await fetch(hub.url + path, { headers: { accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.json();
}

/** The text of a page; what attributes write as entities is written plainly. */
export async function text(hub, path, headers = {}) {
  const answer = await fetch(hub.url + path, { headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return plain(await answer.text());
}

export const plain = (html) => html.replaceAll('&#x2f;', '/').replaceAll('&amp;', '&');

/** The address of a page in a language; pages about the API have no language in their address. */
export const at = (lang, path) => (path.startsWith('/api/') ? path : `/${lang}${path}`);

/** What the demo holds, by which pages are addressed. */
export async function samples(hub) {
  const services = await json(hub, '/hsds/services?per_page=100');
  const service = services.contents[0];
  const full = await json(hub, `/hsds/services/${service.id}`);
  const name = full.organization?.name ?? '';
  const found = await json(hub, `/api/organisations?q=${encodeURIComponent(name)}`);
  const networks = await json(hub, '/api/networks');
  const subjects = await json(hub, '/api/subjects');
  return {
    organisation: found.items[0].slug,
    service: service.id,
    network: (networks.items ?? networks)[0].slug,
    subject: firstCode(subjects.items ?? subjects),
  };
}

function firstCode(terms) {
  return (terms.find((term) => term.count > 0) ?? terms[0]).code;
}

/** Pages everybody sees, without the language. */
export async function publicPages(hub) {
  const have = await samples(hub);
  const home = await text(hub, '/en/');
  const about = new Set([...home.matchAll(/href="\/en(\/about\/[a-z-]+)"/g)].map((m) => m[1]));
  const pages = {
    home: '/',
    organisations: '/organisations',
    'search with results': '/organisations?q=shelter',
    'search without results': '/organisations?q=qqzzxxyy',
    organisation: `/organisations/${have.organisation}`,
    'history of an organisation': `/organisations/${have.organisation}/history`,
    service: `/services/${have.service}`,
    'a missing organisation': '/organisations/suggest',
    'thanks for a missing organisation': '/organisations/suggest?sent=yes',
    networks: '/networks',
    network: `/networks/${have.network}`,
    subjects: '/subjects',
    subject: `/subjects/${have.subject}`,
    map: '/map',
    'private matching explained': '/matching',
    'map of a search': '/map?q=shelter',
    languages: '/languages',
    'sign in': '/sign-in',
    'demo persons': '/demo',
    api: '/api/',
    'list of problems': '/api/problems',
    help: '/help',
    'help: safety': '/help/safety',
    'not found': '/nowhere-at-all',
    'help: not found': '/help/nowhere-at-all',
  };
  for (const path of about) pages[path.slice(1)] = path;
  return pages;
}

/** Pages of a signed-in administrator, without the language. */
export async function staffPages(hub) {
  const have = await samples(hub);
  const pages = {
    desk: '/desk',
    account: '/account',
    'new organisation': '/desk/organisations/new',
    'edit an organisation': `/desk/organisations/${have.organisation}/edit`,
    'new service': `/desk/organisations/${have.organisation}/services/new`,
    'new place': `/desk/organisations/${have.organisation}/locations/new`,
    'new network': '/desk/networks/new',
    'edit a network': `/desk/networks/${have.network}`,
    duplicates: '/desk/duplicates',
    suggestions: '/desk/suggestions',
    imports: '/desk/imports',
    tokens: '/desk/tokens',
    'audit log': '/desk/audit',
    witnesses: '/desk/witnesses',
    'own log': '/account/log',
  };
  const staff = { cookie: hub.cookie };
  const shown = await text(hub, `/en/organisations/${have.organisation}`, staff);
  const link = (html, pattern) => new RegExp(`href="/en(${pattern})"`).exec(html)?.[1];
  const own = `/desk/organisations/${have.organisation}`;
  pages['edit a service'] = link(shown, `${own}/services/[0-9a-f-]{36}`);
  pages['edit a place'] = link(shown, `${own}/locations/[0-9a-f-]{36}`);
  const other = (await json(hub, '/api/organisations?q=demo')).items.find((o) => o.slug !== have.organisation);
  pages['merge: compare'] = `/desk/merge?a=${have.organisation}&b=${other.slug}`;
  pages['merge: split'] = await merged(hub);
  const imports = await text(hub, '/en/desk/imports', staff);
  // The oldest run is the demo's own; newer ones may wait.
  const runs = [...imports.matchAll(/href="\/en(\/desk\/imports\/[0-9a-f-]{36})"/g)];
  pages['import: result'] = runs.at(-1)?.[1];
  pages['import: preview'] = await uploaded(hub, 'name,land\nDemo preview,BG\nDemo preview 2,XX\n');
  for (const [name, path] of Object.entries(pages)) {
    if (!path) throw new Error(`no address for: ${name}`);
  }
  return pages;
}

const changing = (hub) => ({ cookie: hub.cookie, origin: hub.url });

/** Sends a form as staff; gives the answer, not followed. */
export async function send(hub, path, form) {
  const body = form instanceof FormData ? form : new URLSearchParams(form);
  return fetch(hub.url + path, { method: 'POST', redirect: 'manual', headers: changing(hub), body });
}

/** Keeps a file for an import that nobody starts; gives the address of its preview. */
export async function uploaded(hub, file) {
  const form = new FormData();
  form.append('file', new Blob([file]), 'demo.csv');
  const answer = await send(hub, '/en/desk/imports', form);
  const to = answer.headers.get('location') ?? '';
  return /^\/en(\/desk\/imports\/.*)/.exec(to)?.[1];
}

/** Joins two records made for it; gives the address where that is undone. */
async function merged(hub) {
  const known = /href="\/en(\/desk\/split[^"]*)"/;
  const before = known.exec(await text(hub, '/en/desk/duplicates', { cookie: hub.cookie }));
  if (before) return before[1];
  const slugs = [];
  for (const name of ['Demo twin one', 'Demo twin two']) slugs.push(await added(hub, name));
  const joined = await send(hub, '/en/desk/merge', { kept: slugs[0], other: slugs[1] });
  if (joined.status !== 303) throw new Error(`merge: ${joined.status} ${await joined.text()}`);
  return known.exec(await text(hub, '/en/desk/duplicates', { cookie: hub.cookie }))?.[1];
}

/** Adds an organisation; gives its slug. */
export async function added(hub, name) {
  const made = await send(hub, '/en/desk/organisations/new', {
    name_lang: 'en', name, kind: 'ngo', country: 'BG', consent: 'organisation', licence: 'CC-BY-4.0',
  });
  if (made.status !== 303) throw new Error(`new organisation: ${made.status}`);
  return made.headers.get('location').split('/').pop();
}
