// What scrolls sideways can be scrolled by keyboard, and Furo's second side bar has a name of its own.
addEventListener("load", () => {
  for (const box of document.querySelectorAll('.content pre, .content math[display="block"], .text table')) {
    // How wide a formula's content is, no browser tells.
    if (box.localName === "math" || box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0");
  }
  const drawer = document.querySelector(".toc-drawer");
  const title = drawer?.querySelector(".toc-title")?.textContent.trim();
  if (title) drawer.setAttribute("aria-label", title);
});
