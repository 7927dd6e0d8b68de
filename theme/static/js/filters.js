/* The filters on /claims/: they combine, count, and keep the choice in the address. Everything that is shown comes
   from this site's own JSON (data/filter/, see machines/filter_data.py) and is set as text. Without a server, or where the data
   doesn't come, nothing happens and the page stays the plain list that it is. */
"use strict";

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const FACETS = ["verdict", "topic", "claimant", "source", "year"];
const PER_PAGE = 20;
const QUIET = 700; // milliseconds after the last change, until its count is announced

/** Return the numbers that a column of codes holds: one a row, or a list a row where it may have several. */
function decode(column) {
  const number = (text) => [...text].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);
  const cut = (text) => (text.match(new RegExp(`.{${column.width}}`, "g")) || []).map(number);
  return column.several ? column.codes.split(",").map(cut) : cut(column.codes);
}

const holds = (cell, wanted) => (Array.isArray(cell) ? cell.includes(wanted) : cell === wanted);

/** Return the rows that fit every wanted number (`{verdict: 2, year: 1}`), but for the facet `but`. */
function fitting(columns, wanted, total, but) {
  const asked = Object.entries(wanted).filter(([facet]) => facet !== but && columns[facet]);
  const rows = [];
  for (let row = 0; row < total; row++)
    if (asked.every(([facet, number]) => holds(columns[facet][row], number))) rows.push(row);
  return rows;
}

/** Return how many of `rows` each number has. */
function tally(column, rows) {
  const counts = new Map();
  for (const row of rows) for (const one of [column[row]].flat()) counts.set(one, (counts.get(one) || 0) + 1);
  return counts;
}

/** Put `rows` (the oldest first) into the order asked for. */
function ordered(rows, sort, places) {
  if (sort === "title" && places) return rows.slice().sort((one, other) => places[one] - places[other]);
  return sort === "oldest" ? rows : rows.slice().reverse();
}

/** Return the form for `count` (CLDR's plural categories), with the number as the language writes it. */
function counted(forms, count, language) {
  const number = new Intl.NumberFormat(language, { numberingSystem: "latn" }).format(count);
  return (forms[new Intl.PluralRules(language).select(count)] ?? forms.other).replace("%(num)s", number);
}

/** Read the choice from an address's query; what it does not know is left out. */
function readChoice(query) {
  const asked = new URLSearchParams(query);
  const choice = { sort: ["oldest", "title"].includes(asked.get("sort")) ? asked.get("sort") : "" };
  for (const facet of FACETS) choice[facet] = asked.get(facet) || "";
  choice.page = Math.max(1, parseInt(asked.get("page"), 10) || 1);
  return choice;
}

/** Return the query of a choice, "" for none. */
function writeChoice(choice) {
  const query = new URLSearchParams();
  for (const name of [...FACETS, "sort"]) if (choice[name]) query.set(name, choice[name]);
  if (choice.page > 1) query.set("page", choice.page);
  return query.size || String(query) ? `?${query}` : "";
}

/** Return the numbers of the pages to link to, 0 where some are left out. */
function pageNumbers(current, count) {
  const shown = [];
  for (let number = 1; number <= count; number++)
    if (number === 1 || number === count || Math.abs(number - current) <= 2) {
      if (shown.length && number - shown[shown.length - 1] > 1) shown.push(0);
      shown.push(number);
    }
  return shown;
}

class Panel {
  constructor(root, index) {
    Object.assign(this, { root, total: index.claims, chunk: index.chunk, facets: {}, columns: {}, texts: new Map() });
    this.base = new URL(root.dataset.index, location.href);
    this.results = document.getElementById("results");
    this.found = document.getElementById("found");
    this.title = document.title;
    this.coming = {};
    for (const [facet, column] of Object.entries(index.facets)) this.add(facet, column);
    if (index.titles) this.order(index.titles);
  }

  add(facet, column) {
    this.facets[facet] = column;
    this.columns[facet] = decode(column);
  }

  order(titles) {
    this.places = decode({ width: Math.max(1, titles.length / Math.max(1, this.total)), codes: titles });
  }

