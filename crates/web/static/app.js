// Makes pages quicker where scripts run; everything works without them.
// Not here: find help (exit.js), the panning map (npm layer).
const search = document.querySelector("#q");

// "/" goes to the search.
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && search) {
    event.preventDefault();
    search.focus();
    search.select();
  }
});

// Light, dark, or as the system says; kept on this device.
const theme = document.querySelector("[data-theme-switch]");
if (theme) {
  const kept = localStorage.getItem("theme");
  if (kept) document.documentElement.dataset.theme = kept;
  theme.hidden = false;
  theme.addEventListener("click", () => {
    const root = document.documentElement;
    const dark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = dark ? "light" : "dark";
    localStorage.setItem("theme", root.dataset.theme);
  });
}

// Suggestions as one types: a combobox after the ARIA pattern.
function suggest(input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = "suggestions";
  list.role = "listbox";
  list.setAttribute("aria-label", input.getAttribute("aria-label") ?? "");
  list.hidden = true;
  input.closest(".top-search").append(list);
  Object.entries({ role: "combobox", "aria-expanded": "false", "aria-controls": "suggestions",
    "aria-autocomplete": "list", autocomplete: "off" }).forEach(([n, v]) => input.setAttribute(n, v));
  let timer, current = -1, asked = 0;
  // The page's language, which need not be the browser's: names come in it.
  const spoken = { headers: { "accept-language": document.documentElement.lang } };
  const close = () => {
    list.hidden = true;
    current = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (name) => { input.value = name; close(); input.form.requestSubmit(); };
  const show = (names) => {
    list.replaceChildren(...names.map((name, n) => {
      const item = document.createElement("li");
      item.role = "option";
      item.id = `suggestion-${n}`;
      item.dir = "auto";
      item.textContent = name;
      item.addEventListener("mousedown", (event) => { event.preventDefault(); choose(name); });
      return item;
    }));
    list.hidden = names.length === 0;
    current = -1;
    input.setAttribute("aria-expanded", String(names.length > 0));
  };
  input.addEventListener("input", () => {
    clearTimeout(timer);
    const text = input.value.trim();
    if (text.length < 2) return close();
    timer = setTimeout(async () => {
      const turn = ++asked;
      const answer = await fetch(`/api/suggest?q=${encodeURIComponent(text)}`, spoken).catch(() => null);
      if (answer?.ok && turn === asked && document.activeElement === input) show(await answer.json());
    }, 120);
  });
  input.addEventListener("keydown", (event) => {
    const items = [...list.children];
    if (event.key === "Escape") return close();
    if (event.key === "Enter" && current >= 0) { event.preventDefault(); return choose(items[current].textContent); }
    if (!["ArrowDown", "ArrowUp"].includes(event.key) || list.hidden) return;
    event.preventDefault();
    current = (current + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length;
    items.forEach((item, n) => item.setAttribute("aria-selected", String(n === current)));
    input.setAttribute("aria-activedescendant", items[current].id);
  });
  input.addEventListener("blur", close);
}
if (search?.closest(".top-search")) suggest(search);

// A page of the hub. The browser reads it itself: no text becomes HTML here, which the policy forbids.
function pageAt(href) {
  return new Promise((done) => {
    const asked = new XMLHttpRequest();
    asked.responseType = "document";
    asked.onloadend = () => done(asked.status === 200 ? asked.response : null);
    asked.open("GET", href);
    asked.setRequestHeader("accept", "text/html");
    asked.send();
  });
}

// Filters, sorting and pages change the results in place; the address stays shareable.
async function load(href, push) {
  const page = await pageAt(href);
  const old = document.querySelector("#results");
  const fresh = page?.querySelector("#results");
  if (!fresh || !old) { location.href = href; return; }
  const open = new Set([...old.querySelectorAll("details[open]")].map((d) => d.dataset.facet));
  fresh.querySelectorAll("details").forEach((d) => { if (open.has(d.dataset.facet)) d.open = true; });
  old.replaceWith(fresh);
  if (push) history.pushState(null, "", href);
  document.title = page.title;
  document.querySelector("#count")?.focus({ preventScroll: true });
}
document.addEventListener("click", (event) => {
  const link = event.target.closest("#results a[data-live]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  load(link.href, true);
});
addEventListener("popstate", () => { if (document.querySelector("#results")) load(location.href, false); });

// Progress of an import.
const progress = document.querySelector("[data-events]");
if (progress) {
  const events = new EventSource(progress.dataset.events);
  const began = Date.now();
  events.onmessage = (event) => {
    const run = JSON.parse(event.data);
    const bar = progress.querySelector("progress");
    bar.max = Math.max(run.total, 1);
    bar.value = run.done;
    for (const name of ["done", "total", "added", "changed", "unchanged", "left_out"]) {
      const place = progress.querySelector(`[data-value="${name}"]`);
      if (place) place.textContent = run[name];
    }
    const seconds = (Date.now() - began) / 1000;
    const rate = progress.querySelector('[data-value="rate"]');
    if (rate && run.done) rate.textContent = Math.round(run.done / Math.max(seconds, 0.5));
    if (run.state !== "running") { events.close(); location.reload(); }
  };
}

// Moving through a table by arrow keys.
document.querySelectorAll("table[data-rows]").forEach((table) => {
  table.addEventListener("keydown", (event) => {
    const row = event.target.closest("tbody tr");
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    const next = step && row?.[step]?.querySelector("a, button, input");
    if (next) { event.preventDefault(); next.focus(); }
  });
});

// Copies a command.
for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.previousElementSibling.textContent);
    const before = button.textContent;
    button.textContent = button.dataset.copied;
    setTimeout(() => { button.textContent = before; }, 2000);
  });
}
