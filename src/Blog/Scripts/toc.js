{
  const toc = document.querySelector("details[data-toc]");
  if (toc && matchMedia("(max-width: 767px)").matches) toc.open = false;
}
