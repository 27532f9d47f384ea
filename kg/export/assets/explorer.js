"use strict";
// The side panel of the explorer. All text goes in through textContent; nothing is ever read as HTML.
(() => {
  const data = JSON.parse(document.getElementById("kg-data").textContent);
  const panel = document.getElementById("kg-panel");
  const byThing = new Map();
  for (const id of Object.keys(data.records)) {
    for (const [, iri] of data.records[id].things) {
      if (!byThing.has(iri)) byThing.set(iri, new Set());
      byThing.get(iri).add(id);
    }
  }

  function make(tag, text, cls) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (cls) element.className = cls;
    return element;
  }

  function thingButton(iri) {
    const button = make("button", data.things[iri].label, "thing");
    button.type = "button";
    button.addEventListener("click", () => choose(iri));
    return button;
  }

  function inOrder(ids) {
    const key = (id) => [data.articles[data.records[id].article].published, data.records[id].article];
    return [...ids].sort((a, b) => {
      const [left, right] = [key(a), key(b)];
      return left[0].localeCompare(right[0]) || left[1].localeCompare(right[1]) || data.records[a].start - data.records[b].start || (a < b ? -1 : 1);
    });
  }

  function statement(id) {
    const record = data.records[id], source = data.articles[record.article], card = make("article");
    const first = make("p");
    first.append(make("span", record.what, "what"), " ");
    if (record.time) first.append(make("span", record.time, "tag"));
    for (const mark of record.status) {
      if (!["positive", "certain", "past", "ongoing"].includes(mark)) first.append(make("span", mark, "tag warn"));
    }
    if (record.speakers) first.append(make("span", "according to " + record.speakers, "tag warn"));
    const quote = make("blockquote");
    quote.append(record.quote[0], make("mark", record.quote[1]), record.quote[2]);
    const roles = make("p");
    for (const [role, iri] of record.things) {
      if (!data.things[iri]) continue;
      const line = make("div", role + ": ");
      line.append(thingButton(iri));
      roles.append(line);
    }
    const from = [source.title, source.publisher, source.published || "no date"].filter(Boolean).join(" · ");
    card.append(first, quote, roles, make("p", from, "source"));
    if (source.url) card.append(make("p", source.url, "source"));
    if (record.frame) card.append(make("p", "frame " + record.frame.split("#").pop() + " · confidence " + record.confidence, "source"));
    return card;
  }

  function show(title, lines, ids) {
    panel.replaceChildren(make("h1", title));
    for (const line of lines) if (line) panel.append(make("p", line, "facts"));
    panel.append(make("h2", ids.length + (ids.length === 1 ? " statement" : " statements")));
    for (const id of inOrder(ids)) panel.append(statement(id));
    panel.scrollTop = 0;
  }

  function showThing(iri) {
    const thing = data.things[iri];
    const kind = [thing.class, thing.country, thing.sector].filter(Boolean).join(" · ");
    const also = thing.names.length ? "also: " + thing.names.join(", ") : "";
    show(thing.label, [kind, also, thing.same.join(" "), thing.local ? "known in one article only" : "", iri], [...(byThing.get(iri) || [])]);
  }

  function showNode(iri) {
    if (data.things[iri]) showThing(iri);
    else if (data.events[iri]) show(data.events[iri].title, [iri], data.events[iri].records);
  }

  function near(iri) {
    const kept = new Set([iri, ...network.getConnectedNodes(iri)]);
    nodes.update(nodes.get().map((node) => ({ id: node.id, opacity: kept.has(node.id) ? 1 : 0.12 })));
    const shown = new Set(network.getConnectedEdges(iri));
    edges.update(edges.get().map((edge) => ({ id: edge.id, color: { color: edge.hue, opacity: shown.has(edge.id) ? 1 : 0.06 } })));
  }

  function all() {
    nodes.update(nodes.get().map((node) => ({ id: node.id, opacity: 1 })));
    edges.update(edges.get().map((edge) => ({ id: edge.id, color: { color: edge.hue, opacity: 1 } })));
  }

  function choose(iri) {
    showNode(iri);
    if (!nodes.get(iri)) return;
    network.selectNodes([iri]);
    near(iri);
    network.focus(iri, { scale: Math.max(network.getScale(), 0.8), animation: { duration: 300 } });
  }

  function welcome() {
    show("What the articles say", [data.summary, "Click a node or an edge to read the sentences behind it. A dashed edge is claimed, denied, planned or doubted; a full one is stated as done."], []);
    panel.lastChild.remove();
  }

  function legend() {
    const box = document.getElementById("kg-legend"), classes = make("section"), quads = make("section");
    box.append(quads, classes);
    for (const [, label, colour] of data.legend.classes) {
      const row = make("div"), dot = make("i");
      dot.style.background = colour;
      row.append(dot, label);
      classes.append(row);
    }
    const off = new Set();
    const update = () => edges.update(edges.get().map((edge) => ({ id: edge.id, hidden: off.has(edge.quad) || (off.has("claims") && !edge.asserted) })));
    const toggle = (key, label, colour, dashed) => {
      const row = make("label"), check = make("input"), line = make("i", "", "line");
      check.type = "checkbox";
      check.checked = true;
      check.addEventListener("change", () => { off[check.checked ? "delete" : "add"](key); update(); });
      line.style.borderTopColor = colour;
      if (dashed) line.style.borderTopStyle = "dashed";
      row.append(check, line, label);
      quads.append(row);
    };
    for (const [key, label, colour] of data.legend.quads) toggle(key, label, colour, false);
    toggle("claims", "not asserted", "#5d6672", true);
  }

  function search() {
    const names = document.getElementById("kg-names"), field = document.getElementById("kg-find"), known = new Map();
    for (const iri of Object.keys(data.things)) {
      for (const name of [data.things[iri].label, ...data.things[iri].names]) {
        if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), iri);
      }
      const option = make("option");
      option.value = data.things[iri].label;
      names.append(option);
    }
    const find = () => {
      const wanted = field.value.trim().toLowerCase();
      const iri = known.get(wanted) || (wanted.length > 2 && [...known].filter(([name]) => name.startsWith(wanted)).map(([, found]) => found)[0]);
      if (iri) choose(iri);
    };
    field.addEventListener("change", find);
    document.getElementById("kg-search").addEventListener("submit", (event) => { event.preventDefault(); find(); });
  }

  edges.update(edges.get().map((edge) => ({ id: edge.id, hue: typeof edge.color === "string" ? edge.color : edge.color.color })));
  document.getElementById("kg-summary").textContent = data.summary;
  document.getElementById("kg-all").addEventListener("click", () => { all(); network.unselectAll(); network.fit({ animation: { duration: 300 } }); welcome(); });
  network.on("click", (event) => {
    if (event.nodes.length) { showNode(event.nodes[0]); near(event.nodes[0]); }
    else if (event.edges.length) { const edge = data.edges[event.edges[0]]; all(); show(edge.title, [event.edges[0].split(" ")[0]], edge.records); }
    else { all(); welcome(); }
  });
  legend();
  search();
  welcome();
})();
