// Asking `t` custodians for a batch: whoever does not answer as it should is named and replaced.
//
// Not here: what an output is good for (`output`).

import { randomBytes } from '@noble/hashes/utils.js';
import { check, combine } from './blind.mjs';
import { Refused, equal } from './bytes.mjs';
import { digestOf, open, peek, sign } from './message.mjs';
import { evaluationAnswer, evaluationRefusal, evaluationRequest } from './message/kinds.mjs';

/** How often one is asked the same again, in rounds with a pause between them. */
const roundsMax = 3;
const pause = 2000;
/** Refusals that pass by themselves; any other of a custodian lasts. */
const passing = ['unavailable', 'status-old'];

export class Custodians {
  #session;
  #out = new Set();
  #onTrouble;
  /** `onTrouble` is told `{ number, name, code, isLie }`. */
  constructor(session, onTrouble = () => {}) {
    this.#session = session;
    this.#onTrouble = onTrouble;
  }

  /** The outputs of a batch. */
  async evaluate(batch) {
    const { threshold } = this.#session.epoch;
    const answers = new Map();
    const requests = new Map();
    for (let round = 0; round < roundsMax && answers.size < threshold; round += 1) {
      if (round) await new Promise((done) => setTimeout(done, pause));
      const left = () => this.#numbers().filter((one) => !answers.has(one) && !this.#out.has(one));
      const failed = new Set();
      for (;;) {
        const chosen = left().filter((one) => !failed.has(one)).slice(0, threshold - answers.size);
        if (!chosen.length) break;
        await Promise.all(chosen.map(async (number) => {
          const points = await this.#one(number, batch, requests);
          if (points) answers.set(number, points);
          else failed.add(number);
        }));
      }
    }
    if (answers.size < threshold) throw new Refused('too-few-custodians');
    return combine(batch, threshold, answers);
  }

  #numbers() {
    return this.#session.text.custodians.map((_, at) => at + 1);
  }

  async #one(number, batch, requests) {
    try {
      return await this.#ask(number, batch, requests);
    } catch (error) {
      const isLasting = error.isLie || (error.isRefusal && !passing.includes(error.code));
      if (isLasting) this.#out.add(number);
      const { name } = this.#session.text.custodians[number - 1];
      this.#onTrouble({ number, name, code: error.code ?? 'work', isLie: Boolean(error.isLie) });
      return undefined;
    }
  }

  async #ask(number, batch, requests) {
    const { epoch, hub, text } = this.#session;
    const { keys } = text.custodians[number - 1];
    // Asked again, a custodian gets the very same request: it has counted that one.
    const request = requests.get(number) ?? this.#request(number, batch);
    requests.set(number, request);
    const bytes = await hub.evaluate(request);
    const own = digestOf(request);
    if (peek(bytes).label === evaluationRefusal.label) {
      const { body } = open(evaluationRefusal, bytes, epoch.scope, keys);
      if (!equal(body.request, own)) throw new Refused('answer-to-another-request');
      throw new Refused(/^[a-z0-9-]+$/.test(body.code) ? body.code : 'refused', { isRefusal: true });
    }
    const said = this.#opened(bytes, epoch.scope, keys);
    if (!equal(said.request, own)) throw new Refused('answer-to-another-request');
    return check(batch, epoch.shares[number - 1], said);
  }

  #opened(bytes, scope, keys) {
    try {
      return open(evaluationAnswer, bytes, scope, keys).body;
    } catch (error) {
      // Signed and not readable is the custodian's own doing; all else may be the carrier's.
      throw new Refused('answer-altered', { isLie: Boolean(error.isSigned) });
    }
  }

  #request(custodian, batch) {
    const { epoch, identity } = this.#session;
    const body = {
      statement: epoch.digest,
      custodian,
      nonce: randomBytes(16),
      time: this.#session.now(),
      elements: batch.elements,
    };
    return sign(evaluationRequest, epoch.scope, body, identity);
  }
}
