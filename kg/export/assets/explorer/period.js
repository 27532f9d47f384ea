// The period: a slider of two ends over the months in which something is said to have happened, or in which it was told.
const monthNumber = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7) || 1) - 1;
const monthText = (n) => `${String(Math.floor(n / 12)).padStart(4, "0")}-${String((n % 12) + 1).padStart(2, "0")}`;
const SPANS = { "": monthsBy(""), told: monthsBy("told") };
const BARS = 48;

// First and last month, and the months of the claims, by a clock.
function monthsBy(clock) {
  const months = claims.map((claim) => daysOf(claim, clock)).map(({ start, end }) => start || end);
  const dated = months.filter((date) => /^\d{4}/.test(date)).map(monthNumber);
  const ends = claims.map((claim) => daysOf(claim, clock).end).filter((date) => /^\d{4}/.test(date)).map(monthNumber);
  const all = [...dated, ...ends], least = (a, b) => Math.min(a, b), most = (a, b) => Math.max(a, b);
  return { first: all.reduce(least, Infinity), last: all.reduce(most, -Infinity), dated, without: claims.length - dated.length };
}

function period() {
  const used = Object.values(SPANS).some(({ dated }) => dated.length);
  if (!used) return fieldset("Period", make("p", "no statement has a date", "dim"));
  const box = fieldset("Period"), text = make("p", "", "dim"), chart = svg("svg", { id: "kg-bars", viewBox: `0 0 ${BARS} 10`, preserveAspectRatio: "none", "aria-hidden": "true" });
  const clock = choice("Period by", [["", "when it happened"], ["told", "when it was reported"]], (by) => commit({ clock: by, from: "", to: "", undated: "" }));
  clock.id = "kg-clock";
  text.id = "kg-period";
  box.append(clock, chart);
  for (const [id, label, key] of [["kg-from", "first month", "from"], ["kg-to", "last month", "to"]]) {
    const range = make("input");
    Object.assign(range, { type: "range", id, step: 1 });
    range.setAttribute("aria-label", label);
    let sliding = false; // one drag is one step back
    range.addEventListener("input", () => { commit(span(key, Number(range.value)), { replace: sliding }); sliding = true; });
    range.addEventListener("change", () => { sliding = false; });
    box.append(range);
  }
  const undated = make("label"), check = make("input");
  check.type = "checkbox";
  check.id = "kg-undated";
  check.addEventListener("change", () => commit({ undated: check.checked ? "1" : "" }));
  undated.append(check, make("span"));
  box.append(text, undated);
  return box;
}

function chosen() {
  const { first, last } = SPANS[state.clock];
  return { first, last, from: state.from ? monthNumber(state.from) : first, to: state.to ? monthNumber(state.to) : last };
}

// The two ends never cross: the one that is moved pushes the other.
function span(key, value) {
  const { first, last, from, to } = chosen();
  const [a, b] = key === "from" ? [value, Math.max(to, value)] : [Math.min(from, value), value];
  return { from: a === first ? "" : monthText(a), to: b === last ? "" : monthText(b) };
}

function bars({ first, last, dated }) {
  const wide = Math.max(1, (last - first + 1) / BARS), heights = new Array(BARS).fill(0);
  for (const month of dated) heights[Math.min(BARS - 1, Math.floor((month - first) / wide))] += 1;
  const top = Math.max(...heights);
  return heights.map((n, at) => svg("rect", { x: at, width: 0.8, y: 10 - (n ? 1 + 9 * n / top : 0.2), height: 10, "data-from": first + at * wide, "data-to": first + (at + 1) * wide }));
}

function drawPeriod() {
  const field = document.getElementById("kg-clock"), { first, last, from, to } = chosen();
  if (!field) return;
  const known = first <= last, ends = [document.getElementById("kg-from"), document.getElementById("kg-to")];
  field.value = state.clock;
  ends.forEach((end, at) => {
    end.disabled = !known;
    if (!known) return;
    Object.assign(end, { min: first, max: last, value: at ? to : from });
    end.setAttribute("aria-valuetext", monthText(at ? to : from));
  });
  const chart = document.getElementById("kg-bars"), check = document.getElementById("kg-undated"), { without } = SPANS[state.clock];
  if (chart.dataset.clock !== state.clock) chart.replaceChildren(...(known ? bars(SPANS[state.clock]) : []));
  chart.dataset.clock = state.clock;
  check.checked = state.undated === "1";
  check.nextSibling.textContent = ` keep the ${plural(without, "statement")} without a date`;
  check.parentNode.hidden = !without;
  document.getElementById("kg-period").textContent = known ? `${monthText(from)} to ${monthText(to)}` : "no statement has a date";
  for (const bar of chart.children) bar.classList.toggle("in", Number(bar.dataset.to) > from && Number(bar.dataset.from) <= to);
}

const dayOf = (claim, clock = "") => daysOf(claim, clock).start || daysOf(claim, clock).end;
const inTime = (a, b) => (dayOf(a) || "9999").localeCompare(dayOf(b) || "9999") || dayOf(a, "told").localeCompare(dayOf(b, "told")) || a.i - b.i;

// The month in which it happened; of what has no date of its own the one in which it was told, which is said.
function monthOf(claim) {
  const [happened, told] = [dayOf(claim).slice(0, 7), dayOf(claim, "told").slice(0, 7)];
  return state.clock ? told || "no date known" : happened || (told ? `reported ${told}, no date of its own` : "no date known");
}

function groups(list) {
  const found = new Map();
  for (const claim of list) {
    const key = state.by === "month" ? monthOf(claim) : kindOf(claim)[1];
    if (!found.has(key)) found.set(key, []);
    found.get(key).push(claim);
  }
  const order = state.by === "month" ? ([a], [b]) => (a.replace("reported ", "") < b.replace("reported ", "") ? -1 : 1) : ([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1);
  return [...found].sort(order);
}
