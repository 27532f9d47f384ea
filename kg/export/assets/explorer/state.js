// What is shown, as one value. Every change is an entry of the browser's history, written into the address: so Undo is Back,
// and the address is the link that restores the view.
const LISTS = ["add", "hide", "noclass", "nokind", "nostanding", "noquad"];
const BLANK = { sel: "", base: "", add: [], hide: [], noclass: [], nokind: [], nostanding: [], noquad: [], pin: {}, from: "", to: "", undated: "", clock: "", speaker: "", min: 1, hue: "", view: "", by: "" };
let state = BLANK;
let depth = 0;

function encode(value) {
  const params = new URLSearchParams();
  for (const [key, at] of Object.entries(value)) {
    if (LISTS.includes(key)) { if (at.length) params.set(key, at.join(" ")); }
    else if (key === "pin") { for (const [id, [x, y]] of Object.entries(at)) params.append("pin", `${x} ${y} ${id}`); }
    else if (at !== BLANK[key]) params.set(key, String(at));
  }
  return params.toString();
}

// A link may hold anything: what names nothing here is left out.
function decode(text) {
  const params = new URLSearchParams(text.replace(/^#/, "")), found = { ...BLANK, pin: {} };
  const month = (value) => (/^\d{4}-\d{2}$/.test(value || "") ? value : "");
  const words = (key) => (params.get(key) || "").split(" ").filter(Boolean);
  const named = (key, rows) => words(key).filter((name) => rows.some(([known]) => known === name));
  for (const key of ["add", "hide"]) found[key] = words(key).filter((id) => byId.has(id));
  found.noclass = words("noclass").filter((name) => name === "event" || D.classes.some(([known]) => known === name));
  found.nokind = named("nokind", D.kinds);
  found.nostanding = named("nostanding", D.standings);
  found.noquad = words("noquad").filter((name) => D.kinds.some(([, , quad]) => quad === name));
  for (const pin of params.getAll("pin").slice(0, 500)) {
    const [x, y, id] = pin.split(" ");
    if (byId.has(id) && Number.isFinite(+x) && Number.isFinite(+y)) found.pin[id] = [Math.round(+x), Math.round(+y)];
  }
  const [what, ids] = [(params.get("sel") || "").slice(0, 2), (params.get("sel") || "").slice(2).split("~")];
  if ((what === "n:" && ids.length === 1 || what === "e:" && ids.length === 2) && ids.every((id) => byId.has(id))) found.sel = params.get("sel");
  if (byId.has(params.get("base"))) found.base = params.get("base");
  found.from = month(params.get("from"));
  found.to = month(params.get("to"));
  found.clock = params.get("clock") === "told" ? "told" : "";
  found.undated = params.get("undated") === "1" ? "1" : "";
  found.speaker = params.get("speaker") === "-" || byId.has(params.get("speaker")) ? params.get("speaker") : "";
  found.min = Math.max(1, Math.min(999, Number.parseInt(params.get("min"), 10) || 1));
  found.hue = params.get("hue") === "quad" ? "quad" : "";
  found.by = params.get("by") === "month" ? "month" : "";
  found.view = params.get("view") === "all" && D.atAll ? "all" : params.get("view") === "more" ? "more" : "";
  return found;
}

function commit(change, { replace = false } = {}) {
  const next = { ...state, ...change };
  const text = encode(next);
  if (text === encode(state)) return;
  state = next;
  if (!replace) depth += 1;
  history[replace ? "replaceState" : "pushState"]({ depth }, "", "#" + text);
  refresh();
}

window.addEventListener("popstate", (event) => {
  depth = (event.state && event.state.depth) || 0;
  state = decode(location.hash);
  refresh();
});

const selectNode = (i) => commit({ sel: "n:" + shortId(i) });
const selectPair = (a, b) => commit({ sel: `e:${shortId(a)}~${shortId(b)}` });
const selected = () => state.sel.slice(2).split("~").map((id) => byId.get(id)).filter((i) => i !== undefined);
