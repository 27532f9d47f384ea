"use strict";
// Lists with sort, filter and pages; without this script they are plain tables of the first rows.
const data = document.getElementById("rows");

const shownText = (cell) => (typeof cell === "string" ? cell : Array.isArray(cell) ? cell[0] : cell.word);

function made(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function rowOf(cells, heads) {
  const row = made("tr");
  cells.forEach((cell, at) => {
    const field = made("td", typeof cell === "string" ? cell : "");
    field.className = heads[at].className;
    if (Array.isArray(cell)) {
      const link = made("a", "", { href: cell[1] });
      link.append(made("bdi", cell[0]));
      field.append(link);
    } else if (typeof cell !== "string") field.append(made("span", cell.word, { class: "tag " + cell.standing }));
    row.append(field);
  });
  return row;
}

function lively(table) {
  const body = table.tBodies[0], heads = [...table.tHead.rows[0].cells], size = Number(table.dataset.size) || Infinity;
  const all = data && table.dataset.size
    ? JSON.parse(data.textContent).map((cells) => ({ texts: cells.map(shownText), cells }))
    : [...body.rows].map((row) => ({ texts: [...row.cells].map((cell) => cell.textContent.trim()), row }));
  let found = all, page = 0;
  const label = made("label", "Show rows with ", { class: "filter" }), field = made("input", "", { type: "search" }), said = made("span", "", { role: "status" });
  const turn = made("p", "", { class: "turn" }), at = made("span"), back = made("button", "Previous", { type: "button" }), next = made("button", "Next", { type: "button" });
  label.append(field, " ", said);
  turn.append(back, at, next);
  table.before(label);
  table.after(turn);
  const draw = () => {
    const pages = Math.max(1, Math.ceil(found.length / size));
    const shown = size === Infinity ? found : found.slice(page * size, (page + 1) * size);
    body.replaceChildren(...shown.map((item) => (item.row ||= rowOf(item.cells, heads))));
    turn.hidden = pages < 2;
    at.textContent = ` page ${page + 1} of ${pages} `;
    back.disabled = page === 0;
    next.disabled = page + 1 >= pages;
  };
  const go = (step) => { page += step; draw(); table.scrollIntoView({ block: "start" }); };
  back.addEventListener("click", () => go(-1));
  next.addEventListener("click", () => go(1));
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    found = wanted ? all.filter((item) => item.texts.some((text) => text.toLowerCase().includes(wanted))) : all;
    said.textContent = wanted ? `${found.length.toLocaleString("en")} of ${all.length.toLocaleString("en")}` : "";
    page = 0;
    draw();
  });
  heads.forEach((head, column) => sortable(head, heads, (down, compare) => {
    all.sort((a, b) => down * compare(a.texts[column], b.texts[column]));
    if (found !== all) found.sort((a, b) => down * compare(a.texts[column], b.texts[column]));
    page = 0;
    draw();
  }));
  draw();
}

const inWords = new Intl.Collator("en");

function sortable(head, heads, sort) {
  const button = made("button", head.textContent, { type: "button" });
  head.replaceChildren(button);
  button.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    for (const other of heads) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down === 1 ? "ascending" : "descending");
    sort(down, head.classList.contains("n") ? (a, b) => Number(a) - Number(b) : inWords.compare);
  });
}

// The map between two dates: an event counts where its date lies between them; one without a date only while none is set.
function period(table) {
  const rows = [...table.tBodies[0].rows], circles = [...document.querySelectorAll(".map circle")];
  const all = rows.map((row, at) => ({ row, circle: circles[at], events: [...row.querySelectorAll("li")], count: row.cells[1], words: circles[at].firstChild }));
  const box = made("p", "", { class: "filter" }), fields = ["from", "to"].map((name) => {
    const label = made("label", `${name} `), field = made("input", "", { type: "date", id: `map-${name}` });
    label.append(field);
    box.append(label, " ");
    field.addEventListener("input", draw);
    return field;
  });
  const said = made("span", "", { role: "status" });
  box.append(said);
  document.querySelector(".map").before(box);
  function draw() {
    const [from, to] = fields.map((field) => field.value), set = Boolean(from || to);
    let shown = 0;
    for (const place of all) {
      for (const event of place.events) {
        const date = event.dataset.date;
        event.hidden = set && !(date && (!from || date >= from) && (!to || date <= to));
      }
      const count = place.events.filter((event) => !event.hidden).length;
      shown += count;
      place.count.textContent = String(count);
      place.row.hidden = count === 0;
      place.circle.setAttribute("r", count ? String(Math.round(100 * (1 + Math.sqrt(count))) / 100) : "0");
      place.words.textContent = place.words.textContent.replace(/\d+$/, String(count));
    }
    said.textContent = set ? `${shown} of ${all.reduce((sum, place) => sum + place.events.length, 0)} shown` : "";
  }
}

const places = document.getElementById("places");
if (places) period(places);
for (const table of document.querySelectorAll("table.sortable")) lively(table);
