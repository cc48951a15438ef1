"use strict";
// Makes the headings of each table buttons that sort it. Without this the tables are in the order they came in.
const { lang } = document.documentElement;
const words = new Intl.Collator(lang, { numeric: true });
const comma = (2.5).toLocaleString(lang)[1]; // a point in English
const said = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
const order = (a, b) => {
  const numbers = [a, b].map((text) => Number.parseFloat(text.replace("−", "-").replace(comma, ".")));
  return numbers.some(Number.isNaN) ? words.compare(a, b) : numbers[0] - numbers[1];
};
const unknown = (text) => text === "" || text === "–" || text === "✎";

for (const table of document.querySelectorAll("table.sortable")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keyed = [...table.tBodies[0].rows].map((row) => [said(row, column), row]);
      keyed.sort(([a], [b]) =>
        unknown(a) || unknown(b) ? unknown(a) - unknown(b) : (down ? -1 : 1) * order(a, b));
      table.tBodies[0].append(...keyed.map(([, row]) => row));
    });
  });
}
