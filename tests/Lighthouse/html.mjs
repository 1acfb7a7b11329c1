// Checks the HTML of every page of a site: node html.mjs [--program DIR] [--content DIR]
import { HtmlValidate } from "html-validate";
import { pages, start } from "./blog.mjs";

const checker = new HtmlValidate({
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // How a tag is written, not what it means.
    "no-trailing-whitespace": "off",
    "attribute-boolean-style": "off",
    "void-style": "off",
    "no-inline-style": "error",
    // The contract's ids are made of headings' words (content-contract.md K1), ours hold a colon so that they never meet those.
    "valid-id": ["error", { relaxed: true }],
    "long-title": "off",
    "tel-non-breaking": "off",
    "require-sri": "off",
    "no-raw-characters": "off",
    "prefer-native-element": "off",
  },
});

const blog = await start();
let faults = 0;
try {
  const found = await pages(blog.url);
  for (const [path, html] of found) {
    const report = await checker.validateString(html);
    for (const { messages } of report.results)
      for (const { line, column, ruleId, message } of messages) {
        faults++;
        console.log(`${decodeURI(path)}:${line}:${column} ${ruleId}: ${message}`);
      }
  }
  console.log(`${found.size} pages, ${faults} faults`);
} finally {
  await blog.stop();
}
process.exitCode = faults > 0 ? 1 : 0;
