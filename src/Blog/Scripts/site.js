// All files of this folder but theme-boot.js are joined in name order into one module, loaded once a page.
// Each is one block that finds its element by a data attribute; none imports another.
document.documentElement.dataset.ready = "";
