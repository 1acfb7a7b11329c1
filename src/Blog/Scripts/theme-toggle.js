{
  const group = document.querySelector("[data-theme-toggle]");
  if (group) {
    const root = document.documentElement;
    const buttons = [...group.querySelectorAll("button")];

    const show = theme => {
      if (theme !== "light" && theme !== "dark") theme = "auto";
      if (theme === "auto") delete root.dataset.theme;
      else root.dataset.theme = theme;
      for (const b of buttons) b.setAttribute("aria-pressed", b.value === theme);
      for (const m of document.querySelectorAll("meta[data-scheme]"))
        m.media = theme === "auto" ? `(prefers-color-scheme: ${m.dataset.scheme})` : m.dataset.scheme === theme ? "all" : "not all";
    };

    group.addEventListener("click", e => {
      const theme = e.target.closest("button")?.value;
      if (!theme) return;
      show(theme);
      try {
        if (theme === "auto") localStorage.removeItem("theme");
        else localStorage.theme = theme;
      } catch { } // storage may be forbidden; the choice then lasts for this page
    });

    // A null key means that the whole storage was cleared.
    addEventListener("storage", e => {
      if (e.key === "theme" || e.key === null) show(e.newValue);
    });

    show(root.dataset.theme);
    group.hidden = false;
  }
}
