// Publishes the program and runs it on this machine alone, over the demo or another content folder.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = new URL("../..", import.meta.url).pathname;

/** The value behind a name on the command line, or what stands for it. */
export const option = (name, usual) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? usual : process.argv[at + 1];
};

const freePort = () =>
  new Promise(done => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Starts the program; `--program DIR` takes one that is published, `--content DIR` other posts than the demo's. */
export async function start() {
  const folder = mkdtempSync(join(tmpdir(), "blog-lighthouse-"));
  const program = option("program", join(folder, "program"));
  if (!option("program")) {
    const published = spawnSync("dotnet", ["publish", "-c", "Release", "-o", program, join(root, "src/Blog")], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (published.status !== 0) throw new Error("The program could not be published.");
  }

  const url = `http://127.0.0.1:${await freePort()}`;
  const content = option("content");
  const settings = [`--Urls=${url}`, `--Data:Path=${join(folder, "data")}`];
  // Where another folder is asked for, the demo's settings do not hold.
  const cwd = content ? folder : root;
  if (content) settings.push(`--Content:Path=${content}`, "--Site:Title=Blog", "--Site:Description=A blog");
  const blog = spawn("dotnet", [join(program, "Blog.dll"), ...settings], { cwd, stdio: "ignore" });
  const ended = new Promise(done => blog.once("exit", done));
  // It keeps what it made when it ends, so its folder goes after it.
  const stop = async () => {
    blog.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(url).then(answer => answer.ok, () => false)) return { url, stop };
    await new Promise(done => setTimeout(done, 200));
  }
  await stop();
  throw new Error("The program does not answer.");
}

/** Every page that can be reached from home by links, and one that is not there. */
export async function pages(url) {
  const seen = new Map();
  const waiting = ["/", "/search/", "/search/?q=markdown", "/nowhere/"];
  while (waiting.length > 0) {
    const path = waiting.shift();
    if (seen.has(path)) continue;
    const answer = await fetch(url + path);
    if (!answer.headers.get("content-type")?.startsWith("text/html")) continue;
    const html = await answer.text();
    seen.set(path, html);
    for (const [, link] of html.matchAll(/href="(\/[^"#?]*)/g)) waiting.push(link.replaceAll("&amp;", "&"));
  }
  return seen;
}
