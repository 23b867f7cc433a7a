// Reads Playwright's JSON report; prints a line for each test that failed or was skipped, and last "PASSED FAILED SKIPPED LOOKS":
// looks are how often a screen was judged, at a width and in a colour scheme.
import { readFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const counts = { passed: 0, failed: 0, skipped: 0, looks: 0 };
const lines = [];

function walk(suite, names) {
  for (const inner of suite.suites ?? []) walk(inner, [...names, inner.title]);
  for (const spec of suite.specs ?? []) {
    for (const test of spec.tests) {
      for (const note of test.annotations) if (note.type === "looks") counts.looks += Number(note.description);
      const name = [...names, spec.title].join(" > ");
      if (test.status === "expected") counts.passed++;
      else if (test.status === "skipped") {
        counts.skipped++;
        lines.push(`SKIPPED ${name}: ${test.annotations.filter((a) => a.type === "skip").map((a) => a.description).join("; ")}`);
      } else {
        counts.failed++;
        lines.push(`FAILED  ${name}`);
      }
    }
  }
}

for (const suite of report.suites) walk(suite, [suite.title]);
counts.failed += report.errors.length;
for (const error of report.errors) lines.push(`FAILED  web: ${error.message?.split("\n")[0]}`);
for (const line of lines) console.log(line);
console.log(`${counts.passed} ${counts.failed} ${counts.skipped} ${counts.looks}`);
