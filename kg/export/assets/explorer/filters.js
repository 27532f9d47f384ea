// Filters and legend in one: what a row switches off is what its sample shows.
const SVG = "http://www.w3.org/2000/svg";

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function lineSample(name, hue) {
  const dash = Array.isArray(DASHES[name]) ? DASHES[name].join(" ") : "";
  return svg("svg", { width: 30, height: 10, "aria-hidden": "true" }, svg("line", { x1: 0, x2: 30, y1: 5, y2: 5, "stroke-width": 3, "stroke-dasharray": dash, style: `stroke:var(--${hue})` }));
}

function shapeSample(shape, colour) {
  const forms = { dot: "M6 1a5 5 0 1 0 .01 0z", square: "M1 1h10v10H1z", triangle: "M6 1l5 10H1z", triangleDown: "M1 1h10L6 11z", hexagon: "M3 1h6l3 5-3 5H3L0 6z", diamond: "M6 0l6 6-6 6-6-6z" };
  return svg("svg", { width: 12, height: 12, "aria-hidden": "true" }, svg("path", { d: forms[shape] || forms.dot, style: `fill:${colour}` }));
}

function rowOf(list, name, label, sample, count, all, cls = "row") {
  const row = make("div", "", cls), field = make("label"), check = make("input");
  check.type = "checkbox";
  check.dataset.list = list;
  check.dataset.name = name;
  check.addEventListener("change", () => commit({ [list]: check.checked ? state[list].filter((at) => at !== name) : [...state[list], name] }));
  field.append(check);
  if (sample) field.append(sample);
  field.append(make("span", cut(label, 60)));
  row.append(field, make("span", count.toLocaleString("en"), "n"));
  if (all) {
    const only = button("only", () => commit({ [list]: all.filter((at) => at !== name) }), "only");
    only.setAttribute("aria-label", `only ${label}`);
    row.append(only);
  }
  return row;
}

function fieldset(title, ...rows) {
  const box = make("fieldset");
  box.append(make("legend", title), ...rows);
  return box;
}

const QUADS = [["VerbalCooperation", "words of cooperation"], ["MaterialCooperation", "deeds of cooperation"], ["VerbalConflict", "words of conflict"], ["MaterialConflict", "deeds of conflict"], ["relation", "standing relations"]];

function tally(list, key) {
  const found = new Map();
  for (const item of list) found.set(key(item), (found.get(key(item)) || 0) + 1);
  return (name) => found.get(name) || 0;
}

function buildFilters() {
  const box = document.getElementById("kg-filters");
  const standing = tally(claims, (claim) => standingOf(claim)[0]), kind = tally(claims, (claim) => kindOf(claim)[0]), quad = tally(claims, (claim) => kindOf(claim)[2]);
  const cls = tally(nodes, (node) => (isEvent(node.i) ? "event" : D.classes[node.cls][0]));
  const used = D.standings.filter(([name]) => standing(name)), names = used.map(([name]) => name);
  const certainty = fieldset("Certainty", ...used.map(([name, word, meaning]) => {
    const row = rowOf("nostanding", name, word, lineSample(name, name), standing(name), names);
    row.title = meaning;
    return row;
  }));
  const quads = QUADS.filter(([name]) => quad(name)), quadNames = quads.map(([name]) => name);
  const kinds = make("details");
  kinds.append(make("summary", "each kind by itself"));
  for (const [name, label] of quads) {
    kinds.append(make("p", label, "dim"), ...D.kinds.filter(([, , at]) => at === name).sort((a, b) => kind(b[0]) - kind(a[0])).map(([k, word]) => rowOf("nokind", k, word, null, kind(k), D.kinds.map(([at]) => at), "row sub")));
  }
  const happened = quads.map(([name, label]) => rowOf("noquad", name, label, lineSample("asserted", name), quad(name), quadNames));
  const classes = [...D.classes.map(([name, label, colour, shape]) => [name, label, shapeSample(shape, colour)]), ["event", "event without two sides", shapeSample("diamond", "var(--dim)")]];
  const shownClasses = classes.filter(([name]) => cls(name)).sort((a, b) => cls(b[0]) - cls(a[0]));
  box.append(certainty, fieldset("Lines coloured by", hueRow()), fieldset("What happened", ...happened, kinds), period(),
    fieldset("Actors and things", ...shownClasses.map(([name, label, sample]) => rowOf("noclass", name, label, sample, cls(name), shownClasses.map(([at]) => at)))), speakerRow(), sourcesRow());
  box.append(make("p", "Bigger: more connected. Thicker: more reports. Dashed outline: pinned.", "dim"));
}

function choice(label, options, act) {
  const field = make("select");
  field.setAttribute("aria-label", label);
  for (const [value, word] of options) {
    const option = make("option", cut(word, 60));
    option.value = value;
    field.append(option);
  }
  field.addEventListener("change", () => act(field.value));
  return field;
}

function hueRow() {
  const field = choice("Lines coloured by", [["", "certainty"], ["quad", "cooperation and conflict"]], (hue) => commit({ hue }));
  field.id = "kg-hue";
  return field;
}

function speakerRow() {
  const count = tally(claims.flatMap((claim) => claim.speakers), (i) => i);
  const speakers = [...new Set(claims.flatMap((claim) => claim.speakers))].sort((a, b) => count(b) - count(a) || a - b).slice(0, 300);
  const field = choice("Speaker", [["", "anybody"], ["-", "the articles’ own voice"], ...speakers.map((i) => [shortId(i), `${cut(nodes[i].label, 40)} (${count(i)})`])], (speaker) => commit({ speaker }));
  field.id = "kg-speaker";
  return fieldset("Said by", field);
}

function sourcesRow() {
  const field = make("input"), label = make("label", "at least ");
  field.type = "number";
  field.id = "kg-min";
  field.min = 1;
  field.max = Math.max(1, ...new Set(claims.map((claim) => claim.support)));
  field.addEventListener("change", () => commit({ min: Math.max(1, Number.parseInt(field.value, 10) || 1) }));
  label.append(field);
  return fieldset("Independent sources", label);
}

function drawFilters() {
  for (const check of document.querySelectorAll("#kg-filters input[type=checkbox][data-list]")) check.checked = !state[check.dataset.list].includes(check.dataset.name);
  document.getElementById("kg-hue").value = state.hue;
  document.getElementById("kg-speaker").value = state.speaker;
  document.getElementById("kg-min").value = state.min;
  drawPeriod();
}
