"use strict";
(() => {
  const controls = document.getElementById("controls");
  if (!controls) return;
  const groups = Array.from(document.querySelectorAll(".policy"), (group) => ({
    group,
    count: group.querySelector(".count"),
    rows: Array.from(group.querySelectorAll("tbody tr")),
    about: group.querySelector("summary").textContent.toLowerCase(),
  }));
  const texts = new Map();
  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, row.textContent.toLowerCase());
    return texts.get(row);
  };
  const shown = document.getElementById("shown");
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const filter = () => {
    const form = new FormData(controls);
    const words = form.get("words").toLowerCase().split(/\s+/).filter(Boolean);
    const severities = form.getAll("severity");
    const layer = form.get("layer");
    const onlyNew = form.has("new");
    let sum = 0;
    for (const { group, count, rows, about } of groups) {
      const fits = severities.includes(group.dataset.severity) && (!layer || layer === group.dataset.layer);
      let here = 0;
      for (const row of rows) {
        const has = (word) => about.includes(word) || textOf(row).includes(word);
        const visible = fits && (!onlyNew || "new" in row.dataset) && words.every(has);
        row.hidden = !visible;
        here += visible;
      }
      group.hidden = here === 0;
      count.textContent = here === rows.length ? String(here) : here + " of " + rows.length;
      sum += here;
    }
    shown.textContent = sum === all ? all + " findings" : sum + " of " + all + " findings";
  };
  const open = (value) => groups.forEach(({ group }) => { group.open = value; });
  controls.addEventListener("input", filter);
  controls.addEventListener("submit", (event) => event.preventDefault());
  controls.addEventListener("reset", () => setTimeout(filter));
  document.getElementById("open").addEventListener("click", () => open(true));
  document.getElementById("close").addEventListener("click", () => open(false));
  const follow = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.classList.contains("policy")) { target.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", follow);
  addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  controls.hidden = false;
  filter();
  follow();
})();
