{
  const toc = document.querySelector("details[data-toc]");
  const list = toc?.querySelector("nav");
  if (list) {
    if (matchMedia("(max-width: 767px)").matches) toc.open = false;

    // The part that is read: the last heading above the upper third of the window.
    const parts = [...list.querySelectorAll("a")]
      .map(link => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter(part => part.heading);
    const mark = () => {
      const read = parts.findLast(part => part.heading.getBoundingClientRect().top < innerHeight / 3);
      for (const part of parts) {
        if (part === read) part.link.setAttribute("aria-current", "true");
        else part.link.removeAttribute("aria-current");
      }
    };
    // What is far above counts as seen, so that a jump past a heading is noticed.
    const marker = new IntersectionObserver(mark, { rootMargin: "1000000px 0px -66% 0px" });
    for (const part of parts) marker.observe(part.heading);

    list.lang = toc.closest("[lang]").lang;
    list.dir = getComputedStyle(toc).direction;

    // Once it is out of sight, the list follows in the side column below the widgets, where that has room for it.
    const side = document.querySelector("[data-sidebar]");
    const wide = matchMedia("(min-width: 901px)");
    if (side) new IntersectionObserver(([{ isIntersecting, boundingClientRect }]) => {
      const isAbove = !isIntersecting && boundingClientRect.bottom < 0;
      if (isAbove && toc.open && wide.matches && list.parentElement === toc) {
        const last = side.lastElementChild?.getBoundingClientRect().bottom ?? 0;
        if (side.getBoundingClientRect().bottom - last < innerHeight) return;
        toc.style.minBlockSize = `${toc.offsetHeight}px`;
        side.append(list);
      } else if (!isAbove && list.parentElement === side) {
        toc.append(list);
        toc.style.minBlockSize = "";
      }
    }).observe(toc);
  }
}
