// Wiring: one refresh after every change of the state.
function refresh() {
  look();
  drawStage();
  drawFilters();
  drawPanel();
  const things = [...shown.nodes].filter((i) => !isEvent(i)).length, all = nodes.filter((node) => !isEvent(node.i)).length;
  const statements = new Set(shown.bundles.flatMap((bundle) => bundle.claims.map((claim) => claim.i))).size;
  document.getElementById("kg-status").replaceChildren(`${things.toLocaleString("en")} of ${plural(all, "thing")} and ${statements.toLocaleString("en")} of ${plural(claims.length, "statement")}`, make("span", ` on the graph${things < all ? "; the search finds the rest" : ""}`, "wide"));
  document.getElementById("kg-undo").disabled = depth < 1;
  const more = document.getElementById("kg-more");
  more.hidden = Boolean(state.base) || nextView() === state.view;
  more.textContent = { more: "Show more", all: "Show all", "": "Show fewer" }[nextView()];
}

// From the readable part to a wider one, to the whole, and back.
function nextView() {
  const views = ["", ...(MORE.size > START.size ? ["more"] : []), ...(D.atAll ? ["all"] : [])];
  return views[(views.indexOf(state.view) + 1) % views.length];
}

function fit() {
  if (big()) { scene.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1, angle: 0 }); return; }
  fitStage();
}

function wire() {
  const on = (id, act) => document.getElementById(id).addEventListener("click", act);
  on("kg-undo", () => history.back());
  on("kg-reset", () => { commit({ ...BLANK, pin: {} }); fit(); });
  on("kg-more", () => { commit({ view: nextView() }); });
  on("kg-png", savePicture);
  on("kg-csv", () => save("graph.csv", "text/csv;charset=utf-8", table()));
  on("kg-ttl", () => save("graph-part.ttl", "text/turtle;charset=utf-8", turtle()));
  on("kg-link", copyLink);
  on("kg-open-filters", () => filters(!document.body.classList.contains("filters")));
  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches("input[type=text], input[type=number]"); // these undo and escape by themselves
    if ((event.ctrlKey || event.metaKey) && event.key === "z" && !typing && depth > 0) history.back();
    if (event.key === "Escape" && !typing && state.sel) commit({ sel: "" });
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", refresh);
}

function copyLink() {
  const link = document.getElementById("kg-link"), field = make("textarea", location.href);
  document.body.append(field);
  field.select();
  link.textContent = document.execCommand("copy") ? "Link copied" : "Link is in the address bar";
  field.remove();
  setTimeout(() => { link.textContent = "Copy link"; }, 2000);
}

function filters(open) {
  document.body.classList.toggle("filters", open);
  document.getElementById("kg-open-filters").setAttribute("aria-expanded", String(open));
}

const canvas = document.getElementById("mynetwork");
canvas.setAttribute("role", "img");
canvas.setAttribute("aria-label", "The graph. Everything on it can also be reached by the search and read in the panel.");
buildFilters();
search();
wire();
listen();
filters(innerWidth > 900);
state = decode(location.hash);
history.replaceState({ depth: 0 }, "");
refresh();
fit();
if (selected().length && !state.base) focusStage(...selected());
document.documentElement.dataset.ready = "yes";
