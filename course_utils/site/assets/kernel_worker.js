// The worker in which the course's Python runs: it loads Pyodide and the packed course from `kernel/` beside it,
// and passes requests on to course_utils/site/answering.py.

import { loadPyodide } from "../kernel/pyodide.mjs";

const folder = new URL("../kernel/", import.meta.url);
const options = {};
let answer;

const PYTHON = `
import os
os.environ["COURSE_PROGRESS_DIR"] = "/progress"
from course_utils.site.answering import answer
answer
`;

async function unpacked(name) {
  const packed = await fetch(new URL(name, folder));
  if (!packed.ok) throw new Error(`${name}: ${packed.status}`);
  return new Response(packed.body.pipeThrough(new DecompressionStream("gzip"))).blob();
}

async function start() {
  const [lock, library] = await Promise.all([
    fetch(new URL("lock.json", folder)).then((found) => found.json()),
    unpacked("kernel.zip.gz"),
  ]);
  const stdLibURL = URL.createObjectURL(library);
  const python = await loadPyodide({ indexURL: folder.href, lockFileContents: lock, stdLibURL, ...options });
  answer = python.runPython(PYTHON);
  self.postMessage({ ready: true });
}

self.onmessage = ({ data: { id, request } }) => {
  if (!request) return;
  try {
    self.postMessage({ id, reply: answer(request) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};

start().catch((error) => self.postMessage({ failed: String(error) }));
