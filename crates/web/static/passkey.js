// Passkeys: asks the browser for one, to sign in or to add it. Everything else works without.
//
// Not here: what is asked and checked (`app::passkey`).

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

async function post(path, body) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/problem+json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? null : answer.json();
}

function readable({ publicKey }) {
  publicKey.challenge = bytes(publicKey.challenge);
  if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
  for (const list of [publicKey.excludeCredentials, publicKey.allowCredentials]) {
    for (const one of list ?? []) one.id = bytes(one.id);
  }
  return { publicKey };
}

function sendable(made) {
  const { response } = made;
  const fields = ["attestationObject", "clientDataJSON", "authenticatorData", "signature", "userHandle"];
  const own = fields.filter((name) => response[name]).map((name) => [name, text(response[name])]);
  return {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    response: Object.fromEntries(own),
    clientExtensionResults: {},
  };
}

function offer(section, ask) {
  const [button, told] = [section.querySelector("button"), section.querySelector("[role=alert]")];
  section.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    told.hidden = true;
    try {
      const { options, ceremony } = await post(section.dataset.begin, {});
      const credential = sendable(await ask(readable(options)));
      const name = section.querySelector("input")?.value ?? "";
      await post(section.dataset.end, { ceremony, credential, name });
      location.assign(section.dataset.next);
    } catch {
      told.textContent = section.dataset.failed;
      told.hidden = false;
      button.disabled = false;
    }
  });
}

if (window.PublicKeyCredential) {
  for (const section of document.querySelectorAll("[data-passkey-sign-in]")) {
    offer(section, (options) => navigator.credentials.get(options));
  }
  for (const section of document.querySelectorAll("[data-passkey-add]")) {
    offer(section, (options) => navigator.credentials.create(options));
  }
}
