// What a member asks its hub. Nothing of the answers is believed here.
//
// Not here: what an answer proves (`session`, `hits`).

import { Refused } from './bytes.mjs';

/** Pages of anything that are read at the most. */
const pagesMax = 1000;

export class Hub {
  #base;
  #headers;
  /** `base` is `''` for the page's own hub; `token` is for programs, a page has its session. */
  constructor(slug, { base = '', token } = {}) {
    this.slug = slug;
    this.#base = `${base}/api/agreements/${encodeURIComponent(slug)}`;
    this.#headers = token ? { authorization: `Bearer ${token}` } : {};
  }

  async #send(path, { method = 'GET', body } = {}) {
    const type = body ? { 'content-type': 'application/octet-stream' } : {};
    const headers = { accept: 'application/json', ...this.#headers, ...type };
    try {
      return await fetch(`${this.#base}/${path}`, { method, body, headers, credentials: 'same-origin' });
    } catch {
      throw new Refused('away');
    }
  }

  /** An answer that says yes, or the code of what the hub says instead. */
  async #taken(answer) {
    if (answer.ok) return answer;
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(problem.code ?? `status-${answer.status}`, { status: answer.status, problem });
  }

  async #json(path, options) {
    return (await this.#taken(await this.#send(path, options))).json();
  }

  state() {
    return this.#json('matching');
  }

  /** Sends a signed message to the door; gives the answer's JSON where it has one. */
  async tell(message) {
    const answer = await this.#taken(await this.#send('messages', { method: 'POST', body: message }));
    return answer.status === 204 ? undefined : answer.json();
  }

  /** Sends a request for an evaluation, and gives the bytes of what the custodian says. */
  async evaluate(message) {
    const answer = await this.#taken(await this.#send('messages', { method: 'POST', body: message }));
    return new Uint8Array(await answer.arrayBuffer());
  }

  /** Sends a part of a list; gives the receipt with the last one. */
  async part(epoch, number, part, entries) {
    const path = `epochs/${epoch}/lists/${number}/parts/${part}`;
    const answer = await this.#taken(await this.#send(path, { method: 'PUT', body: entries }));
    return answer.status === 200 ? answer.json() : undefined;
  }

  /** All hits of this member. */
  async hits() {
    const all = [];
    for (let page = 0; page < pagesMax; page += 1) {
      const { hits } = await this.#json(`hits?after=${all.at(-1)?.number ?? 0}`);
      if (!hits.length) break;
      all.push(...hits);
    }
    return all;
  }
}
