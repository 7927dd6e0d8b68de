const test = require("node:test");
const assert = require("node:assert");
const path = require("node:path");
const scripts = path.join(__dirname, "../../../theme/static/js");
const filters = require(path.join(scripts, "filters.js"));
const search = require(path.join(scripts, "search.js"));

test("codes become numbers, several a row too", () => {
  assert.deepEqual(filters.decode({ width: 1, codes: "01A" }), [0, 1, 10]);
  assert.deepEqual(filters.decode({ width: 2, codes: "000110", several: false }), [0, 1, 64]);
  assert.deepEqual(filters.decode({ width: 1, codes: "1,,23", several: true }), [[1], [], [2, 3]]);
});

test("filters combine, and each facet is counted under the others", () => {
  const columns = { verdict: [1, 1, 2], topic: [[1], [2], [1, 2]] };
  assert.deepEqual(filters.fitting(columns, { verdict: 1, topic: 2 }, 3), [1]);
  assert.deepEqual(filters.fitting(columns, { verdict: 1, topic: 2 }, 3, "verdict"), [1, 2]);
  assert.deepEqual(filters.fitting(columns, { verdict: -1 }, 3), []);
  assert.deepEqual([...filters.tally(columns.topic, [0, 2])], [[1, 2], [2, 1]]);
});

test("a choice comes back from its address, and nonsense is left out", () => {
  const choice = filters.readChoice("?verdict=true&year=2025&sort=oldest&page=3");
  assert.equal(filters.writeChoice(choice), "?verdict=true&year=2025&sort=oldest&page=3");
  assert.equal(filters.writeChoice(filters.readChoice("?sort=x&page=-2&other=1")), "");
});

test("rows are ordered, and long lists of pages shortened", () => {
  assert.deepEqual(filters.ordered([0, 1, 2], "", null), [2, 1, 0]);
  assert.deepEqual(filters.ordered([0, 1, 2], "title", [2, 0, 1]), [1, 2, 0]);
  assert.deepEqual(filters.pageNumbers(5, 600), [1, 0, 3, 4, 5, 6, 7, 0, 600]);
});

test("an excerpt is cut into text and marks, and markup in it is text", () => {
  const cut = search.pieces("a &lt;b&gt; <mark>hit &amp; run</mark> &amp;lt;");
  assert.deepEqual(cut, [["a <b> ", false], ["hit & run", true], [" &lt;", false]]);
  assert.equal(search.writeAsked(search.readAsked("?q=+a+&topic=b&x=1")), "?q=a&topic=b");
});

test("counts take the form and the digits of their language", () => {
  const forms = { one: "%(num)s claim", other: "%(num)s claims" };
  assert.equal(filters.counted(forms, 1, "en"), "1 claim");
  assert.equal(filters.counted(forms, 30573, "en"), "30,573 claims");
  assert.equal(search.counted({ two: "two", few: "%(num)s few", other: "%(num)s" }, 2, "ar"), "two");
  assert.equal(search.counted({ two: "two", few: "%(num)s few", other: "%(num)s" }, 3, "ar"), "3 few");
});
