// The side panel. All text goes in through textContent; nothing is ever read as HTML.
const panel = document.getElementById("kg-panel");
const ROLES = { actor: "who", recipient: "to whom", about: "about", instrument: "with", place: "where" };
const AT_ONCE = 12; // statements rendered before "more"

function make(tag, text, cls) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (cls) element.className = cls;
  return element;
}

function button(text, act, cls) {
  const element = make("button", text, cls);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}

const thing = (i) => button(cut(nodes[i].label, 200), () => { bring(i); if (!inSight(i)) focusStage(i); }, "thing");

function joined(indices) {
  const line = document.createDocumentFragment();
  indices.forEach((i, n) => line.append(n ? ", " : "", thing(i)));
  return line;
}

// Only web addresses become links; whatever else an article calls its address is shown as text.
function address(url) {
  if (!/^https?:\/\//i.test(url)) return make("span", cut(url, 300));
  const [, item] = /^https?:\/\/www\.wikidata\.org\/entity\/(Q\d+)$/.exec(url) || [];
  const link = make("a", item ? `Wikidata ${item}` : cut(url, 120));
  link.href = url;
  link.rel = "noopener noreferrer";
  return link;
}

function pageLink(href, words) {
  const link = make("a", words);
  link.href = href;
  return link;
}

function quoteOf(record, known = []) {
  const [, title, published, publisher, url] = D.articles[record.article] || ["", "unknown article", "", "", ""];
  const part = make("div"), quote = make("blockquote"), text = D.quotes[record.quote];
  quote.append(clean(text.slice(0, record.from)), make("mark", clean(text.slice(record.from, record.to))), clean(text.slice(record.to)));
  part.append(quote);
  if (record.speakers.some((i) => !known.includes(i))) {
    const by = make("p", "according to ", "source");
    by.append(joined(record.speakers));
    part.append(by);
  }
  const from = make("p", "", "source"), rest = [cut(publisher, 80), published || "no date given"].filter(Boolean);
  from.append(D.site && D.articles[record.article] ? pageLink("site/" + D.site[record.article], cut(title, 160)) : cut(title, 160), ...rest.flatMap((part) => [" · ", make("span", part, "whole")]));
  if (url) from.append(" · ", address(url));
  part.append(from);
  return part;
}

function standingTag(claim) {
  const [name, word, meaning] = standingOf(claim), tag = make("span", word, name === "asserted" ? "tag" : "tag warn");
  tag.title = meaning;
  return tag;
}

function statement(claim) {
  const card = make("article"), title = make("h4", sentence(claim)), tags = make("p");
  tags.append(standingTag(claim));
  const unsure = claim.qualifiers[1];
  if (unsure !== "certain") tags.append(make("span", { underspecified: "not said how sure" }[unsure] || unsure, "tag warn"));
  tags.append(make("span", claim.when ? cut(claim.when, 60) : "no date known", "tag"), make("span", plural(claim.support, "source"), "tag"));
  card.append(title, tags);
  if (claim.speakers.length) {
    const by = make("p", "according to ", "dim");
    by.append(joined(claim.speakers));
    card.append(by);
  }
  const parts = claim.node >= 0 ? claim.lines : [];
  for (const line of parts) {
    const row = make("p", ROLES[line.role] + ": ", "dim");
    row.append(thing(other(line, claim.node)));
    card.append(row);
  }
  some(card, claim.records, (r) => quoteOf(records[r], claim.speakers), 5);
  return card;
}

// The first few of a list, and a button for the next: a hub with thousands of statements opens as fast as any other.
function some(parent, list, render, count = AT_ONCE) {
  let at = 0;
  const next = () => {
    const upto = Math.min(list.length, at + count);
    for (; at < upto; at += 1) parent.insertBefore(render(list[at]), more);
    more.textContent = `${(list.length - at).toLocaleString("en")} more`;
    if (at >= list.length) more.remove();
  };
  const more = button("", next);
  parent.append(more);
  next();
}

function grouped(list) {
  const box = make("section"), head = make("h3", plural(list.length, "statement"));
  box.append(head);
  if (!list.length) return box;
  const acts = make("div", "", "acts");
  for (const [by, word] of [["", "by kind"], ["month", "by month"]]) {
    const pick = button(word, () => commit({ by }));
    pick.setAttribute("aria-pressed", String(state.by === by));
    acts.append(pick);
  }
  box.append(acts);
  groups(list).forEach(([name, members], n) => {
    const part = make("details"), sum = make("summary", `${name} (${members.length})`);
    part.append(sum);
    const fill = () => { if (part.children.length === 1) some(part, [...members].sort(inTime), statement); };
    part.addEventListener("toggle", fill);
    if (n === 0 || list.length <= AT_ONCE) { fill(); part.open = true; }
    box.append(part);
  });
  return box;
}

function counts(list) {
  return D.standings.map(([, word], n) => [word, list.filter((claim) => claim.standing === n).length]).filter(([, n]) => n).map(([word, n]) => `${n} ${word}`).join(", ");
}

function showNode(i) {
  const node = nodes[i];
  if (isEvent(i)) return showEvent(i);
  panel.append(make("h2", cut(node.label, 300)), make("p", [D.classes[node.cls][1], node.label === D.countries[node.country] ? "" : D.countries[node.country] || node.country, D.sectors[node.sector] || node.sector].filter(Boolean).join(" · "), "dim"));
  if (node.names.length) panel.append(make("p", "also called " + node.names.slice(0, 12).map((name) => cut(name, 80)).join(", "), "dim"));
  if (node.local >= 0) panel.append(make("p", "known from one article only: " + cut(D.articles[node.local][1], 120), "dim"));
  for (const same of node.same) {
    const line = make("p", "same as ", "dim");
    line.append(address(same));
    panel.append(line);
  }
  panel.append(actions(i));
  const all = [...new Set([...touching[i].map((line) => line.claim)])].map((n) => claims[n]), list = all.filter((claim) => shown.pass[claim.i]);
  const offices = list.filter((claim) => D.offices.includes(claim.predicate) && claim.lines[0].source === i);
  if (offices.length) {
    panel.append(make("h3", "Offices"));
    some(panel, offices.sort(inTime), (claim) => make("p", [sentence(claim), claim.when, claim.standing ? standingOf(claim)[1] : ""].filter(Boolean).join(" · ")), 6);
  }
  panel.append(grouped(list));
  if (all.length > list.length) panel.append(make("p", `${plural(all.length - list.length, "statement")} hidden by the filters`, "dim"));
  quotations(i);
  nearby(i);
}

function quotations(i) {
  const list = quoted.get(i) || [];
  if (!list.length) return;
  const part = make("details");
  part.append(make("summary", `Quoted words (${list.length})`));
  part.addEventListener("toggle", () => { if (part.children.length === 1) some(part, list, (record) => quoteOf(record, [i])); });
  panel.append(part);
}

function nearby(i) {
  const near = neighbours(i).filter(([n]) => !isEvent(n));
  if (!near.length) return;
  const part = make("details"), list = make("ul", "", "plain");
  part.append(make("summary", `Neighbours (${near.length})`));
  part.addEventListener("toggle", () => {
    if (list.parentNode) return;
    part.append(list);
    some(list, near, ([n, count]) => {
      const row = make("li");
      row.append(thing(n), ` ${count}`);
      return row;
    }, 30);
  });
  panel.append(part);
}

function showEvent(i) {
  const claim = claims[nodes[i].claim];
  panel.append(make("h2", sentence(claim)), make("p", "an event without two named sides, drawn as a diamond", "dim"), actions(i), statement(claim));
}

function actions(i) {
  const acts = make("div", "", "acts"), pinned = shortId(i) in state.pin, fresh = neighbours(i).filter(([n]) => !shown.nodes.has(n)).length;
  if (!shown.nodes.has(i)) acts.append(button("Put on the graph", () => bring(i)));
  const grow = button(fresh ? `Expand (${fresh} more)` : "Expand", () => expand(i));
  grow.disabled = !fresh;
  acts.append(grow, button("Collapse", () => collapse(i)), button("Only this and its neighbours", () => commit({ base: shortId(i), add: [], hide: [], view: "" })));
  acts.append(button("Hide", () => hideNode(i)), button(pinned ? "Unpin" : "Pin", () => pinNode(i)));
  if (pageOf(i)) acts.append(pageLink(pageOf(i), isEvent(i) ? "Its own page" : "Dossier"));
  return acts;
}

function showPair(a, b) {
  const list = between(a, b), back = between(b, a), title = make("h2");
  title.append(thing(a), " → ", thing(b));
  panel.append(title, make("p", counts(list) || "nothing that passes the filters", "dim"));
  if (back.length) panel.append(button(`The other way round: ${plural(back.length, "statement")}`, () => selectPair(b, a)));
  panel.append(grouped(list));
}

function showStart() {
  const list = claims.filter((claim) => shown.pass[claim.i]);
  panel.append(make("h2", "What the articles say"), make("p", D.summary, "dim"));
  panel.append(make("p", "Click a thing or a line to read the sentences behind it. Double-click a thing, or use “Expand”, to bring its neighbours. A number on a line counts the statements bundled in it."));
  const ways = make("ul");
  for (const [, word, meaning] of D.standings) {
    const row = make("li"), n = list.filter((claim) => standingOf(claim)[1] === word).length;
    row.append(make("strong", `${n.toLocaleString("en")} ${word}`), `: ${meaning}`);
    if (n) ways.append(row);
  }
  panel.append(make("h3", "How the statements stand"), ways, make("p", D.unknown, "dim"));
  panel.append(make("h3", "Most connected"));
  const top = make("ul", "", "plain");
  for (const i of [...shown.nodes].filter((n) => !isEvent(n)).sort((x, y) => degree(y) - degree(x) || x - y).slice(0, 15)) {
    const row = make("li");
    row.append(thing(i), ` ${degree(i)}`);
    top.append(row);
  }
  panel.append(top);
}

function drawPanel() {
  const same = panel.dataset.of === state.sel, at = same ? panel.scrollTop : 0;
  const focused = panel.contains(document.activeElement) ? document.activeElement.textContent : null;
  panel.replaceChildren();
  panel.dataset.of = state.sel;
  const [a, b] = selected();
  if (a === undefined) showStart();
  else if (b === undefined) showNode(a);
  else showPair(a, b);
  if (focused !== null) keepFocus(same ? focused : "");
  panel.scrollTop = at;
}

// Who goes by keyboard stays where they were: on the button of the same words, else at the head of the panel.
function keepFocus(words) {
  const again = words && [...panel.querySelectorAll("button:not(:disabled), summary")].find((element) => element.textContent === words);
  (again || panel).focus({ preventScroll: true });
}
