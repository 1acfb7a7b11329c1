// A picture opens in a dialog; a click that asks for a new tab stays a link to its file.
document.addEventListener("click", e => {
  const link = e.target.closest?.("[data-zoom]");
  const box = document.querySelector("[data-zoom-box]");
  if (!link || !box || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
  e.preventDefault();

  const dialog = box.content.cloneNode(true).firstElementChild;
  const small = link.querySelector("img");
  const picture = new Image();
  picture.alt = small.alt;
  picture.referrerPolicy = small.referrerPolicy;
  picture.src = link.href;
  const caption = link.closest("figure")?.querySelector("figcaption")?.textContent.trim() || small.title;
  dialog.ariaLabel = small.alt || caption || link.ariaLabel;
  dialog.prepend(picture);
  if (caption) {
    const words = document.createElement("p");
    words.className = "zoom__caption";
    words.textContent = caption;
    picture.after(words);
  }
  dialog.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    dialog.remove();
    link.focus({ preventScroll: true });
  });
  link.after(dialog);
  dialog.showModal();
});
