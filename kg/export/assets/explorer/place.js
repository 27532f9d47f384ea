// Where nodes stand: as computed when the graph was built, as pinned, or near a neighbour where a click brought them.
const GAP = 78;
const SPOTS = { "": D.at, more: D.atMore, all: nodes.map(({ i }) => (D.atAll ? [i, D.atAll[2 * i], D.atAll[2 * i + 1]] : [i, 0, 0])) };
let places = new Map(), placed = null;

// The places of the view; called before each drawing. Says whether they are others than before.
function settle() {
  const now = state.base || state.view;
  if (now === placed) return false;
  placed = now;
  places = new Map(state.base ? [] : (SPOTS[state.view] || []).map(([i, x, y]) => [i, [x, y]]));
  if (state.base) places.set(byId.get(state.base), [0, 0]);
  return true;
}

function placeOf(i) {
  const pinned = state.pin[shortId(i)];
  if (pinned) return pinned;
  if (!places.has(i)) places.set(i, free(i));
  return places.get(i);
}

// The first free spot on a spiral around a placed neighbour: no chance in it, so that a link shows the same picture.
function free(i) {
  const near = touching[i].map((line) => other(line, i)).find((n) => places.has(n) && shown.nodes.has(n));
  const [x, y] = near === undefined ? outside() : places.get(near);
  const taken = [...places.values()];
  for (let step = 1; step < 2000; step += 1) {
    const angle = step * 2.399963, far = GAP * Math.sqrt(step + 0.6);
    const spot = [Math.round(x + far * Math.cos(angle)), Math.round(y + far * Math.sin(angle))];
    if (taken.every(([a, b]) => Math.abs(a - spot[0]) > GAP * 0.8 || Math.abs(b - spot[1]) > GAP * 0.55)) return spot;
  }
  return [x, y];
}

function outside() {
  const all = [...places.values()];
  if (!all.length) return [0, 0];
  return [Math.round(all.reduce((sum, [x]) => sum + x, 0) / all.length), Math.max(...all.map(([, y]) => y)) + 2 * GAP];
}
