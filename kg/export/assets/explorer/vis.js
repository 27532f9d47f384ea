// The stage drawn by vis-network, which pyvis brought: `network`, `window.nodes` and `window.edges` are pyvis's names.
const stage = window.network, nodeSet = window.nodes, edgeSet = window.edges;
const DASHES = { asserted: false, claimed: [9, 5], planned: [2, 5], denied: [12, 4, 2, 4], uncertain: [5, 3], former: [18, 5] };
const css = (name) => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
const ruler = document.createElement("canvas").getContext("2d");
const FONT = 13;

function lineHue(bundle) {
  return state.hue === "quad" ? css(D.kinds[bundle.kind][2]) : css(D.standings[bundle.standing][0]);
}

const radius = (i) => (isEvent(i) ? 6 : 8 + Math.min(14, 2.6 * Math.sqrt(degree(i))));

// Between 4 pixels and a little more than its own size on the screen, however near or far.
const sized = (i, scale) => Math.min(Math.max(radius(i), 4 / scale), (1.1 * radius(i)) / scale);

function drawStage() {
  const other = settle();
  if (big()) { drawWhole(); return; }
  wholeBox.hidden = true;
  const lit = litNodes(), scale = stage.getScale();
  const drawn = [...shown.nodes].map((i) => drawnNode(i, lit, scale));
  const keep = new Set(drawn.map((node) => node.id));
  nodeSet.remove(nodeSet.getIds().filter((id) => !keep.has(id)));
  nodeSet.update(drawn);
  drawEdges(lit);
  if (other) stage.fit({ animation: false });
  relabel();
  const picked = state.sel.startsWith("n:") ? selected().filter((i) => shown.nodes.has(i)) : [];
  stage.setSelection({ nodes: picked, edges: [] });
}

// The nodes that stay bright: the selected one with its neighbours, or the two of an opened pair; null: all.
function litNodes() {
  const [a, b] = selected();
  if (a === undefined) return null;
  if (b !== undefined) return new Set([a, b]);
  return new Set([a, ...touching[a].filter((l) => shown.pass[l.claim]).map((l) => other(l, a))]);
}

function drawnNode(i, lit, scale) {
  const node = nodes[i], [x, y] = placeOf(i), event = isEvent(i);
  const [, , colour, shape] = event ? ["", "", css(D.kinds[claims[node.claim].kind][2]), "diamond"] : D.classes[node.cls];
  const pinned = shortId(i) in state.pin;
  return {
    id: i, x, y, shape, opacity: !lit || lit.has(i) ? 1 : 0.15, size: sized(i, scale),
    color: { background: colour, border: pinned ? css("ink") : colour, highlight: { background: colour, border: css("ink") }, hover: { background: colour, border: css("ink") } },
    borderWidth: pinned ? 3 : 1, borderWidthSelected: 3, shapeProperties: { borderDashes: pinned ? [4, 3] : false },
  };
}

function drawEdges(lit) {
  const seen = new Map(), drawn = [], hues = new Map();
  for (const bundle of shown.bundles) {
    const ends = bundle.source < bundle.target ? `${bundle.source} ${bundle.target}` : `${bundle.target} ${bundle.source}`;
    seen.set(ends, (seen.get(ends) || 0) + 1);
    bundle.nth = seen.get(ends);
    bundle.ends = ends;
  }
  for (const bundle of shown.bundles) {
    const name = state.hue === "quad" ? bundle.kind : "s" + bundle.standing;
    if (!hues.has(name)) hues.set(name, lineHue(bundle));
    const bright = !lit || (lit.has(bundle.source) && lit.has(bundle.target) && selected().some((i) => i === bundle.source || i === bundle.target));
    drawn.push(drawnEdge(bundle, hues.get(name), bright, seen.get(bundle.ends)));
  }
  const keep = new Set(drawn.map((edge) => edge.id));
  edgeSet.remove(edgeSet.getIds().filter((id) => !keep.has(id)));
  edgeSet.update(drawn);
}

const thickness = (bundle, scale) => Math.min(6, 0.7 + 0.6 * Math.sqrt(bundle.reports)) / Math.min(1, scale);

function drawnEdge(bundle, hue, bright, many) {
  const count = bundle.claims.length, words = bundle.open ? bundleWords(bundle) : count > 1 ? String(count) : "";
  return {
    id: bundle.key, from: bundle.source, to: bundle.target, dashes: DASHES[D.standings[bundle.standing][0]],
    color: { color: hue, highlight: hue, hover: hue, opacity: bright ? 0.9 : 0.1 }, width: thickness(bundle, stage.getScale()),
    label: bright ? words || " " : " ", smooth: { enabled: many > 1, type: "curvedCW", roundness: Number(((bundle.open ? 0.2 : 0.09) * bundle.nth).toFixed(2)) },
  };
}

function bundleWords(bundle) {
  const [first] = bundle.claims, count = bundle.claims.length;
  return cut(first.words || D.kinds[bundle.kind][1], 40) + (count > 1 ? ` ×${count}` : "");
}

// Labels keep their size on the screen; of two that would overlap the better connected one is shown.
function relabel() {
  if (big()) return;
  const scale = stage.getScale(), taken = new Map(), changes = [];
  edgeSet.update(shown.bundles.map((bundle) => ({ id: bundle.key, width: thickness(bundle, scale) })));
  ruler.font = `${FONT}px system-ui, sans-serif`;
  const first = new Set(selected()), lit = litNodes();
  const rank = (i) => (first.has(i) ? 1e6 : 0) + (shortId(i) in state.pin ? 1e5 : 0) + (lit && lit.has(i) ? 1e4 : 0) + degree(i) - (isEvent(i) ? 5 : 0);
  for (const i of [...shown.nodes].sort((a, b) => rank(b) - rank(a) || a - b)) {
    const text = cut(nodes[i].label, 34), [x, y] = spot(i), wide = ruler.measureText(text).width + 6;
    const size = sized(i, scale);
    const box = [x * scale - wide / 2, (y + size) * scale + 2, x * scale + wide / 2, (y + size) * scale + FONT + 8];
    const room = (!lit || lit.has(i)) && fits(box, taken);
    changes.push({ id: i, label: room ? text : " ", size, font: { size: FONT / scale, color: css("ink"), strokeWidth: 3 / scale, strokeColor: css("paper"), face: "system-ui, sans-serif", vadjust: -2 / scale } });
  }
  nodeSet.update(changes);
  stage.setOptions({ edges: { font: { size: 12 / scale, color: css("ink"), strokeWidth: 3 / scale, strokeColor: css("paper"), face: "system-ui, sans-serif" }, arrows: { to: { enabled: true, scaleFactor: Math.min(1.2, 0.45 / Math.max(scale, 0.5)) } } } });
}

function spot(i) {
  return nodeSet.get(i) ? Object.values(stage.getPositions([i])).map(({ x, y }) => [x, y])[0] || placeOf(i) : placeOf(i);
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
  const [x, y] = placeOf(i), scale = Math.max(stage.getScale(), 0.75);
  if (j === undefined) stage.moveTo({ position: { x, y }, scale, animation: false });
  else stage.fit({ nodes: [i, j], maxZoomLevel: 1.2, animation: false });
  relabel();
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
  stage.on("zoom", () => { clearTimeout(waiting); waiting = setTimeout(relabel, 90); });
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
