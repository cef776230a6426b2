"use strict";
(() => {
  const at = (id) => document.getElementById(id);
  const made = (name, text, columns) => Object.assign(document.createElement(name), { textContent: text, className: columns.map((c) => "c" + c).join(" ") });
  let panel = at("panel"), close = at("panel-close"), there = at("panel-there"), chosen = null;

  // Offsets count code points of the article, so a sentence is taken as code points too.
  function opened(line) {
    const words = line?.querySelector(".words"), start = Number(line?.dataset.start);
    const points = Array.from(words?.textContent ?? "");
    return { points, start, end: start + points.length, text: points.join(""), lang: words?.lang || document.documentElement.lang };
  }

  function marksIn(row, sentence) {
    const marks = (row?.dataset.marks ?? "").split(" ").map((mark) => mark.split("-").map(Number));
    return marks.filter(([from, to]) => from < sentence.end && to > sentence.start);
  }

  function marked({ points, start, end }, marks, titles) {
    const edges = marks.flatMap(([from, to]) => [Math.max(from, start), Math.min(to, end)]);
    const cuts = [...new Set([start, ...edges, end])].sort((a, b) => a - b);
    return cuts.slice(1).map((to, i) => {
      const columns = marks.filter((mark) => mark[0] < to && mark[1] > cuts[i]).map((mark) => mark[2]);
      const piece = made(columns.length ? "mark" : "span", points.slice(cuts[i] - start, to - start).join(""), columns);
      piece.title = columns.map((column) => titles[column]).join(", ");
      return piece;
    });
  }

  function show(link, line) {
    const row = link?.closest("tr, li"), sentence = opened(line), marks = marksIn(row, sentence);
    const titles = [...(row?.closest("table")?.tHead.rows[0].cells ?? [])].map((cell) => cell.textContent);
    const columns = [...new Set(marks.map((mark) => mark[2]))].sort();
    document.querySelectorAll(".chosen").forEach((one) => one.classList.remove("chosen"));
    for (const one of [link, row]) one?.classList.add("chosen");
    panel.classList.toggle("shown", Boolean(line));
    at("panel-number").textContent = line?.querySelector(".number").textContent.trim() ?? "";
    at("panel-place").textContent = line?.querySelector(".place")?.textContent.trim() ?? "";
    at("panel-before").textContent = opened(line?.previousElementSibling).text;
    at("panel-words").replaceChildren(...(line ? marked(sentence, marks, titles) : []));
    at("panel-after").textContent = opened(line?.nextElementSibling).text;
    at("panel-text").lang = sentence.lang;
    at("panel-legend").replaceChildren(...columns.map((column) => made("li", titles[column], [column])));
    close.hidden = there.hidden = !(at("panel-hint").hidden = Boolean(line));
    there.href = "#" + (line?.id ?? "");
    panel.scrollTop = 0;
    chosen = link;
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.ref"), line = link && at(link.hash.slice(1));
    if (!line?.dataset.start || link === chosen || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(link, line);
    link.scrollIntoView({ block: "nearest" });
  });
  close.addEventListener("click", () => { chosen?.focus(); show(null, null); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") show(null, null); });
  panel.hidden = false;
})();
