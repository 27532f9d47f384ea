// What the page knows: rows of the JSON by name, and who is tied to what by which lines.
const D = JSON.parse(document.getElementById("kg-data").textContent);
const whole = (id) => (id.startsWith("~") ? D.base + id.slice(1) : id);
const nodes = D.nodes.map(([id, label, cls, country, sector, names, same, local, claim], i) => ({ i, iri: whole(id), label, cls, country, sector, names, same, local, claim }));
const claims = D.claims.map(([id, says, standing, start, end, when, speakers, records, support, office, qualified, event], i) => {
  const [kind, words, mode, predicate] = D.says[says];
  return { i, iri: whole(id), kind, words, mode, standing, start, end, when, speakers, records, support, office, qualifiers: D.qualifiers[qualified], event: whole(event), predicate, node: -1, lines: [] };
});
for (const node of nodes) if (node.claim >= 0) claims[node.claim].node = node.i;
const lines = D.lines.map(([claim, source, target, role], i) => ({ i, claim, source, target, role }));
const records = D.records.map(([id, article, quote, from, to, speakers, said], i) => ({ i, id, article, quote, from, to, speakers, said }));
const touching = nodes.map(() => []);
const quoted = new Map(); // node -> its attributions
for (const line of lines) {
  touching[line.source].push(line);
  if (line.target !== line.source) touching[line.target].push(line);
  claims[line.claim].lines.push(line);
}
// When a claim was told: the days on which the articles that carry it were published.
for (const claim of claims) {
  const days = claim.records.map((r) => (D.articles[records[r].article] || [])[2] || "").filter(Boolean).sort();
  claim.told = { start: days[0] || "", end: days[days.length - 1] || "" };
}
for (const record of records) {
  if (!record.said) continue;
  for (const who of record.speakers) quoted.set(who, [...(quoted.get(who) || []), record]);
}
const byId = new Map(nodes.map((node) => [shortId(node.i), node.i]));

function shortId(i) {
  const iri = nodes[i].iri;
  return iri.startsWith(D.base) ? iri.slice(D.base.length) : iri;
}

// The page of a thing or an event in the site, where one stands beside this file and its name is plain; kg/export/site/names.py.
function pageOf(i) {
  const name = shortId(i);
  return D.site && name !== nodes[i].iri && name.length <= 80 && /^[A-Za-z0-9]+(-[A-Za-z0-9]+)+$/.test(name) ? `site/${isEvent(i) ? "events" : "things"}/${name}.html` : "";
}

// Direction overrides and control characters would let one name disturb the text around it: shown as U+FFFD.
function clean(text) {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
}

function cut(text, length) {
  const plain = clean(text.length > 4 * length ? text.slice(0, 4 * length) : text).replace(/\s+/g, " ");
  return plain.length > length ? plain.slice(0, length - 1).trimEnd() + "…" : plain;
}

const isEvent = (i) => nodes[i].claim >= 0;
const degree = (i) => touching[i].length;
const kindOf = (claim) => D.kinds[claim.kind];
const standingOf = (claim) => D.standings[claim.standing];
const other = (line, i) => (line.source === i ? line.target : line.source);
const plural = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many || one + "s"}`;

// A claim in one line: "Nicolás Maduro accused United States".
function sentence(claim) {
  if (claim.node >= 0) return cut(nodes[claim.node].names[0] || nodes[claim.node].label, 240);
  const [line] = claim.lines;
  if (!line) return kindOf(claim)[1];
  const more = claim.office ? ` (${claim.office})` : claim.mode ? ` (${claim.mode})` : "";
  return cut(`${cut(nodes[line.source].label, 90)} ${claim.words} ${cut(nodes[line.target].label, 90)}${more}`, 240);
}
