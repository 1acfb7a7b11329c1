// A card of another host asks it for nothing until its button is pressed; then the frame takes the card's place.
document.addEventListener("click", e => {
  const card = e.target.closest?.("[data-embed-load]")?.closest("[data-embed]");
  if (!card) return;
  const frame = document.createElement("iframe");
  frame.className = "embed__frame";
  frame.title = `${card.dataset.provider}: ${card.dataset.title}`;
  frame.allow = "encrypted-media; fullscreen; picture-in-picture";
  frame.allowFullscreen = true;
  frame.src = card.dataset.embed;
  card.replaceChildren(frame);
  frame.focus();
});
