// The stage drawn by vis-network, which pyvis brought: `network`, `window.nodes` and `window.edges` are pyvis's names.
const stage = window.network, nodeSet = window.nodes, edgeSet = window.edges;
const DASHES = { asserted: false, claimed: [9, 5], planned: [2, 5], denied: [12, 4, 2, 4], uncertain: [5, 3], former: [18, 5] };
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
const hues = new Map(); // read once for each drawing: asking the style of the page is slow
const ruler = document.createElement("canvas").getContext("2d");
const FONT = 13;
const FACE = 'system-ui, "DejaVu Sans", sans-serif';

const radius = (i) => (isEvent(i) ? 6 : 8 + Math.min(14, 2.6 * Math.sqrt(degree(i))));

// Between 4 pixels and a little more than its own size on the screen, however near or far.
const sized = (i, scale) => Math.min(Math.max(radius(i), 4 / scale), (1.1 * radius(i)) / scale);

// All that is drawn, with room for the labels of what lies at the edge.
function fitStage() {
  stage.fit({ animation: false });
  stage.moveTo({ scale: 0.86 * stage.getScale(), animation: false });
  paint();
}

function drawStage() {
  const other = settle();
  if (big()) { drawWhole(); return; }
  wholeBox.hidden = true;
  paint();
  if (other) fitStage();
  const picked = state.sel.startsWith("n:") ? selected().filter((i) => shown.nodes.has(i)) : [];
  stage.setSelection({ nodes: picked, edges: [] });
}

// Everything on the stage at the scale it has now; after a zoom again, since labels and lines keep their size on the screen.
function paint() {
  if (big()) return;
  const lit = litNodes(), scale = stage.getScale(), named = labelled(lit, scale);
  hues.clear();
  const font = { size: FONT / scale, color: hue("ink"), strokeWidth: 3 / scale, strokeColor: hue("paper"), face: FACE, vadjust: -2 / scale };
  const drawn = [...shown.nodes].map((i) => drawnNode(i, lit, scale, named, font)), edges = drawnEdges(lit, scale);
  take(edgeSet, edges);
  take(nodeSet, drawn);
  give(nodeSet, drawn);
  give(edgeSet, edges);
  if (fonts === `${scale} ${font.color}`) return;
  fonts = `${scale} ${font.color}`;
  stage.setOptions({ edges: { font: { ...font, size: 12 / scale, vadjust: 0 }, arrows: { to: { enabled: true, scaleFactor: Math.min(1.2, 0.45 / Math.max(scale, 0.5)) } } } });
}

let fonts = "";
const hue = (name) => hues.get(name) || hues.set(name, css(name)).get(name);
const sent = new Map([[nodeSet, new Map()], [edgeSet, new Map()]]); // what each set was last given, by id

function take(set, items) {
  const keep = new Set(items.map((item) => item.id)), gone = set.getIds().filter((id) => !keep.has(id));
  for (const id of gone) sent.get(set).delete(id);
  if (gone.length) set.remove(gone);
}

// Only what has changed: the drawing library takes a tenth of a second for a few hundred items, whatever is new in them.
function give(set, items) {
  const before = sent.get(set), fresh = [];
  for (const item of items) {
    const text = JSON.stringify(item);
    if (before.get(item.id) === text) continue;
    before.set(item.id, text);
    fresh.push(item);
  }
  if (fresh.length) set.update(fresh);
}

// The nodes that stay bright: the selected one with its neighbours, or the two of an opened pair; null: all.
function litNodes() {
  const [a, b] = selected();
  if (a === undefined) return null;
  if (b !== undefined) return new Set([a, b]);
  return litAround(a);
}

const litAround = (i) => new Set([i, ...touching[i].filter((line) => shown.pass[line.claim]).map((line) => other(line, i))].filter((n) => shown.nodes.has(n)));

function drawnNode(i, lit, scale, named, font) {
  const node = nodes[i], [x, y] = placeOf(i), event = isEvent(i);
  const [, , colour, shape] = event ? ["", "", hue(D.kinds[claims[node.claim].kind][2]), "diamond"] : D.classes[node.cls];
  const pinned = shortId(i) in state.pin, ink = hue("ink");
  return {
    id: i, x, y, shape, opacity: !lit || lit.has(i) ? 1 : 0.15, size: sized(i, scale), label: named.get(i) || " ", font,
    color: { background: colour, border: pinned ? ink : colour, highlight: { background: colour, border: ink }, hover: { background: colour, border: ink } },
    borderWidth: pinned ? 3 : 1, borderWidthSelected: 3, shapeProperties: { borderDashes: pinned ? [4, 3] : false },
  };
}

function drawnEdges(lit, scale) {
  const seen = new Map(), chosen = selected();
  for (const bundle of shown.bundles) {
    bundle.ends = bundle.source < bundle.target ? `${bundle.source} ${bundle.target}` : `${bundle.target} ${bundle.source}`;
    bundle.nth = (seen.get(bundle.ends) || 0) + 1;
    seen.set(bundle.ends, bundle.nth);
  }
  return shown.bundles.map((bundle) => {
    const bright = !lit || (lit.has(bundle.source) && lit.has(bundle.target) && chosen.some((i) => i === bundle.source || i === bundle.target));
    return drawnEdge(bundle, bright, seen.get(bundle.ends), scale);
  });
}

const thickness = (bundle, scale) => Math.min(6, 0.7 + 0.6 * Math.sqrt(bundle.reports)) / Math.min(1, scale);

