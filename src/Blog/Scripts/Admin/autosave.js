// A form with data-autosave keeps what is typed: on this device at once, and on the server while nobody types. What a state is
// called stands in the page.
for (const form of document.querySelectorAll("[data-autosave]")) {
  const quiet = 2000, atLeast = 10000, patience = 10000;
  const key = `blog-text:${form.dataset.account}:${form.dataset.path}`;
  const offer = document.querySelector("[data-device-offer]");
  const states = [...document.querySelectorAll("[data-state]")];
  const fields = () => Object.fromEntries(
    [...new FormData(form)].filter(([name]) => name.startsWith("f.") || name === "Text" || name === "Base"));
  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
  const atStart = fields();
  let timer, sending = false, again = false, composing = false, onDevice = true, last = Date.now();

  const show = (name, at) => {
    for (const state of states) {
      state.hidden = state.dataset.state !== name;
      const time = state.querySelector("time");
      if (time && at) time.textContent = at.toLocaleTimeString();
    }
  };
  const read = () => {
    try { return JSON.parse(localStorage.getItem(key)); } catch { return null; }
  };
  const keep = () => {
    try {
      localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields: fields() }));
      onDevice = true;
    } catch {
      onDevice = false;
    }
  };
  const forget = () => {
    try { localStorage.removeItem(key); } catch { /* It was never there. */ }
  };

  const freshToken = async () => {
    const page = await fetch(location.href, { headers: { "X-Requested-With": "XMLHttpRequest" } });
    if (!page.ok) return;
    const parsed = new DOMParser().parseFromString(await page.text(), "text/html");
    const fresh = parsed.querySelector("[data-autosave] [name=__RequestVerificationToken]");
    if (fresh) form.elements.namedItem("__RequestVerificationToken").value = fresh.value;
  };
  const post = () => fetch(form.dataset.autosave, {
    method: "POST",
    body: new URLSearchParams(new FormData(form)),
    headers: {
      "RequestVerificationToken": form.elements.namedItem("__RequestVerificationToken").value,
      "X-Requested-With": "XMLHttpRequest",
    },
    signal: AbortSignal.timeout(patience),
  });
  const send = async () => {
    clearTimeout(timer);
    timer = undefined;
    if (composing) return;
    if (sending) { again = true; return; }
    sending = true;
    again = false;
    last = Date.now();
    show("saving");
    try {
      let answer = await post();
      if (answer.status === 400) {
        await freshToken();
        answer = await post();
      }
      show(answer.ok ? "saved" : answer.status === 401 ? "lapsed" : "failed", new Date());
    } catch {
      show("offline");
      timer ??= setTimeout(send, patience);
    }
    sending = false;
    if (again) plan();
  };
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(0, Math.min(quiet, last + atLeast - Date.now())));
  };
  const changed = () => {
    keep();
    if (!timer && !sending) last = Date.now();
    if (!composing) plan();
  };

  form.addEventListener("compositionstart", () => { composing = true; clearTimeout(timer); timer = undefined; });
  form.addEventListener("compositionend", () => { composing = false; changed(); });
  form.addEventListener("input", changed);
  addEventListener("beforeunload", event => { if (!onDevice) event.preventDefault(); });
  form.addEventListener("submit", () => { onDevice = true; clearTimeout(timer); });

  const kept = read();
  if (kept && (same(kept.fields, atStart) || form.dataset.saved === "true")) {
    forget();
  } else if (kept && offer && kept.at > Number(form.dataset.offered)) {
    for (const older of document.querySelectorAll("[data-server-offer]")) older.hidden = true;
    offer.querySelector("time").textContent = new Date(kept.at).toLocaleString();
    offer.hidden = false;
    offer.querySelector("[data-use]").addEventListener("click", () => {
      for (const [name, value] of Object.entries(kept.fields)) {
        const field = form.elements.namedItem(name);
        if (field) field.value = value;
      }
      offer.hidden = true;
      changed();
      form.querySelector("textarea").focus();
    });
    offer.querySelector("[data-discard]").addEventListener("click", () => { forget(); offer.hidden = true; });
  }
}
