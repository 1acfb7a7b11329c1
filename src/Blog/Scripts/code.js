// Copy and wrap in the bar of each code box; no clipboard, no copying.
{
  const tools = document.querySelector("[data-code-tools]");
  const sizes = tools && new ResizeObserver(entries => {
    for (const { target } of entries) {
      const wrap = target.parentElement.querySelector("[data-wrap]");
      wrap.hidden = wrap.ariaPressed !== "true" && target.scrollWidth <= target.clientWidth;
    }
  });
  for (const bar of tools ? document.querySelectorAll("[data-code]") : []) {
    const code = bar.parentElement.querySelector("pre");
    bar.append(tools.content.cloneNode(true));

    const wrap = bar.querySelector("[data-wrap]");
    wrap.addEventListener("click", () => {
      wrap.ariaPressed = String(bar.parentElement.classList.toggle("code--wrap"));
    });
    sizes.observe(code);

    const copy = bar.querySelector("[data-copy]");
    const word = copy.textContent;
    const status = bar.querySelector("[role=status]");
    copy.hidden = !navigator.clipboard;
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        return; // the browser asked, and the reader said no
      }
      copy.textContent = status.textContent = copy.dataset.copy;
      setTimeout(() => {
        copy.textContent = word;
        status.textContent = "";
      }, 2000);
    });
  }
}
