// The whole graph at once, drawn by sigma.js with WebGL; nodes are circles, and the other views draw their shapes.
const big = () => state.view === "all" && !state.base && Boolean(D.atAll);
const wholeBox = document.getElementById("kg-whole");
let scene = null, waitingFrame = 0, wholeLit = null, wholeBundles = new Map();

// A line program with dashes; what it adds to sigma's own is the place along the line and a pattern on, off, on, off.
function dashedLines() {
  return class extends Sigma.rendering.EdgeRectangleProgram {
    getDefinition() {
      const plain = super.getDefinition();
      const along = "v_dash = a_dash; v_along = a_positionCoef * length((u_matrix * vec3(a_positionEnd - a_positionStart, 0)).xy) * 400.0;";
      const gaps = "float total = v_dash.x + v_dash.y + v_dash.z + v_dash.w, at = mod(v_along, max(total, 1.0));\n  if (total > 0.0 && at > v_dash.x && (at < v_dash.x + v_dash.y || at > v_dash.x + v_dash.y + v_dash.z)) discard;";
      return {
        ...plain,
        VERTEX_SHADER_SOURCE: plain.VERTEX_SHADER_SOURCE.replace("void main() {", `attribute vec4 a_dash;\nvarying vec4 v_dash;\nvarying float v_along;\nvoid main() {\n  ${along}`),
        FRAGMENT_SHADER_SOURCE: plain.FRAGMENT_SHADER_SOURCE.replace("void main(void) {", `varying vec4 v_dash;\nvarying float v_along;\nvoid main(void) {\n  ${gaps}`),
        ATTRIBUTES: [...plain.ATTRIBUTES, { name: "a_dash", size: 4, type: WebGLRenderingContext.FLOAT }],
      };
    }

    processVisibleItem(index, start, source, target, data) {
      super.processVisibleItem(index, start, source, target, data);
      for (let n = 0; n < 4; n += 1) this.array[start + 8 + n] = data.dash[n] || 0; // after the eight floats of its parent
    }
  };
}

function buildWhole() {
  const graph = new graphology.MultiDirectedGraph(), seen = new Set();
  for (const node of nodes) {
    const [x, y] = [D.atAll[2 * node.i], -D.atAll[2 * node.i + 1]];
    graph.addNode(String(node.i), { x, y, size: Math.min(11, 1.4 + 0.75 * Math.sqrt(degree(node.i))), label: cut(node.label, 34) });
  }
  for (const line of lines) {
    const key = bundleKey(line);
    if (line.source !== line.target && !seen.has(key)) graph.addDirectedEdgeWithKey(key, String(line.source), String(line.target), {});
    seen.add(key);
  }
  scene = new Sigma(graph, wholeBox, {
    defaultEdgeType: "dashed", edgeProgramClasses: { dashed: dashedLines() }, defaultDrawNodeHover: () => {}, defaultDrawNodeLabel: wholeLabel, nodeReducer: wholeNode, edgeReducer: wholeEdge,
    labelSize: FONT, labelColor: { color: wholeHues.ink }, labelFont: FACE, labelDensity: 1, labelRenderedSizeThreshold: 4, minEdgeThickness: 1.1, hideEdgesOnMove: graph.size > 8000, zIndex: true, minCameraRatio: 0.005, maxCameraRatio: 2,
  });
  scene.on("beforeRender", keepRoom);
  scene.on("clickNode", ({ node }) => selectNode(Number(node)));
  scene.on("clickStage", ({ event }) => { const pair = nearestLine(event); if (pair) selectPair(...pair); else commit({ sel: "" }); });
  scene.on("doubleClickNode", ({ node, preventSigmaDefault }) => { preventSigmaDefault(); expand(Number(node)); });
  scene.on("enterNode", ({ node, event }) => hover(hoverWords(Number(node)), event.original));
  scene.on("leaveNode", () => hover(""));
}

let written = new Map(); // boxes of the labels of this frame

const labelBox = (x, y, size, text) => [x + size + 1, y - FONT, x + size + ruler.measureText(text).width + 8, y + FONT * 0.7];

// What is selected has its label first; of the others one is left out where it would lie over another.
function keepRoom() {
  written = new Map();
  ruler.font = `${FONT}px ${FACE}`;
  for (const i of selected()) {
    const at = scene.getNodeDisplayData(String(i)), { x, y } = scene.framedGraphToViewport(at);
    fits(labelBox(x, y, scene.scaleSize(at.size), at.label || ""), written);
  }
}

