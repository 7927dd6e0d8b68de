/* The search: Pagefind's API (pagefind/pagefind.js, made with the site) under a small form of our own. The question
   and the filters are kept in the address; everything that is shown is set as text, but for Pagefind's own <mark>s,
   which are taken apart and set as elements. */
"use strict";

const FILTERS = ["verdict", "topic", "claimant", "year"];
const STEP = 10;
const PAUSE = 300; // milliseconds after the last key, until a search starts

/** Cut an excerpt into (text, whether it is a match); entities become the characters that they stand for. */
function pieces(excerpt) {
  const plain = (text) =>
    text.replace(/&(lt|gt|quot|#39|#x27|amp);/g, (whole, name) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name] || "'");
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((part) => {
      const match = /^<mark>(.*)<\/mark>$/s.exec(part);
      return [plain(match ? match[1] : part), Boolean(match)];
    });
}

/** Return the form for `count` (CLDR's plural categories), with the number as the language writes it. */
function counted(forms, count, language) {
  const number = new Intl.NumberFormat(language, { numberingSystem: "latn" }).format(count);
  return (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace("%(num)s", number);
}

/** Read the question and the filters from an address's query. */
function readAsked(query) {
  const asked = new URLSearchParams(query);
  return Object.fromEntries(["q", ...FILTERS].map((name) => [name, (asked.get(name) || "").trim()]));
}

/** Return the query of what was asked, "" for nothing. */
function writeAsked(asked) {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return String(query) && `?${query}`;
}

class Search {
  constructor(root, pagefind) {
    Object.assign(this, { root, pagefind, shown: STEP, title: document.title });
    this.words = document.getElementById("words");
    this.count = document.getElementById("count");
    this.list = document.getElementById("found");
    this.more = document.getElementById("more");
  }

  async start() {
    await this.pagefind.options({ excerptLength: 30 });
    this.all = await this.pagefind.filters();
    this.root.hidden = false;
    document.getElementById("no-script").hidden = true;
    this.take(readAsked(location.search));
    this.root.addEventListener("input", () => this.wait());
    this.root.addEventListener("keydown", (event) => event.key === "Enter" && event.target === this.words && this.ask());
    this.more.addEventListener("click", () => this.further());
    addEventListener("popstate", () => this.take(readAsked(location.search)));
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  /** Take what the form holds, and keep it in the address. */
  ask() {
    clearTimeout(this.timer);
    const asked = { q: this.words.value.trim() };
    for (const name of FILTERS) asked[name] = document.getElementById(`of-${name}`).value;
    const query = writeAsked(asked);
    if (query === writeAsked(this.asked)) return;
    const typing = asked.q !== this.asked.q && this.asked.q; // one step back for a question, not one for each letter
    history[typing ? "replaceState" : "pushState"](null, "", query || location.pathname);
    this.run(asked);
  }

  take(asked) {
    this.words.value = asked.q;
    this.run(asked);
  }

  async run(asked) {
    const turn = (this.turn = (this.turn || 0) + 1);
    Object.assign(this, { asked, shown: STEP });
    const filters = Object.fromEntries(FILTERS.filter((name) => asked[name]).map((name) => [name, asked[name]]));
    const nothing = !asked.q && !Object.keys(filters).length;
    const answer = nothing ? { results: [], filters: this.all } : await this.pagefind.search(asked.q || null, { filters });
    if (turn !== this.turn) return;
    this.results = answer.results;
    this.offer(nothing ? this.all : answer.filters, asked);
    this.list.replaceChildren();
    document.title = asked.q ? `${asked.q} – ${this.title}` : this.title;
    document.getElementById("no-search").hidden = !nothing;
    document.getElementById("nothing").hidden = nothing || this.results.length > 0;
    const forms = JSON.parse(this.count.dataset.forms);
    this.count.textContent = nothing ? "" : counted(forms, this.results.length, document.documentElement.lang);
    await this.fill(0, turn);
  }

  async fill(from, turn) {
    const data = await Promise.all(this.results.slice(from, this.shown).map((result) => result.data()));
    if (turn !== this.turn) return;
    for (const one of data) this.list.append(this.card(one));
    this.more.hidden = this.results.length <= this.shown;
  }

  async further() {
    const from = this.shown;
    this.shown += STEP;
    await this.fill(from, this.turn);
    this.list.children[from]?.querySelector("a").focus();
  }

  offer(counts, asked) {
    for (const name of FILTERS) {
      const select = document.getElementById(`of-${name}`);
      const values = Object.entries(counts[name] || {}).filter(([value, count]) => count || value === asked[name]);
      if (asked[name] && !values.some(([value]) => value === asked[name])) values.push([asked[name], 0]);
      values.sort(([one], [other]) => (name === "year" ? other - one : one.localeCompare(other)));
      const options = values.map(([value, count]) => new Option(`${value} (${count})`, value));
      select.replaceChildren(select.options[0], ...options);
      select.value = asked[name];
    }
  }

  card(found) {
    const item = document.getElementById("result").content.firstElementChild.cloneNode(true);
    const tone = found.meta.tone || "neutral";
    const mark = item.querySelector(".verdict");
    mark.classList.add(`tone-${tone}`);
    mark.prepend((document.getElementById(`tone-${tone}`) || document.getElementById("tone-neutral")).content.cloneNode(true));
    mark.lastElementChild.textContent = (found.filters.verdict || [""])[0];
    if (!found.meta.withdrawn) item.querySelector(".label").remove();
    const link = item.querySelector("a");
    link.textContent = found.meta.title;
    const id = new URL(found.url, location.href).pathname.match(/claims\/([^/]+)\//)?.[1] || "";
    link.href = this.root.dataset.claim.replace("ID", () => id);
    item.querySelector(".aside").textContent = [found.filters.claimant, found.meta.date].flat().filter(Boolean).join(this.root.dataset.comma);
    for (const [text, match] of pieces(found.excerpt)) {
      const node = match ? document.createElement("mark") : document.createTextNode(text);
      if (match) node.textContent = text;
      item.querySelector(".excerpt").append(node);
    }
    return item;
  }
}

if (typeof document === "undefined") module.exports = { counted, pieces, readAsked, writeAsked };
else {
  const root = document.getElementById("search");
  const missing = () => {
    document.getElementById("no-script").hidden = true;
    document.getElementById("no-index").hidden = false;
  };
  if (root && location.protocol === "file:") missing();
  else if (root)
    import(new URL(root.dataset.pagefind, location.href).href)
      .then((pagefind) => new Search(root, pagefind).start())
      .catch(missing);
}
