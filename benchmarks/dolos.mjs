// How alike Dolos finds the Python files of a folder: node dolos.mjs MODULES FOLDER IGNORED
// MODULES is a folder in which @dodona/dolos-lib is installed. Prints [one, other, similarity] of every pair as JSON.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const [modules, folder, ignored] = process.argv.slice(2);
const found = createRequire(join(resolve(modules), "package.json")).resolve("@dodona/dolos-lib");
const { Dolos } = await import(pathToFileURL(found));
const files = readdirSync(folder).map((name) => join(folder, name));
const report = await new Dolos({ language: "python" }).analyzePaths(files, ignored);
const name = (file) => basename(file.path, ".py");
console.log(JSON.stringify(report.allPairs().map((pair) => [name(pair.leftFile), name(pair.rightFile), pair.similarity])));