function drawnEdge(bundle, bright, many, scale) {
  const count = bundle.claims.length, words = bundle.open ? bundleWords(bundle) : count > 1 ? String(count) : "";
  const standing = D.standings[bundle.standing][0], colour = hue(state.hue === "quad" ? D.kinds[bundle.kind][2] : standing);
  return {
    id: bundle.key, from: bundle.source, to: bundle.target, dashes: DASHES[standing], width: thickness(bundle, scale),
    color: { color: colour, highlight: colour, hover: colour, opacity: bright ? 0.9 : 0.1 }, label: bright ? words || " " : " ",
    font: { vadjust: bundle.open ? ((bundle.nth - (many + 1) / 2) * 16) / scale : 0 }, // the words of an opened pair stand one under the other
    smooth: { enabled: many > 1, type: "curvedCW", roundness: Number(((bundle.open ? 0.2 : 0.09) * bundle.nth).toFixed(2)) },
  };
}

function bundleWords(bundle) {
  const [first] = bundle.claims, count = bundle.claims.length;
  return cut(first.words || D.kinds[bundle.kind][1], 40) + (count > 1 ? ` ×${count}` : "");
}

// Node -> its label, where there is room: of two that would overlap the better connected one is shown.
function labelled(lit, scale) {
  const taken = new Map(), found = new Map(), first = new Set(selected());
  ruler.font = `${FONT}px ${FACE}`;
  const rank = (i) => (first.has(i) ? 1e6 : 0) + (shortId(i) in state.pin ? 1e5 : 0) + (lit && lit.has(i) ? 1e4 : 0) + degree(i) - (isEvent(i) ? 5 : 0);
  const ranked = [...shown.nodes].filter((i) => !lit || lit.has(i)).map((i) => [rank(i), i]).sort(([a, i], [b, j]) => b - a || i - j);
  for (const [, i] of ranked) {
    const text = cut(nodes[i].label, 34), [x, y] = placeOf(i), half = ruler.measureText(text).width / 2 + 3, top = (y + sized(i, scale)) * scale;
    if (fits([x * scale - half, top + 2, x * scale + half, top + FONT + 8], taken)) found.set(i, text);
  }
  return found;
}

// Boxes are kept by cells of 120 by 40 pixels, so that a box is compared with its surroundings only.
function fits(box, taken) {
  const cells = [];
  for (let cx = Math.floor(box[0] / 120); cx <= Math.floor(box[2] / 120); cx += 1) {
    for (let cy = Math.floor(box[1] / 40); cy <= Math.floor(box[3] / 40); cy += 1) cells.push(`${cx} ${cy}`);
  }
  for (const cell of cells) {
    for (const b of taken.get(cell) || []) if (box[0] < b[2] && b[0] < box[2] && box[1] < b[3] && b[1] < box[3]) return false;
  }
  for (const cell of cells) taken.set(cell, [...(taken.get(cell) || []), box]);
  return true;
}

function focusStage(i, j) {
  if (!shown.nodes.has(i)) return;
  if (big()) { focusWhole(i, j); return; }
  const around = j === undefined ? [...litAround(i)] : [i, j];
  stage.fit({ nodes: around, minZoomLevel: 0.3, maxZoomLevel: 1.2, animation: false });
  if (!inSight(i)) stage.moveTo({ position: stage.getPosition(i), animation: false });
  paint();
}

function inSight(i) {
  if (!shown.nodes.has(i)) return false;
  if (big()) return inSightWhole(i);
  const [x, y] = placeOf(i), at = stage.canvasToDOM({ x, y });
  return at.x > 20 && at.y > 20 && at.x < canvas.clientWidth - 20 && at.y < canvas.clientHeight - 20;
}

const hoverWords = (i) => cut(isEvent(i) ? nodes[i].names[0] : nodes[i].label, 160);

function hover(text, event) {
  const box = document.getElementById("kg-hover");
  box.hidden = !text;
  if (!text) return;
  box.textContent = text;
  box.style.left = Math.min(event.clientX + 14, innerWidth - 330) + "px";
  box.style.top = Math.min(event.clientY + 14, innerHeight - 60) + "px";
}

function listen() {
  let waiting = 0;
  stage.on("zoom", () => { clearTimeout(waiting); waiting = setTimeout(paint, 90); });
  stage.on("click", (event) => {
    if (event.nodes.length) return selectNode(event.nodes[0]);
    const key = event.edges[0] && shown.bundles.find((bundle) => bundle.key === event.edges[0]);
    if (key) return selectPair(key.source, key.target);
    return commit({ sel: "" });
  });
  stage.on("doubleClick", (event) => { if (event.nodes.length) expand(event.nodes[0]); });
  stage.on("dragEnd", (event) => {
    if (!event.nodes.length) return;
    const [i] = event.nodes, { x, y } = stage.getPositions([i])[i];
    commit({ pin: { ...state.pin, [shortId(i)]: [Math.round(x), Math.round(y)] } });
  });
  stage.on("hoverNode", ({ node, event }) => hover(hoverWords(node), event));
  stage.on("hoverEdge", ({ edge, event }) => {
    const found = shown.bundles.find((bundle) => bundle.key === edge);
    if (found) hover(found.claims.length === 1 ? sentence(found.claims[0]) : `${cut(nodes[found.source].label, 60)} → ${cut(nodes[found.target].label, 60)}: ${plural(found.claims.length, "statement")}, ${standingOf(found.claims[0])[1]}`, event);
  });
  for (const name of ["blurNode", "blurEdge", "dragStart", "zoom"]) stage.on(name, () => hover(""));
}
