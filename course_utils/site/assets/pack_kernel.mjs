// Packs the course for the browser with the browser's own Python: node pack_kernel.mjs PYODIDE FOLDER
// PYODIDE is Pyodide's npm package; FOLDER holds course_utils, and receives kernel.zip.

import { readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [pyodide, folder] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(join(pyodide, "pyodide.mjs")));
const python = await loadPyodide({ indexURL: pyodide });

function copy(from, to) {
  if (from.endsWith("__pycache__")) return;
  if (!statSync(from).isDirectory()) return python.FS.writeFile(to, readFileSync(from));
  python.FS.mkdirTree(to);
  readdirSync(from).forEach((name) => copy(join(from, name), `${to}/${name}`));
}

copy(join(folder, "course_utils"), "/course/course_utils");
python.runPython(`
import os, sys
sys.path.insert(0, "/course")
os.environ["COURSE_PROGRESS_DIR"] = "/progress"
`);
const { pack } = python.pyimport("course_utils.site.packing");
const count = pack("/kernel.zip", "/course");
writeFileSync(join(folder, "kernel.zip"), python.FS.readFile("/kernel.zip"));
console.log(count);
