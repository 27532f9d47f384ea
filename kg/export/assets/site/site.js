"use strict";
// Lists with sort and filter; without this script they are plain tables.
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0], all = [...body.rows], label = document.createElement("label"), field = document.createElement("input"), said = document.createElement("span");
  field.type = "search";
  label.className = "filter";
  said.setAttribute("role", "status");
  label.append("Show rows with ", field, " ", said);
  table.before(label);
  field.addEventListener("input", () => {
    const wanted = field.value.trim().toLowerCase();
    let shown = 0;
    for (const row of all) { row.hidden = Boolean(wanted) && !row.textContent.toLowerCase().includes(wanted); shown += row.hidden ? 0 : 1; }
    said.textContent = wanted ? `${shown} of ${all.length}` : "";
  });
  [...table.tHead.rows[0].cells].forEach((head, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending" ? -1 : 1, number = head.classList.contains("n");
      const key = (row) => row.cells[at].textContent.trim();
      for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down === 1 ? "ascending" : "descending");
      body.append(...[...all].sort((a, b) => down * (number ? Number(key(a)) - Number(key(b)) : key(a).localeCompare(key(b), "en"))));
    });
  });
}
