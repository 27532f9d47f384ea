// Search over all names with suggestions; accents and case do not count.
const fold = (text) => text.slice(0, 400).normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
let names = null;

function index() {
  names = nodes.flatMap((node) => [node.label, ...node.names].map((name) => [fold(name), node.i, name]));
}

function hits(wanted) {
  if (!names) index();
  const best = new Map();
  for (const [name, i, as] of names) {
    const at = name.indexOf(wanted);
    if (at < 0) continue;
    const score = (name === wanted ? 0 : at === 0 ? 1 : name[at - 1] === " " ? 2 : 3) + (isEvent(i) ? 0.5 : 0);
    if (!best.has(i) || best.get(i)[0] > score) best.set(i, [score, as]);
  }
  return [...best].sort(([a, [x]], [b, [y]]) => x - y || degree(b) - degree(a) || a - b).slice(0, 12);
}

function search() {
  const field = document.getElementById("kg-find"), list = document.getElementById("kg-hits");
  let found = [], active = -1;
  const close = () => { list.hidden = true; field.setAttribute("aria-expanded", "false"); field.removeAttribute("aria-activedescendant"); };
  const mark = (n) => {
    active = n;
    [...list.children].forEach((row, at) => row.setAttribute("aria-selected", String(at === n)));
    if (n >= 0) { field.setAttribute("aria-activedescendant", `kg-hit-${n}`); list.children[n].scrollIntoView({ block: "nearest" }); }
  };
  const take = (n) => { const hit = found[n]; if (!hit) return; close(); field.value = cut(nodes[hit[0]].label, 80); bring(hit[0]); focusStage(hit[0]); };
  const suggest = () => {
    const wanted = fold(field.value.trim());
    found = wanted ? hits(wanted) : [];
    list.replaceChildren(...found.map(([i, [, as]], n) => {
      const row = make("li", cut(nodes[i].label, 70));
      row.id = `kg-hit-${n}`;
      row.setAttribute("role", "option");
      const kind = isEvent(i) ? "event" : D.classes[nodes[i].cls][1];
      row.append(" ", make("small", [kind, as !== nodes[i].label ? `“${cut(as, 50)}”` : "", plural(degree(i), "line")].filter(Boolean).join(" · ")));
      row.addEventListener("mousedown", (event) => { event.preventDefault(); take(n); });
      return row;
    }));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(found.length > 0));
    mark(found.length ? 0 : -1);
  };
  field.addEventListener("input", suggest);
  field.addEventListener("focus", () => field.select());
  field.addEventListener("blur", close);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && found.length) { event.preventDefault(); mark((active + 1) % found.length); }
    else if (event.key === "ArrowUp" && found.length) { event.preventDefault(); mark((active + found.length - 1) % found.length); }
    else if (event.key === "Enter") take(active);
    else if (event.key === "Escape") close();
  });
}
