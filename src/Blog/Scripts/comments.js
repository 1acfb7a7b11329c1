// The form of a comment is sent from the page it stands on, moves below what it answers, and keeps its text until it is sent.
{
  let box = document.querySelector("[data-comment-form]");
  const form = () => box.querySelector("form");
  if (box && form()) {
    const key = `blog-comment:${form().page.value}`;
    const owned = "blog-comments";
    const place = document.createComment("");
    const first = box.querySelector("[data-title]").textContent;
    box.before(place);
    const stored = (name, value) => {
      try {
        if (value === undefined) return localStorage.getItem(name);
        value ? localStorage.setItem(name, value) : localStorage.removeItem(name);
      } catch { /* The browser keeps nothing. */ }
      return null;
    };

    let tokens;
    const arm = async () => {
      if (form().token) return;
      const answer = await (tokens ??= fetch(form().dataset.token));
      if (!answer.ok) throw answer;
      for (const [name, value] of Object.entries(await answer.clone().json())) {
        if (form()[name]) continue;
        const field = document.createElement("input");
        Object.assign(field, { type: "hidden", name, value });
        form().append(field);
      }
    };
    const ready = () => {
      box.querySelector("[data-publish]").hidden = false;
      const cancel = box.querySelector("[data-cancel]");
      cancel.hidden = !form().parent.value || place.nextSibling === box;
      cancel.addEventListener("click", () => answer(null));
    };
    const answer = link => {
      form().parent.value = link?.dataset.reply ?? "";
      const title = box.querySelector("[data-title]");
      title.textContent = link?.textContent ?? first;
      box.querySelector("[data-cancel]").hidden = !link;
      link ? link.parentElement.after(box) : place.after(box);
      form().name.focus();
    };
    const show = (page, isTaken) => {
      const next = page.querySelector("[data-comment-form]");
      if (!next) throw page;
      box.replaceWith(next);
      box = next;
      if (form()) ready();
      else if (isTaken) stored(key, "");
      (box.querySelector("[aria-invalid]") ?? box.querySelector("[data-title]")).focus();
    };
    const go = (url, id) => {
      stored(key, "");
      stored(owned, JSON.stringify([...JSON.parse(stored(owned) ?? "[]"), id].slice(-20)));
      const to = new URL(url, location.href);
      const isHere = to.pathname + to.search === location.pathname + location.search;
      location.href = to;
      if (isHere) location.reload();
    };

    document.addEventListener("submit", async e => {
      if (e.target !== form()) return;
      e.preventDefault();
      const button = e.submitter ?? box.querySelector("[data-publish]");
      const failed = box.querySelector("[data-failed]");
      button.disabled = failed.hidden = true;
      try {
        await arm();
        const reply = await fetch(button.getAttribute("formaction") ?? form().action, {
          method: "POST",
          body: new URLSearchParams(new FormData(form())),
          headers: { "X-Requested-With": "XMLHttpRequest" },
        });
        const to = reply.status === 201 && reply.headers.get("Location");
        if (to) go(to, to.split("-").pop());
        else show(new DOMParser().parseFromString(await reply.text(), "text/html"), reply.ok);
      } catch {
        tokens = undefined;
        button.disabled = failed.hidden = false;
        button.focus();
      }
    });
    document.addEventListener("click", e => {
      const link = e.target.closest?.("[data-reply]");
      if (!link || !form()) return;
      e.preventDefault();
      answer(link);
    });
    box.addEventListener("focusin", () => arm().catch(() => { tokens = undefined; }), { once: true });
    document.addEventListener("input", e => {
      if (e.target === form()?.text) stored(key, e.target.value);
    });
    form().text.value ||= stored(key) ?? "";
    const own = JSON.parse(stored(owned) ?? "[]");
    for (const link of document.querySelectorAll("[data-own]")) {
      link.classList.toggle("comment__act--own", own.includes(link.dataset.own));
    }
    ready();
  }
}
