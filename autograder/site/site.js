// What Furo and Sphinx leave out for those who do not see a page, or have no mouse; the documentation loads it, too.
addEventListener("load", () => {
  const scrolled = '.content pre, .content math[display="block"], .text table, .table-wrapper';
  for (const box of document.querySelectorAll(scrolled)) {
    // How wide a formula's content is, no browser tells.
    if (box.localName === "math" || box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
  }
  const drawer = document.querySelector(".toc-drawer");
  const title = drawer?.querySelector(".toc-title")?.textContent.trim();
  if (title) drawer.setAttribute("aria-label", title);
  for (const caption of document.querySelectorAll('.caption[role="heading"]')) caption.setAttribute("aria-level", "2");
  const article = document.querySelector("article");
  if (article && !document.querySelector("h1")) {
    // The page of what a search has found has no heading.
    const heading = document.createElement("h1");
    heading.textContent = document.title.split(" - ")[0];
    article.prepend(heading);
  }
});
