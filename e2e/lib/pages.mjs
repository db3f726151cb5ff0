// Every kind of page a hub has, with an address of each, found by asking the hub itself.

export const languages = [
  'en', 'fr', 'bg', 'sq', 'sr', 'sr-Latn', 'bs', 'hr', 'cnr', 'mk', 'ro', 'sl', 'el', 'tr', 'es',
  'ru', 'ar', 'zh',
];
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
    networks: '/networks',
    network: `/networks/${have.network}`,
    subjects: '/subjects',
    subject: `/subjects/${have.subject}`,
    map: '/map',
    'map of a search': '/map?q=shelter',
    languages: '/languages',
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
    'new organisation': '/desk/organisations/new',
    'edit an organisation': `/desk/organisations/${have.organisation}/edit`,
    'new service': `/desk/organisations/${have.organisation}/services/new`,
    'new place': `/desk/organisations/${have.organisation}/locations/new`,
    'new network': '/desk/networks/new',
    'edit a network': `/desk/networks/${have.network}`,
    duplicates: '/desk/duplicates',
    imports: '/desk/imports',
    tokens: '/desk/tokens',
  };
  const imports = await text(hub, '/en/desk/imports', { cookie: hub.cookie });
  const run = /href="\/en(\/desk\/imports\/[0-9a-f-]{36})"/.exec(imports);
  if (run) pages['an import'] = run[1];
  return pages;
}
