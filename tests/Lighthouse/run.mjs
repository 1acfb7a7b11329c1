// Measures the demo as look.md 6 asks: node run.mjs [--rounds 5] [--program DIR] [--chrome FILE]
import * as chromeLauncher from "chrome-launcher";
import lighthouse from "lighthouse";
import { option, pages, start } from "./blog.mjs";

const rounds = Number(option("rounds", "5"));
// The median may lie this much below what is asked, where other work shares the cores.
const asked = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const blog = await start();
const chrome = await chromeLauncher.launch({
  chromePath: option("chrome", "/usr/bin/chromium"),
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-background-networking"],
});
let hasFailed = false;
try {
  const found = await pages(blog.url);
  const posts = [...found].filter(([path]) => /^\/post\/[^/]+\/$/.test(path)).sort((a, b) => a[1].length - b[1].length);
  const tag = [...found.keys()].find(path => /^\/tags\/[^/]+\/$/.test(path));
  const measured = ["/", posts[0][0], tag, posts.at(-1)[0]];

  for (const path of measured) {
    const runs = [];
    for (let round = 0; round < rounds; round++) {
      const { lhr } = await lighthouse(blog.url + path, {
        port: chrome.port,
        output: "json",
        logLevel: "silent",
        onlyCategories: Object.keys(asked),
        // Pictures that an author linked from elsewhere are neither asked for nor counted.
        blockedUrlPatterns: ["https://*"],
      });
      runs.push(lhr);
    }

    const scores = Object.keys(asked).map(name => [name, median(runs.map(run => Math.round(run.categories[name].score * 100)))]);
    const value = name => median(runs.map(run => run.audits[name].numericValue));
    console.log(
      `${decodeURI(path)}  ${scores.map(([name, score]) => `${name} ${score}`).join(", ")}; ` +
        `LCP ${Math.round(value("largest-contentful-paint"))} ms, CLS ${value("cumulative-layout-shift").toFixed(3)}, ` +
        `TBT ${Math.round(value("total-blocking-time"))} ms`,
    );
    for (const [name, score] of scores)
      if (score < asked[name]) {
        hasFailed = true;
        for (const { id } of runs[0].categories[name].auditRefs) {
          const audit = runs[0].audits[id];
          if (audit.score !== null && audit.score < 0.9) console.log(`  ${name}: ${id}: ${audit.title} ${audit.displayValue ?? ""}`);
        }
      }
  }
} finally {
  chrome.kill();
  await blog.stop();
}
process.exitCode = hasFailed ? 1 : 0;
