// A page opened from disk may neither fetch nor load modules: there the files of Python lie in a script, packed and
// in base64, and its worker is made of texts. `course_utils/site/kernel.py` writes the script.

const MODULES = ["pyodide.asm.mjs", "pyodide.mjs", "kernel_worker.js"];

function bytes(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

async function unzipped(text) {
  const packed = new Blob([bytes(text)]).stream();
  return new Response(packed.pipeThrough(new DecompressionStream("gzip"))).blob();
}

function script(source) {
  return new Promise((resolve, reject) => {
    const node = document.createElement("script");
    Object.assign(node, { src: source, onload: resolve, onerror: reject });
    document.head.append(node);
  });
}

// What a worker on a server imports and fetches, this one is given: its first lines are replaced by these, behind
// Pyodide's two modules. From disk no worker can be a module, so all three become one plain script; Pyodide, which
// wants to be in a module, tells that by `importScripts`.
const HEAD = `
const folder = new URL("https://disk.invalid/");
const options = { createPyodideModule: _createPyodideModule };
const files = new Promise((resolve) => self.addEventListener("message", ({ data }) => data.files && resolve(data.files)));
const { fetch: fetched } = self;
self.fetch = async (url, ...more) => {
  const file = (await files)[String(url).split("/").at(-1)];
  return file ? new Response(file, { headers: { "content-type": "application/wasm" } }) : fetched(url, ...more);
};
`;
const AS_IN_A_MODULE = 'self.importScripts = () => { throw new TypeError("there is none"); };';
const FIRST_LINES = /^import [^]*?const options = .*$/m;

const plain = (module) =>
  module
    .replaceAll("import.meta.url", '"https://disk.invalid/"')
    .replace(/export\s+default \w+;/, "")
    .replace(/export\s*\{[^}]*?(\w+) as loadPyodide[^}]*\};?/, (_, name) => `const loadPyodide = ${name};`);

// Stands for the worker until there is one: its owner hears what it says, and may end it before.
export class DiskWorker {
  constructor(source) {
    this.make(source).catch((error) => this.onmessage({ data: { failed: String(error) } }));
  }

  async make(source) {
    if (!self.courseKernel) await script(source);
    const files = {};
    for (const [name, text] of Object.entries(self.courseKernel)) files[name] = await unzipped(text);
    const [asm, pyodide, worker] = await Promise.all(MODULES.map((name) => files[name].text()));
    const parts = [plain(asm), plain(pyodide), worker.replace(FIRST_LINES, () => HEAD)];
    if (this.ended) return;
    const text = new Blob([AS_IN_A_MODULE, "(() => {", parts.join("\n"), "})();"], { type: "text/javascript" });
    this.worker = new Worker(URL.createObjectURL(text));
    this.worker.onmessage = (message) => this.onmessage(message);
    this.worker.onerror = (error) => this.onerror(error);
    this.worker.postMessage({ files });
  }

  postMessage(message) {
    this.worker.postMessage(message);
  }

  terminate() {
    this.ended = true;
    this.worker?.terminate();
  }
}
