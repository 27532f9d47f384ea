// Which claims pass the filters, which nodes are on the stage, and the bundles of lines between them.
const START = new Set(D.start);
const MORE = new Set([...D.start, ...(D.more || [])]);
const ALL = new Set(nodes.map((node) => node.i));
const STEP = 40; // neighbours that one click on "Expand" brings

function passing() {
  const off = (names, rows) => rows.map(([name]) => names.includes(name));
  const kind = D.kinds.map(([name, , quad]) => state.nokind.includes(name) || state.noquad.includes(quad));
  const standing = off(state.nostanding, D.standings), speaker = byId.get(state.speaker);
  const dated = state.from || state.to;
  return claims.map((claim) => {
    if (kind[claim.kind] || standing[claim.standing] || claim.support < state.min) return false;
    if (state.speaker === "-" ? claim.speakers.length : speaker !== undefined && !claim.speakers.includes(speaker)) return false;
    return !dated || within(claim);
  });
}

// The days of a claim by one of two clocks, which never stand in for each other: when it happened, when it was told.
const daysOf = (claim, clock = state.clock) => (clock ? claim.told : claim);

function within(claim) {
  const { start, end } = daysOf(claim);
  if (!start && !end) return state.undated === "1";
  if (state.to && start && start.slice(0, 7) > state.to) return false;
  return !(state.from && end && end.slice(0, 7) < state.from);
}

function neighbours(i) {
  const count = new Map();
  for (const line of touching[i]) if (shown.pass[line.claim]) count.set(other(line, i), (count.get(other(line, i)) || 0) + 1);
  count.delete(i);
  return [...count].sort((a, b) => b[1] - a[1] || degree(b[0]) - degree(a[0]) || a[0] - b[0]);
}

let looked = "";
let shown = { pass: [], nodes: new Set(), bundles: [] };

// Things that no passing line touches leave the stage, unless somebody put them there.
function look() {
  const now = big() ? encode({ ...state, sel: "", by: "", hue: "" }) : "";
  if (now && now === looked) return; // a click changes nothing of what the whole graph shows
  looked = now;
  shown = { pass: passing(), nodes: new Set(), bundles: [] };
  const off = D.classes.map(([name]) => state.noclass.includes(name)), noEvents = state.noclass.includes("event");
  const hide = new Set(state.hide.map((id) => byId.get(id)));
  const kept = new Set([...state.add, ...Object.keys(state.pin)].map((id) => byId.get(id)));
  for (const i of selected()) kept.add(i);
  const allowed = (i) => !hide.has(i) && (isEvent(i) ? !noEvents && shown.pass[nodes[i].claim] : !off[nodes[i].cls]);
  const base = state.base ? ego(byId.get(state.base)) : big() ? ALL : state.view === "more" ? MORE : START;
  const stage = new Set([...base, ...kept].filter(allowed));
  const tied = new Set();
  const found = new Map();
  const open = state.sel.startsWith("e:") && !big() ? selected() : [];
  for (const i of stage) {
    for (const line of touching[i]) {
      if (line.source !== i || !shown.pass[line.claim] || !stage.has(line.target)) continue;
      tied.add(line.source).add(line.target);
      bundle(found, line, open[0] === line.source && open[1] === line.target);
    }
  }
  shown.nodes = new Set([...stage].filter((i) => tied.has(i) || kept.has(i)));
  shown.bundles = [...found.values()];
}

function ego(i) {
  return [i, ...neighbours(i).slice(0, STEP).map(([near]) => near)];
}

const bundleKey = (line) => `${line.source}>${line.target}:${claims[line.claim].standing}`;

// Lines of the same two ends and the same standing are one bundle; an opened pair has one bundle for each kind of statement.
function bundle(found, line, open) {
  const claim = claims[line.claim];
  const key = bundleKey(line) + (open ? ":" + claim.kind : "");
  const at = found.get(key) || { key, source: line.source, target: line.target, standing: claim.standing, kind: claim.kind, open, claims: [], reports: 0 };
  at.claims.push(claim);
  at.reports += claim.records.length;
  found.set(key, at);
}

const between = (a, b) => touching[a].filter((l) => l.source === a && l.target === b && shown.pass[l.claim]).map((l) => claims[l.claim]);

function expand(i) {
  const near = neighbours(i).map(([n]) => n), fresh = near.filter((n) => !shown.nodes.has(n)).slice(0, STEP);
  const ids = fresh.map(shortId);
  commit({ add: [...new Set([...state.add, shortId(i), ...ids])], hide: state.hide.filter((id) => !ids.includes(id)) });
}

// Takes away the neighbours that only this node holds on the stage.
function collapse(i) {
  const gone = neighbours(i).map(([n]) => n).filter((n) => shown.nodes.has(n) && !(shortId(n) in state.pin) && neighbours(n).every(([m]) => m === i || !shown.nodes.has(m))).map(shortId);
  commit({ hide: [...new Set([...state.hide, ...gone])], add: state.add.filter((id) => !gone.includes(id)) });
}

function hideNode(i) {
  const id = shortId(i), pin = { ...state.pin };
  delete pin[id];
  commit({ hide: [...state.hide, id], add: state.add.filter((at) => at !== id), pin, sel: "" });
}

function pinNode(i) {
  const id = shortId(i), pin = { ...state.pin };
  if (id in pin) delete pin[id];
  else pin[id] = placeOf(i).map(Math.round);
  commit({ pin });
}

// A found node comes onto the stage even where a filter or an earlier "Hide" keeps it away.
function bring(i) {
  const id = shortId(i), name = isEvent(i) ? "event" : D.classes[nodes[i].cls][0];
  const add = shown.nodes.has(i) ? state.add : [...new Set([...state.add, id])];
  commit({ sel: "n:" + id, add, hide: state.hide.filter((at) => at !== id), noclass: state.noclass.filter((at) => at !== name) });
}
