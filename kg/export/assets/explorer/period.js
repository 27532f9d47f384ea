// The period: a slider of two ends over the months in which something is said to have happened.
const monthNumber = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7) || 1) - 1;
const monthText = (n) => `${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}`;
const dates = claims.flatMap((claim) => [claim.start, claim.end]).filter((date) => /^\d{4}/.test(date)).map(monthNumber);
const FIRST = dates.reduce((a, b) => Math.min(a, b), Infinity), LAST = dates.reduce((a, b) => Math.max(a, b), -Infinity);
const BARS = 48;

function period() {
  if (!dates.length) return fieldset("Period", make("p", "no statement has a date", "dim"));
  const box = fieldset("Period"), text = make("p", "", "dim");
  text.id = "kg-period";
  box.append(bars());
  for (const [id, label, key] of [["kg-from", "first month", "from"], ["kg-to", "last month", "to"]]) {
    const range = make("input");
    Object.assign(range, { type: "range", id, min: FIRST, max: LAST, step: 1, value: key === "from" ? FIRST : LAST });
    range.setAttribute("aria-label", label);
    range.addEventListener("input", () => commit(span(key, Number(range.value)), { replace: true }));
    range.addEventListener("change", () => { depth += 1; history.pushState({ depth }, "", location.hash || "#"); refresh(); });
    box.append(range);
  }
  const undated = make("label"), check = make("input");
  check.type = "checkbox";
  check.id = "kg-undated";
  check.addEventListener("change", () => commit({ undated: check.checked ? "1" : "" }));
  undated.append(check, `keep the ${plural(claims.filter((claim) => !claim.start && !claim.end).length, "statement")} without a date`);
  box.append(text, undated);
  return box;
}

// The two ends never cross: the one that is moved pushes the other.
function span(key, value) {
  const from = state.from ? monthNumber(state.from) : FIRST, to = state.to ? monthNumber(state.to) : LAST;
  const [a, b] = key === "from" ? [value, Math.max(to, value)] : [Math.min(from, value), value];
  return { from: a === FIRST ? "" : monthText(a), to: b === LAST ? "" : monthText(b) };
}

function bars() {
  const wide = Math.max(1, (LAST - FIRST + 1) / BARS), heights = new Array(BARS).fill(0);
  for (const claim of claims) {
    const date = claim.start || claim.end;
    if (/^\d{4}/.test(date)) heights[Math.min(BARS - 1, Math.floor((monthNumber(date) - FIRST) / wide))] += 1;
  }
  const top = Math.max(...heights);
  const drawn = heights.map((n, at) => svg("rect", { x: at, width: 0.8, y: 10 - (n ? 1 + 9 * n / top : 0.2), height: 10, "data-from": FIRST + at * wide, "data-to": FIRST + (at + 1) * wide }));
  return svg("svg", { id: "kg-bars", viewBox: `0 0 ${BARS} 10`, preserveAspectRatio: "none", "aria-hidden": "true" }, ...drawn);
}

function drawPeriod() {
  if (!dates.length) return;
  const from = state.from ? monthNumber(state.from) : FIRST, to = state.to ? monthNumber(state.to) : LAST;
  document.getElementById("kg-from").value = from;
  document.getElementById("kg-to").value = to;
  document.getElementById("kg-from").setAttribute("aria-valuetext", monthText(from));
  document.getElementById("kg-to").setAttribute("aria-valuetext", monthText(to));
  document.getElementById("kg-undated").checked = state.undated === "1";
  document.getElementById("kg-period").textContent = `${monthText(from)} to ${monthText(to)}`;
  for (const bar of document.querySelectorAll("#kg-bars rect")) bar.classList.toggle("in", Number(bar.dataset.to) > from && Number(bar.dataset.from) <= to);
}
