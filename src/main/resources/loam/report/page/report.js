// Shows the row of the table behind a chart that is nearest to pointer, finger or arrow keys, or, in
// a chart of bars or dots, what the nearest of them means.
"use strict";
const readShapes = (drawing, svg, reading) => {
  const words = new Set([...svg.querySelectorAll("text")].map(text => text.textContent.trim()));
  const shapes = [...svg.querySelectorAll("title")]
      .filter(title => title.parentNode !== svg && !words.has(title.textContent.trim()))
      .map(title => ({shape: title.parentNode, text: title.textContent.trim()}));
  if (!shapes.length) return;
  let shown = 0;
  const show = place => {
    shapes[shown].shape.classList.remove("read");
    shown = Math.min(shapes.length - 1, Math.max(0, place));
    shapes[shown].shape.classList.add("read");
    reading.textContent = shapes[shown].text;
  };
  const nearest = event => {
    const away = shapes.map(({shape}) => {
      const box = shape.getBoundingClientRect();
      const x = Math.max(box.left - event.clientX, 0, event.clientX - box.right);
      const y = Math.max(box.top - event.clientY, 0, event.clientY - box.bottom);
      return Math.hypot(x, y);
    });
    show(away.indexOf(Math.min(...away)));
  };
  listen(drawing, svg, nearest, step => show(shown + step), () => show(shown));
};
// Of the wide and the narrow drawing of a chart the one answers that is shown.
const listen = (drawing, svg, nearest, walk, enter) => {
  const ifShown = answer => event => {
    if (svg.getClientRects().length) answer(event);
  };
  drawing.addEventListener("pointermove", ifShown(nearest));
  drawing.addEventListener("pointerdown", ifShown(nearest));
  drawing.addEventListener("focus", ifShown(enter));
  drawing.addEventListener("keydown", event => {
    if (!svg.getClientRects().length) return;
    const step = {ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1}[event.key];
    if (step) {
      walk(step);
      event.preventDefault();
    }
  });
};
for (const svg of document.querySelectorAll("figure.chart .drawing > svg")) {
  const drawing = svg.closest(".drawing");
  const figure = svg.closest("figure");
  const reading = figure.querySelector(".reading");
  const heads = [...figure.querySelectorAll("thead th")].map(cell => cell.textContent);
  const rows = [...figure.querySelectorAll("tbody tr")].filter(row => Number(row.dataset.place) >= 0);
  const vertices = line => (line.getAttribute("d") || "").match(/[ML][^MLZ]+/g) || [];
  const most = Math.max(-1, ...rows.map(row => Number(row.dataset.place)));
  const line = [...svg.querySelectorAll("path")].find(
      path => path.closest("[fill=none]") === path && vertices(path).length > most && most >= 0);
  if (!line) {
    readShapes(drawing, svg, reading);
    continue;
  }
  const points = rows.map(row => {
    const vertex = vertices(line)[Number(row.dataset.place)].slice(1).trim().split(/[ ,]+/);
    return {row: row, x: Number(vertex[0]), y: Number(vertex[1])};
  });
  const ns = "http://www.w3.org/2000/svg";
  const dot = document.createElementNS(ns, "circle");
  dot.setAttribute("r", "6");
  dot.setAttribute("fill", "none");
  dot.setAttribute("stroke", "rgb(8,48,107)");
  dot.setAttribute("stroke-width", "2");
  dot.setAttribute("visibility", "hidden");
  line.parentNode.appendChild(dot);
  let shown = points.length - 1;
  const show = place => {
    shown = Math.min(points.length - 1, Math.max(0, place));
    const point = points[shown];
    dot.setAttribute("cx", point.x);
    dot.setAttribute("cy", point.y);
    dot.setAttribute("visibility", "visible");
    reading.textContent = [...point.row.children]
        .map((cell, column) => column ? heads[column] + " " + cell.textContent : cell.textContent)
        .join(" · ");
  };
  const nearest = event => {
    const box = svg.getBoundingClientRect();
    const x = (event.clientX - box.left) / box.width * svg.viewBox.baseVal.width;
    let best = 0;
    points.forEach((point, place) => {
      if (Math.abs(point.x - x) < Math.abs(points[best].x - x)) best = place;
    });
    show(best);
  };
  listen(drawing, svg, nearest, step => show(shown + step), () => show(shown));
}
// A link into a folded table opens it.
const unfold = () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const folded = target && target.closest("details");
  if (folded) {
    folded.open = true;
    target.scrollIntoView();
  }
};
addEventListener("hashchange", unfold);
unfold();
// Paper shows what is folded outside charts.
addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("section > details")) folded.open = true;
});
