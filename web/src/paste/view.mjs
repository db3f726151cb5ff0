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

/** The field that an error is about; others are of the whole page. */
const fields = {
  'error-nothing': 'list', 'error-lines': 'list', 'error-note': 'note', 'error-no-key-file': 'key',
  'error-key-file': 'key', 'error-party': 'key', 'error-passphrase': 'passphrase',
};

/** Says an error at its field, too, and goes there; without a word, takes away what was said before. */
export function complain(word, text) {
  for (const old of document.querySelectorAll('#paste .field-error')) {
    const input = of(fields[old.dataset.word]);
    input.removeAttribute('aria-invalid');
    input.setAttribute('aria-describedby', `${input.id}-hint`);
    input.closest('.field').classList.remove('has-error');
    old.remove();
  }
  if (!fields[word]) return;
  const input = of(fields[word]);
  const told = element('p', text, { id: `${input.id}-error`, className: 'field-error' });
  told.dataset.word = word;
  input.before(told);
  input.setAttribute('aria-invalid', 'true');
  input.setAttribute('aria-describedby', `${input.id}-hint ${told.id}`);
  input.closest('.field').classList.add('has-error');
  input.focus();
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

/** A day in words, as the hub's other pages have it. */
function day(date) {
  const lang = document.documentElement.lang;
  const shown = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' });
  return shown.format(new Date(`${date}T00:00:00Z`));
}

/** A state with its mark, as in the hub's own tables. */
function status(text, code) {
  const mark = { confirmed: 'confirmed', 'bad-tag': 'old' }[code] ?? 'unconfirmed';
  const cell = element('td');
  cell.append(element('span', text, { className: `status status-${mark}` }));
  return cell;
}

/** Gives each cell its column's name, for screens on which a row is a list. */
function labelled(table) {
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  for (const one of table.tBodies[0].rows) [...one.cells].forEach((cell, at) => (cell.dataset.label = names[at]));
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
      const own = hit.alarm ? 'bad-tag' : (hit.own ?? 'new');
      const other = hit.other ?? 'new';
      return row([
        element('th', String(hit.number), { scope: 'row' }),
        element('td', day(hit.date), { className: 'nowrap' }),
        form(hit.record.form),
        foreign(hit.partner),
        foreign(hit.note),
        status(words(`hit-${own}`), own),
        hit.alarm ? status(hit.alarm, 'bad-tag') : status(words(`hit-${other}`), other),
      ]);
    }),
  );
  labelled(table);
}
