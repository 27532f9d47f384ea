// What is on the stage as a picture, a table, or Turtle.
function save(name, type, content) {
  const link = make("a"), url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

function visibleClaims() {
  return [...new Set(shown.bundles.flatMap((bundle) => bundle.claims.map((claim) => claim.i)))].sort((a, b) => a - b).map((i) => claims[i]);
}

function savePicture() {
  const paper = document.createElement("canvas"), drawing = document.querySelector("#mynetwork canvas");
  if (big()) paintWhole(paper);
  else {
    [paper.width, paper.height] = [drawing.width, drawing.height];
    blank(paper).drawImage(drawing, 0, 0);
  }
  paper.toBlob((blob) => save("graph.png", "image/png", blob), "image/png");
}

function blank(paper) {
  const pen = paper.getContext("2d");
  pen.fillStyle = css("paper");
  pen.fillRect(0, 0, paper.width, paper.height);
  return pen;
}

// A cell that a spreadsheet would take for a formula starts with an apostrophe.
function cell(value) {
  const text = String(value), safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function table() {
  const head = ["subject", "statement", "object", "kind", "certainty", "polarity", "start", "end", "speakers", "sources", "article", "published", "quote", "id"];
  const rows = [];
  for (const claim of visibleClaims()) {
    const [line] = claim.lines, event = claim.node >= 0;
    const ends = (role) => claim.lines.filter((l) => l.role === role).map((l) => nodes[other(l, claim.node)].label).join("; ");
    const [subject, object] = event ? [ends("actor"), ends("recipient")] : [nodes[line.source].label, nodes[line.target].label];
    for (const r of claim.records.length ? claim.records : [-1]) {
      const record = records[r], [id, , published] = record ? D.articles[record.article] || ["", "", ""] : ["", "", ""];
      rows.push([subject, event ? nodes[claim.node].label : claim.words, object, kindOf(claim)[1], standingOf(claim)[0], claim.qualifiers[0], claim.start, claim.end, claim.speakers.map((i) => nodes[i].label).join("; "), claim.support, id, published, record ? D.quotes[record.quote] : "", claim.iri]);
    }
  }
  return [head, ...rows].map((row) => row.map(cell).join(",") + "\r\n").join("");
}

const term = (iri) => `<${iri.replace(/[\u0000-\u0020<>"{}|^`\\\u007f-\u009f]/g, (c) => encodeURIComponent(c))}>`;
const literal = (text) => `"${text.toWellFormed().replace(/[\u0000-\u001f"\\\u007f]/g, (c) => "\\u" + c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0"))}"`;

function turtle() {
  const out = ["@prefix gp: <https://w3id.org/geopolitics/ontology#> .", "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .", "@prefix prov: <http://www.w3.org/ns/prov#> .", "@prefix oa: <http://www.w3.org/ns/oa#> .", ""];
  const used = new Set(), quotes = new Set(), list = visibleClaims();
  for (const claim of list) {
    for (const line of claim.lines) used.add(line.source).add(line.target);
    for (const who of claim.speakers) used.add(who);
    for (const r of claim.records) quotes.add(r);
  }
  for (const i of [...used].sort((a, b) => a - b)) if (!isEvent(i)) out.push(`${term(nodes[i].iri)} a gp:${D.classes[nodes[i].cls][0]} ; skos:prefLabel ${literal(nodes[i].label)} .`);
  for (const claim of list) out.push(...claimTurtle(claim));
  for (const r of [...quotes].sort((a, b) => a - b)) out.push(...evidenceTurtle(records[r]));
  return out.join("\n") + "\n";
}

const evidence = (record) => D.base + "evidence-" + encodeURIComponent(record.id);

function claimTurtle(claim) {
  const parts = [], [line] = claim.lines;
  if (claim.node >= 0) {
    parts.push(`a gp:${kindOf(claim)[0]}`, ...claim.lines.map((l) => `gp:${l.role} ${term(nodes[other(l, claim.node)].iri)}`));
  } else {
    parts.push("a rdf:Statement, gp:Statement", `rdf:subject ${term(nodes[line.source].iri)}`, `rdf:predicate gp:${claim.predicate}`, `rdf:object ${term(nodes[line.target].iri)}`);
    if (claim.event) parts.push(`gp:event ${term(claim.event)}`);
  }
  ["polarity", "certainty", "temporality"].forEach((name, n) => parts.push(`gp:${name} gp:${claim.qualifiers[n]}`));
  parts.push(...claim.speakers.map((i) => `gp:speaker ${term(nodes[i].iri)}`), ...claim.records.map((r) => `prov:wasDerivedFrom ${term(evidence(records[r]))}`));
  const said = [`${term(claim.iri)} ${parts.join(" ;\n    ")} .`];
  if (claim.node < 0 && standingOf(claim)[0] === "asserted") said.push(`${term(nodes[line.source].iri)} gp:${claim.predicate} ${term(nodes[line.target].iri)} .`);
  return said;
}

function evidenceTurtle(record) {
  const iri = evidence(record), [article] = D.articles[record.article] || [""];
  return [
    `${term(iri)} a oa:SpecificResource ; oa:hasSource ${term(D.base + "article-" + encodeURIComponent(article))} ; oa:hasSelector ${term(iri + "-quote")} .`,
    `${term(iri + "-quote")} a oa:TextQuoteSelector ; oa:exact ${literal(D.quotes[record.quote])} .`,
  ];
}
