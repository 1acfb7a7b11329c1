{
  const button = document.querySelector("[data-menu-button]");
  const list = button && document.getElementById(button.getAttribute("aria-controls"));
  if (list) {
    const open = () => button.getAttribute("aria-expanded") === "true";
    const show = on => button.setAttribute("aria-expanded", on);
    button.addEventListener("click", () => show(!open()));
    button.parentElement.addEventListener("keydown", e => {
      if (e.key === "Escape" && open()) {
        show(false);
        button.focus();
      }
    });
    document.addEventListener("click", e => {
      if (open() && !button.parentElement.contains(e.target)) show(false);
    });
  }
}