function wholeLabel(pen, { label, x, y, size, forceLabel }) {
  if (!label || (!fits(labelBox(x, y, size, label), written) && !forceLabel)) return;
  pen.font = `${FONT}px ${FACE}`;
  pen.lineWidth = 3;
  pen.lineJoin = "round";
  pen.strokeStyle = wholeHues.paper;
  pen.strokeText(label, x + size + 3, y + FONT / 3);
  pen.fillStyle = wholeHues.ink;
  pen.fillText(label, x + size + 3, y + FONT / 3);
}

function wholeNode(key, data) {
  const i = Number(key), event = isEvent(i);
  if (!shown.nodes.has(i)) return { ...data, hidden: true };
  const colour = event ? wholeHues[kindOf(claims[nodes[i].claim])[2]] : D.classes[nodes[i].cls][2];
  if (wholeLit && !wholeLit.has(i)) return { ...data, color: wholeHues.line, label: "", zIndex: 0 };
  const chosen = selected().includes(i);
  return { ...data, color: colour, size: chosen ? data.size + 3 : data.size, forceLabel: chosen, zIndex: wholeLit ? 2 : 1 };
}

function wholeEdge(key, data) {
  const bundle = wholeBundles.get(key);
  if (!bundle) return { ...data, hidden: true };
  const name = D.standings[bundle.standing][0], bright = !wholeLit || selected().some((i) => i === bundle.source || i === bundle.target);
  return { ...data, dash: DASHES[name] || [], color: bright ? (state.hue === "quad" ? wholeHues[D.kinds[bundle.kind][2]] : wholeHues[name]) : wholeHues.faint, size: bright ? Math.min(4, 0.6 + 0.4 * Math.sqrt(bundle.reports)) : 0.3, zIndex: bright ? 1 : 0 };
}

let wholeHues = {};

// The panel answers first; the picture follows in the next frame.
function drawWhole() {
  wholeBox.hidden = false;
  if (!scene) repaint();
  else if (!waitingFrame) waitingFrame = requestAnimationFrame(() => requestAnimationFrame(repaint));
}

function repaint() {
  waitingFrame = 0;
  if (!big()) return;
  const names = ["line", "ink", "paper", ...D.standings.map(([name]) => name), ...QUADS.map(([name]) => name)];
  wholeHues = { ...Object.fromEntries(names.map((name) => [name, css(name)])), faint: css("soft") };
  wholeLit = litNodes();
  wholeBundles = new Map(shown.bundles.map((bundle) => [bundle.key, bundle]));
  if (!scene) buildWhole();
  if (scene.getSetting("labelColor").color !== wholeHues.ink) scene.setSetting("labelColor", { color: wholeHues.ink });
  scene.refresh({ skipIndexation: true });
}

// The two things whose line lies within a few pixels of a click.
function nearestLine({ x, y }) {
  let best = null, least = 36;
  const at = new Map(), where = (i) => at.get(i) || at.set(i, scene.framedGraphToViewport(scene.getNodeDisplayData(String(i)))).get(i);
  for (const { source, target } of shown.bundles) {
    if (source === target) continue;
    const a = where(source), b = where(target), dx = b.x - a.x, dy = b.y - a.y;
    const t = Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / (dx * dx + dy * dy || 1)));
    const far = (a.x + t * dx - x) ** 2 + (a.y + t * dy - y) ** 2;
    if (far < least) [best, least] = [[source, target], far];
  }
  return best;
}

function focusWhole(i, j) {
  const [a, b] = [i, j === undefined ? i : j].map((n) => scene.getNodeDisplayData(String(n)));
  scene.getCamera().setState({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, ratio: Math.max(0.12, 1.6 * Math.hypot(a.x - b.x, a.y - b.y)) });
}

function inSightWhole(i) {
  const at = scene.framedGraphToViewport(scene.getNodeDisplayData(String(i)));
  return at.x > 20 && at.y > 20 && at.x < wholeBox.clientWidth - 20 && at.y < wholeBox.clientHeight - 20;
}

// Its layers one over the other, drawn in the same turn in which they are read.
function paintWhole(paper) {
  scene.refresh({ skipIndexation: true, schedule: false });
  const layers = Object.entries(scene.getCanvases()).filter(([name]) => name !== "mouse").map(([, layer]) => layer);
  [paper.width, paper.height] = [layers[0].width, layers[0].height];
  const pen = blank(paper);
  for (const layer of layers) pen.drawImage(layer, 0, 0);
}
