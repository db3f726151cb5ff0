// The hub's own page for small lists: what is pasted is read, blinded, deposited, and its hits are shown.
//
// The template (`matching/paste.html`) has all fields and words; here nothing is made of text but text.
// Key, identifiers and outputs live in this page alone and are gone with it. Not here: the protocol
// (`matching`), which has no page.

import { Refused, hex } from './matching/bytes.mjs';
import { readHits } from './matching/hits.mjs';
import { Hub } from './matching/hub.mjs';
import { readKeys } from './matching/key_file.mjs';
import { noteMax } from './matching/output.mjs';
import { deposits, evaluate, handIn, openSession } from './matching/session.mjs';
import { readLines } from './paste/lines.mjs';
import { complain, element, errorWord, of, say, showHits, showLines, words } from './paste/view.mjs';

/** Between two looks at the hits, in milliseconds. */
const look = 10_000;

const box = document.getElementById('paste');
/** What this page deposited under each version and epoch, with the session that did. */
const done = new Map();
let timer;

if (box) {
  box.hidden = false;
  of('still').hidden = true;
  of('list').addEventListener('paste', paste);
  of('check').addEventListener('click', () => work(check));
  of('deposit').addEventListener('click', () => work(deposit));
}

/** Thousands of lines at once: a browser that enters them one by one takes minutes. */
function paste(event) {
  const [list, text] = [event.target, event.clipboardData?.getData('text/plain')];
  if (!text) return;
  event.preventDefault();
  list.setRangeText(text, list.selectionStart, list.selectionEnd, 'end');
}

/** One thing at a time; what went wrong is said. */
async function work(what) {
  const buttons = [of('check'), of('deposit')];
  buttons.forEach((button) => (button.disabled = true));
  complain();
  try {
    await what();
  } catch (error) {
    const word = errorWord(error);
    say(words(word, { code: error.code ?? String(error.name) }));
    complain(word, words(word));
  } finally {
    buttons.forEach((button) => (button.disabled = false));
    of('progress').hidden = true;
  }
}

/** Reads what was pasted and shows it; gives what was taken. */
function check() {
  const most = Number(box.dataset.lines);
  const rows = readLines(of('list').value, of('type').value, of('region').value, most);
  showLines(rows);
  const taken = rows.filter((row) => row.form);
  say(words('counted', { taken: taken.length, refused: rows.length - taken.length }));
  if (!taken.length) throw new Refused('nothing');
  return taken;
}

async function deposit() {
  const taken = check();
  const [type, note] = [of('type').value, of('note').value.trim() || undefined];
  if (note && new TextEncoder().encode(note).length > noteMax) throw new Refused('note');
  const session = await opened();
  // The same identifier twice is one deposit.
  const wanted = [...new Set(taken.map(({ form }) => form))].map((form) => ({ type, form, note }));
  const outputs = await evaluate(session, wanted, {
    onProgress: (count) => progress(words('evaluated', { done: count, all: wanted.length }), count / wanted.length),
    onTrouble: ({ name, code }) => of('troubles').append(element('li', words('custodian', { name, code }))),
  });
  const made = deposits(session, outputs, wanted);
  await handIn(session, type, made);
  const records = made.map((own, at) => ({ deposit: own, output: outputs[at], form: wanted[at].form }));
  const under = `${session.text.version} ${session.epoch.number}`;
  done.set(under, { session, records: [...(done.get(under)?.records ?? []), ...records] });
  of('list').value = '';
  say(words('deposited', { count: records.length }));
  of('hits').hidden = false;
  await hits();
}

/** The session of the chosen key; every list begins with the agreement and key as they are now. */
async function opened() {
  const [file] = of('key').files;
  if (!file) throw new Refused('no-key-file');
  if (file.size > 1 << 14) throw new Refused('key-file');
  progress(words('opening'), 0);
  const passphrase = of('passphrase').value;
  const keys = await readKeys(await file.text(), passphrase, (part) => progress(words('opening'), part));
  of('passphrase').value = '';
  // The hub is not even asked with another party's key.
  if (hex(keys.keys.id) !== box.dataset.party) throw new Refused('not-a-member');
  return openSession(new Hub(box.dataset.slug), keys);
}

function progress(text, part) {
  say(text);
  of('progress').hidden = false;
  of('progress').value = part;
}

/** Looks at the hits, and again after a while; a hub that is away for a moment is asked the next time. */
async function hits() {
  clearTimeout(timer);
  try {
    const found = [];
    for (const { session, records } of done.values()) found.push(...(await readHits(session, records)));
    showHits(found);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  } finally {
    // Another look may have begun meanwhile: one waits, not two.
    clearTimeout(timer);
    timer = setTimeout(() => hits().catch((error) => say(words(errorWord(error), { code: String(error.name) }))), look);
  }
}
