// Rows with data-keys-rows go by keys: j and k to the next and the one before, x chooses, a and s press the row's button of that
// key. Whoever types with such keys for other reasons switches them off, once for this device.
for (const table of document.querySelectorAll("[data-keys-rows]")) {
  const name = "blog-keys";
  const note = document.querySelector("[data-keys]");
  const onOff = document.querySelector("[data-keys-switch]");
  const rows = [...table.querySelectorAll("[data-keys-row]")];
  const read = () => {
    try { return localStorage.getItem(name) !== "off"; } catch { return true; }
  };
  const keep = (on) => {
    try { localStorage.setItem(name, on ? "on" : "off"); } catch { /* It counts until the page is left. */ }
  };
  const here = () => rows.findIndex((row) => row.contains(document.activeElement));
  const go = (to) => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };

  if (!note || !onOff) continue;
  note.hidden = false;
  onOff.checked = read();
  onOff.addEventListener("change", () => keep(onOff.checked));
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
    if (!onOff.checked || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = here();
    const row = rows[at];
    if (event.key === "j") go(at + 1);
    else if (event.key === "k") go(at < 0 ? 0 : at - 1);
    else if (event.key === "x" && row) row.querySelector("[name=Chosen]").click();
    else if ((event.key === "a" || event.key === "s") && row) row.querySelector(`[data-key=${event.key}]`)?.click();
    else return;
    event.preventDefault();
  });
}