  json(name) {
    return fetch(new URL(name, this.base)).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)));
  }

  /** Load a facet, or the order by title, that is not there yet: on a large site most readers never ask for them. */
  load(name) {
    if (this.facets[name] || (name === "titles" && this.places)) return Promise.resolve();
    this.coming[name] ||= this.json(`${name}.json`).then(
      (data) => (name === "titles" ? this.order(data) : this.add(name, data)),
      () => delete this.coming[name], // asked for again, it may come
    );
    return this.coming[name];
  }

  /** Load what a choice needs. */
  need(choice) {
    const facets = FACETS.filter((facet) => choice[facet]);
    return Promise.all([...facets, ...(choice.sort === "title" ? ["titles"] : [])].map((name) => this.load(name)));
  }

  /** Fill the list of values that a reader comes to. */
  async open(select) {
    if (!FACETS.includes(select.name) || this.facets[select.name]) return;
    if (select.length < 2) select.append(this.copy("loading"));
    await this.load(select.name);
    if (!this.facets[select.name] && select.length > 1) select.lastElementChild.remove();
    this.offer();
  }

  async start() {
    this.choice = readChoice(location.search);
    await this.need(this.choice);
    this.root.hidden = false;
    document.querySelector(".facets-first").classList.add("narrowed");
    for (const event of ["pointerover", "focusin"])
      this.root.addEventListener(event, ({ target }) => target.matches("select") && this.open(target));
    this.root.addEventListener("change", (event) => this.change(event.target.name, event.target.value));
    for (const place of [this.root, this.results]) place.addEventListener("click", (event) => this.follow(event));
    addEventListener("popstate", () => this.go(readChoice(location.search)));
    await this.show();
  }

  change(name, value) {
    const again = this.changed === name && Date.now() - this.changedAt < 1000; // arrow keys pass through values
    Object.assign(this, { changed: name, changedAt: Date.now() });
    this.keep({ ...this.choice, [name]: value, page: 1 }, again);
  }

  /** Follow a link that leads to another choice on this page without loading it anew. */
  follow(event) {
    const link = event.target.closest("a[data-choice]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const within = this.results.contains(link);
    this.changed = "";
    this.keep(readChoice(link.dataset.choice)).then(() => {
      const heading = within ? this.results : this.root.querySelector(".active a") || document.getElementById("by-verdict");
      heading.focus({ preventScroll: !within });
      if (within) scrollTo({ top: this.root.offsetTop - 16 });
    });
  }

  keep(choice, again) {
    const query = writeChoice(choice);
    history[again ? "replaceState" : "pushState"](null, "", query || location.pathname);
    return this.go(choice);
  }

  async go(choice) {
    this.choice = choice;
    await this.need(choice);
    await this.show();
    clearTimeout(this.timer);
    const said = document.getElementById("said");
    this.timer = setTimeout(() => (said.textContent = this.found.textContent), QUIET);
  }

  /** Return the number of each chosen value; a value that the data doesn't know fits nothing. */
  wanted() {
    const wanted = {};
    for (const facet of FACETS)
      if (this.choice[facet] && this.facets[facet])
        wanted[facet] = this.facets[facet].names.findIndex(([key]) => key === this.choice[facet]) + 1 || -1;
    return wanted;
  }

  async show() {
    const turn = (this.turn = (this.turn || 0) + 1);
    const wanted = this.wanted();
    const came = FACETS.every((facet) => !this.choice[facet] || this.facets[facet]);
    const rows = came ? ordered(fitting(this.columns, wanted, this.total), this.choice.sort, this.places) : [];
    const pages = Math.max(1, Math.ceil(rows.length / PER_PAGE));
    const page = Math.min(this.choice.page, pages);
    this.offer();
    const plain = !writeChoice(this.choice);
    const { forms, of } = this.found.dataset;
    const language = document.documentElement.lang;
    const all = counted(JSON.parse(forms), this.total, language);
    const some = counted({ other: "%(num)s" }, rows.length, language);
    this.found.textContent = rows.length === this.total ? all : of.replace("%(some)s", some).replace("%(claims)s", all);
    this.actives(wanted);
    this.name(wanted, page, pages);
    const list = plain ? [] : await this.list(rows.slice((page - 1) * PER_PAGE, page * PER_PAGE), page, pages, wanted, came);
    if (turn !== this.turn) return; // a later choice was faster
    this.results.replaceChildren(...list);
    this.results.hidden = plain;
    document.getElementById("plain").hidden = !plain;
    this.root.querySelector(".chosen").hidden = plain;
  }

  /** Fill each list of values with those that the other filters leave, and their counts. */
  offer() {
    const wanted = this.wanted();
    for (const facet of FACETS) {
      const [column, select] = [this.facets[facet], document.getElementById(`by-${facet}`)];
      if (!column) continue;
      const counts = tally(this.columns[facet], fitting(this.columns, wanted, this.total, facet));
      const options = [select.options[0]];
      column.names.forEach(([key, label], at) => {
        const count = counts.get(at + 1) || 0;
        if (count || key === this.choice[facet]) options.push(new Option(`${label} (${count})`, key));
      });
      if (column.rest) {
        const rest = this.copy("rest");
        rest.textContent = counted({ other: rest.textContent }, column.rest, document.documentElement.lang);
        options.push(rest);
      }
      select.replaceChildren(...options);
      select.value = this.choice[facet];
      if (select.selectedIndex < 0) select.value = "";
    }
    document.getElementById("by-sort").value = this.choice.sort;
  }

  copy(id) {
    return document.getElementById(id).content.firstElementChild.cloneNode(true);
  }

  link(element, choice) {
    const query = writeChoice(choice);
    element.href = query || location.pathname;
    element.dataset.choice = query;
  }

  label(facet) {
    const known = this.facets[facet]?.names.find(([key]) => key === this.choice[facet]);
    return known ? known[1] : this.choice[facet];
  }

  actives() {
    const links = FACETS.filter((facet) => this.choice[facet]).map((facet) => {
      const item = this.copy("active-filter");
      const name = this.root.querySelector(`label[for=by-${facet}]`).textContent;
      item.querySelector("a > span:last-child").textContent = `${name}: ${this.label(facet)}`;
      this.link(item.firstElementChild, { ...this.choice, [facet]: "", page: 1 });
      return item;
    });
    if (links.length > 1) {
      links.push(this.copy("clear-all"));
      this.link(links[links.length - 1].firstElementChild, { ...readChoice(""), sort: this.choice.sort });
    }
    this.root.querySelector(".active").replaceChildren(...links);
    this.root.querySelector(".active").hidden = !links.length;
  }

  name(wanted, page, pages) {
    const chosen = FACETS.filter((facet) => this.choice[facet]).map((facet) => this.label(facet));
    if (page > 1) chosen.push(`${page}/${pages}`);
    document.title = chosen.length ? `${chosen.join(this.root.dataset.comma)} – ${this.title}` : this.title;
  }

  async list(rows, page, pages, wanted, came) {
    if (!rows.length) return came ? [this.copy("no-result"), ...this.unlisted(wanted)] : [this.copy("not-loaded")];
    const cards = document.createElement("ul");
    cards.className = "cards";
    const chunks = [...new Set(rows.map((row) => Math.floor(row / this.chunk)))];
    try {
      await Promise.all(chunks.map((chunk) => this.text(chunk)));
    } catch {
      return [this.copy("not-loaded")];
    }
    for (const row of rows) cards.append(this.card(row));
    return pages > 1 ? [cards, this.pages(page, pages)] : [cards];
  }

  /** Return the ways to the lists of values that the filters may not know. */
  unlisted(wanted) {
    return FACETS.filter((facet) => wanted[facet] < 0 && this.facets[facet].rest).map((facet) => {
      const way = this.copy("unlisted");
      const link = way.querySelector("a");
      link.href = this.root.dataset.list.replace("LIST", () => `${facet}s/${encodeURIComponent(this.choice[facet])}`);
      return way;
    });
  }

  async text(chunk) {
    if (!this.texts.has(chunk)) this.texts.set(chunk, await this.json(`text-${chunk}.json`));
  }

  card(row) {
    const [id, claim, date, day, withdrawn, claimant] = this.texts.get(Math.floor(row / this.chunk))[row % this.chunk];
    const item = this.copy("result");
    const [, title, tone] = this.facets.verdict.names[this.columns.verdict[row] - 1] || ["", "", "neutral"];
    const mark = item.querySelector(".verdict");
    mark.classList.add(`tone-${tone}`);
    mark.prepend((document.getElementById(`tone-${tone}`) || document.getElementById("tone-neutral")).content.cloneNode(true));
    mark.lastElementChild.textContent = title;
    if (!withdrawn) item.querySelector(".label").remove();
    const link = item.querySelector("a");
    link.textContent = claim;
    link.href = this.root.dataset.claim.replace("ID", () => encodeURIComponent(id));
    const [who, when] = item.querySelector(".aside").children;
    who.textContent = claimant + (day ? this.root.dataset.comma : "");
    when.textContent = day;
    if (date) when.dateTime = date;
    else when.remove();
    return item;
  }

  pages(page, pages) {
    const nav = this.copy("next-pages");
    for (const number of pageNumbers(page, pages)) {
      const item = this.copy(number ? "page-number" : "page-gap");
      if (number) {
        item.firstElementChild.lastElementChild.textContent = number;
        this.link(item.firstElementChild, { ...this.choice, page: number });
        if (number === page) item.firstElementChild.setAttribute("aria-current", "page");
      }
      nav.firstElementChild.append(item);
    }
    return nav;
  }
}

if (typeof document === "undefined")
  module.exports = { decode, fitting, tally, ordered, counted, readChoice, writeChoice, pageNumbers };
else {
  const root = document.getElementById("filters");
  // Pages opened from disk may not read files: they keep their plain lists.
  const without = () => {
    root.hidden = true;
    root.classList.add("absent"); // gives up the room that the stylesheet kept
  };
  if (root && location.protocol === "file:") without();
  else if (root)
    fetch(root.dataset.index)
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer)))
      .then((index) => new Panel(root, index).start())
      .catch(without);
}
