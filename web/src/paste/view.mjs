// Words and tables of the page for small lists. Text becomes text nodes and nothing else.
//
// Not here: what is done (`paste`).

/** An element of the page by the end of its name. */
export const of = (name) => document.getElementById(`paste-${name}`);

/** Words of the page in the reader's language, with `{name}` filled in. */
export function words(word, values = {}) {
  const found = document.querySelector(`#paste-words [data-word="${word}"]`);
  const text = found?.textContent ?? word;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** The word for a code of a refusal. */
const errors = {
  nothing: 'nothing', lines: 'lines', note: 'note', 'no-key-file': 'no-key-file', 'key-file': 'key-file',
  keys: 'key-file', base64: 'key-file', passphrase: 'passphrase', 'no-pepper': 'pepper', closed: 'pepper',
  'not-a-member': 'party', unsigned: 'party', signature: 'party', 'no-key': 'no-key',
  'statement-terms': 'no-key', 'statement-signature': 'no-key', 'statement-keys': 'no-key',
  'too-few-custodians': 'custodians', away: 'away',
};
export const errorWord = (error) => `error-${errors[error.code] ?? 'other'}`;

export function say(text) {
  of('said').textContent = text;
}

export function element(name, text = '', more = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  return Object.assign(made, more);
}

function row(cells) {
  const made = element('tr');
  made.append(...cells);
  return made;
}

/** What others wrote has a direction of its own. */
const foreign = (text) => element('td', text ?? '', { dir: 'auto' });
const form = (text) => element('td', text, { dir: 'ltr' });

/** Lines with their forms, those that were refused first. */
export function showLines(rows) {
  const refusedFirst = [...rows].sort((one, other) => Number(Boolean(one.form)) - Number(Boolean(other.form)));
  const body = of('read').querySelector('tbody');
  body.replaceChildren(
    ...refusedFirst.map((one) =>
      row([element('th', String(one.line), { scope: 'row' }), one.form ? form(one.form) : element('td', words(`refusal-${one.refusal}`))]),
    ),
  );
  of('read').hidden = !rows.length;
}

/** The hits of what this page deposited; one that does not hold has its reason, and no note. */
export function showHits(hits) {
  const table = of('hits').querySelector('table');
  of('no-hits').hidden = hits.length > 0;
  table.hidden = !hits.length;
  table.querySelector('tbody').replaceChildren(
    ...hits.map((hit) => {
      const state = hit.alarm ? words('hit-bad-tag') : words(`hit-${hit.own ?? 'new'}`);
      return row([
        element('th', String(hit.number), { scope: 'row' }),
        element('td', hit.date),
        form(hit.record.form),
        foreign(hit.partner),
        foreign(hit.note),
        element('td', state),
        element('td', hit.alarm ?? words(`hit-${hit.other ?? 'new'}`)),
      ]);
    }),
  );
}
