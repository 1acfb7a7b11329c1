// A footnote shows beside its mark: under the mouse, with the focus, at a tap. The mark stays a link to the note.
if ("popover" in HTMLElement.prototype) {
  const marks = "a.footnote-ref";
  let mark, note, timer, isTouch;

  const close = () => {
    clearTimeout(timer);
    mark?.removeAttribute("aria-describedby");
    note?.remove();
    mark = note = null;
  };

  const place = () => {
    const at = mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth - note.offsetWidth - 8;
    const below = at.bottom + 6;
    const top = below + note.offsetHeight > innerHeight && at.top > note.offsetHeight ? at.top - note.offsetHeight - 6 : below;
    note.style.top = `${top + scrollY}px`;
    note.style.left = `${Math.max(8, Math.min(at.x + (at.width - note.offsetWidth) / 2, room))}px`;
  };

  const show = link => {
    clearTimeout(timer);
    if (link === mark) return;
    close();
    const source = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!source) return;
    note = document.createElement("div");
    note.className = "note";
    note.id = "site:note";
    note.popover = "manual";
    note.append(...source.cloneNode(true).childNodes);
    for (const part of note.querySelectorAll("[id]")) part.removeAttribute("id");
    for (const back of note.querySelectorAll(".footnote-backref")) {
      if (!back.previousSibling?.textContent.trim()) back.previousSibling?.remove();
      back.remove();
    }
    mark = link;
    mark.setAttribute("aria-describedby", note.id);
    mark.parentElement.after(note);
    note.showPopover();
    place();
  };

  const later = (act, delay) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };

  document.addEventListener("pointerdown", e => {
    isTouch = e.pointerType === "touch";
    if (mark && !note.contains(e.target) && e.target.closest(marks) !== mark) close();
  });
  document.addEventListener("click", e => {
    const link = e.target.closest(marks);
    if (!link) return;
    if (isTouch && link !== mark) {
      e.preventDefault();
      show(link);
    } else close();
  });
  document.addEventListener("pointerover", e => {
    if (e.pointerType === "touch") return;
    const link = e.target.closest?.(marks);
    if (link) later(() => show(link), 150);
    else if (note?.contains(e.target)) clearTimeout(timer);
    else if (mark) later(close, 300);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", e => {
    const link = e.target.closest(marks);
    if (link?.matches(":focus-visible")) show(link);
    else if (mark && link !== mark && !note.contains(e.target)) close();
  });
  document.addEventListener("keydown", e => {
    if (e.key === "Escape" && mark) close();
  });
}
