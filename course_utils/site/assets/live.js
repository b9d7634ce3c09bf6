// Makes the places of a page live: explorers, cards, and code that moves an explorer. Everything is prepared in
// the page or computed by the course's own Python in a worker; here messages are passed on, and nothing is computed.

/* global explorer, lesson, HAS_PYTHON */ // the build writes these before this file

import { hashOf, statesIn, valuesOf } from "./address.js";
import { DiskWorker } from "./disk.js";
import { Kept } from "./kept.js";
import { Kernel } from "./kernel.js";
import { Model } from "./model.js";
import { unpacked } from "./table.js";

const NEAR = "1500px"; // around the window: what comes so close is fetched
const REST = 300; // ms after the last move, before the address follows
const STEP = 900; // ms between two moves of code: each of them is to be seen
const WHOLE_STATE = "*"; // stands for a control where a move sets several at once

const root = document.documentElement;
const folder = new URL(".", document.currentScript.src); // of the assets
const kept = new Kept(() => localStorage, () => Math.floor(Date.now() / 1000));
const kernel = new Kernel(() =>
  location.protocol === "file:"
    ? new DiskWorker(new URL("../kernel/from_disk.js", folder))
    : new Worker(new URL("kernel_worker.js", folder), { type: "module" }),
);
const places = new Map(); // the explorers of the page by name
const states = statesIn(location.hash);

const isDear = () => navigator.connection?.saveData === true; // 5 MB only where there is no other way

function button(label, press) {
  const node = document.createElement("button");
  Object.assign(node, { type: "button", textContent: label });
  node.addEventListener("click", press);
  return node;
}

function whenNear(node, react) {
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      react();
    },
    { rootMargin: NEAR },
  );
  watch.observe(node);
}

// An explorer: prepared replies lie in the session's own cache, for the others Python is asked.

class Explorer {
  prepared = new Map(); // replies by the key of their move

  constructor(place, traits) {
    const { name, form, words } = traits;
    Object.assign(this, { place, name, form, words });
    traits.opening.svg ??= place.querySelector("svg").outerHTML;
    this.start = this.values = traits.opening.values;
    this.model = new Model(traits);
    this.model.sent = (message) => this.heard(message);
    explorer.render({ model: this.model, el: place });
    place.append(this.sharing());
    const wake = () => HAS_PYTHON && !isDear() && kernel.start();
    ["pointerdown", "focusin"].forEach((touch) => place.addEventListener(touch, wake, { once: true }));
    this.open(states.get(name));
  }

  tell(message) {
    this.model.tell("msg:custom", message);
  }

  heard({ wish, ahead, at }) {
    if (wish) this.reply(wish).then((reply) => this.tell({ wish: reply }));
    if (ahead?.length && HAS_PYTHON && (kernel.worker || !isDear())) this.ahead(ahead);
    if (at) this.moved();
  }

  ahead(moves) {
    const asked = this.ask(moves);
    asked.then((replies) => this.tell({ ahead: replies }), () => {}); // a wish will say what is wrong
  }

  ask(moves) {
    const { name: explorer, lang } = this.form;
    return kernel.ask({ ask: "moves", explorer, lang, start: this.start, moves });
  }

  async reply(move) {
    if (this.prepared.has(move.key)) return this.prepared.get(move.key);
    const refuse = (refused) => ({ key: move.key, refused });
    if (!HAS_PYTHON) return refuse(this.words.without_python);
    if (!kernel.ready) this.tell({ wait: this.words.starting });
    try {
      const [reply] = await this.ask([move]);
      return reply;
    } catch {
      return refuse(this.words.no_python);
    }
  }

  // A move of code or of an address; whether it could be made.
  async make(control, to) {
    const anchor = this.values;
    const reply = await this.reply({ key: JSON.stringify([Object.values(anchor), control, to]), anchor, control, to });
    this.tell(reply.refused ? { wait: reply.refused } : { set: reply });
    if (!reply.refused) this.moved();
    return !reply.refused;
  }

  // Nonsense in an address opens the default.
  async open(texts) {
    const to = texts && valuesOf(this.form, texts);
    if (to && !(await this.make(WHOLE_STATE, to))) this.tell({ wait: " " });
  }

  moved() {
    const shown = JSON.parse(this.place.querySelector(".explorer").dataset.key);
    this.values = Object.fromEntries(this.form.controls.map(({ name }, i) => [name, shown[i]]));
    const isStart = JSON.stringify(this.values) === JSON.stringify(this.start);
    if (isStart) states.delete(this.name);
    else states.set(this.name, shown);
    clearTimeout(this.writing); // browsers refuse an address that changes too often
    this.writing = setTimeout(() => {
      history.replaceState(null, "", hashOf(states) || location.pathname + location.search);
    }, REST);
  }

  take(replies) {
    replies.forEach((reply) => this.prepared.set(reply.key, reply));
    this.tell({ ahead: replies });
  }

  sharing() {
    const said = document.createElement("span");
    said.setAttribute("role", "status");
    const copy = (text, done) => {
      const tell = (words) => (said.textContent = words);
      const copied = navigator.clipboard?.writeText(text) ?? Promise.reject();
      copied.then(() => tell(done), () => tell(this.words.not_copied));
    };
    const address = (embedded) => {
      const url = new URL(location.href);
      url.search = embedded ? `?embed=${this.name}` : "";
      url.hash = hashOf([[this.name, Object.values(this.values)]]);
      return url.href;
    };
    const frame = () => {
      const node = document.createElement("iframe");
      Object.assign(node, { src: address(true), width: "100%", height: 760, title: this.form.title, loading: "lazy" });
      return node.outerHTML;
    };
    const node = document.createElement("div");
    node.className = "share";
    node.append(
      button(this.words.copy_link, () => copy(address(false), this.words.link_copied)),
      button(this.words.copy_embed, () => copy(frame(), this.words.embed_copied)),
      said,
    );
    return node;
  }
}

// A card: what its kernel does in a notebook is done here when the learner asks for it.

class Card {
  constructor(place, traits) {
    const html = place.innerHTML;
    const { kind } = traits;
    Object.assign(this, { place, kind, noted: [], model: new Model({ ...traits, html, note: "", asked: 0, heard: 0 }) });
    place.replaceChildren();
    this.get = (name) => this.model.get(name);
    if (traits.names) this.remember();
    this.card = document.createElement("div");
    place.append(this.card);
    lesson.render({ model: this.model, el: this.card });
    this.model.saved = () => this.serve();
    this[`open_${kind}`]?.();
  }

  async serve() {
    const asked = this.get("asked");
    const note = (await this[`serve_${this.kind}`]()) ?? "";
    this.model.set("note", note);
    this.model.set("heard", asked);
  }

  keptOrNot(...done) {
    return done.every(Boolean) ? "" : this.get("silence");
  }

  python(request) {
    this.model.set("note", kernel.ready ? "" : this.get("starting"));
    this.model.set("heard", this.get("asked"));
    return kernel.ask({ lang: root.lang, ...request }).then(
      (reply) => reply,
      () => this.model.set("note", this.get("no_python")),
    );
  }

  // Questions

  remember() {
    const { guessed, answered } = kept.whole;
    const right = this.get("right_answers");
    const tries = this.get("names").map((name, i) => {
      if (this.kind === "guess") return name in guessed ? [guessed[name]] : [];
      return name in answered ? [right[i]] : [];
    });
    this.model.set("tries", tries);
    this.noted = tries.map((tried) => tried.length);
  }

  note() {
    const [names, right, tries] = ["names", "right_answers", "tries"].map(this.get);
    return tries.every((tried, i) =>
      tried.slice(this.noted[i]).every((answer) => {
        this.noted[i] += 1;
        return kept.note(names[i], answer, answer === right[i]);
      }),
    );
  }

  serve_quiz() {
    const [names, right, tries] = ["names", "right_answers", "tries"].map(this.get);
    const done = names.filter((name, i) => tries[i].includes(right[i])).map((name) => kept.save("answered", name));
    return this.keptOrNot(this.note(), ...done);
  }

  open_guess() {
    if (this.get("tries")[0].length) this.guessed();
  }

  serve_guess() {
    const [[guessed]] = [this.get("tries").map((tried) => tried.at(-1))];
    const done = guessed === undefined || kept.save("guessed", this.get("names")[0], guessed);
    if (guessed !== undefined) this.guessed();
    return this.keptOrNot(this.note(), done);
  }

  guessed() {
    this.place.dispatchEvent(new CustomEvent("guessed", { bubbles: true }));
  }

  async serve_review() {
    if (this.get("names")) return this.keptOrNot(this.note());
    if (!HAS_PYTHON) return this.get("no_python");
    const drawn = await this.python({ ask: "review", chapter: this.get("chapter"), kept: kept.whole });
    if (!drawn) return this.get("no_python");
    const { html, tries, ...rest } = drawn;
    this.noted = tries.map((tried) => tried.length);
    for (const [name, value] of Object.entries(rest)) this.model.set(name, value);
    this.model.set("html", html);
    this.model.set("tries", tries);
  }

  // Progress

  open_finish() {
    if (this.get("chapter") in kept.whole.read) this.model.set("html", this.get("read"));
  }

  serve_finish() {
    const done = kept.save("read", this.get("chapter"));
    this.model.set("html", this.get("read"));
    return done ? this.get("said") : this.get("silence");
  }

  open_progress_map() {
    this.unmarked = this.get("html");
    this.place.append(this.moving());
    this.draw();
  }

  serve_progress_map() {
    const done = kept.forget();
    this.model.set("html", this.unmarked);
    return done ? this.get("words").was_reset : this.get("silence");
  }

  open_beliefs() {
    this.draw();
  }

  // With nothing kept the card is right as it came; else Python draws it, once it is looked at.
  draw() {
    if (kept.isEmpty || !HAS_PYTHON) return;
    whenNear(this.place, async () => {
      const drawn = await this.python({ ask: this.kind, kept: kept.whole });
      if (!drawn) return;
      this.model.set("html", drawn.html);
      this.model.set("note", "");
    });
  }

  moving() {
    const words = this.get("words");
    const file = document.createElement("input");
    Object.assign(file, { type: "file", accept: "application/json", hidden: true });
    file.addEventListener("change", async () => {
      const done = kept.take(await file.files[0].text());
      this.model.set("note", done ? words.imported : words.not_imported);
      file.value = "";
      if (done) location.reload();
    });
    const save = () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([JSON.stringify(kept.whole)], { type: "application/json" }));
      link.download = words.file_name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    };
    const about = document.createElement("p");
    about.innerHTML = words.about_progress;
    const node = document.createElement("div");
    node.className = "share";
    node.append(button(words.export, save), button(words.import, () => file.click()), file, about);
    return node;
  }

  // An exercise that Python can judge here

  open_exercise() {
    if (!this.get("code")) return;
    const words = this.get("words");
    const box = document.createElement("textarea");
    Object.assign(box, { value: this.get("code"), spellcheck: false, autocapitalize: "off" });
    box.rows = this.get("code").split("\n").length + 2;
    box.setAttribute("aria-label", words.your_code);
    const press = async () => {
      judge.disabled = true;
      await this.judge(box.value);
      judge.disabled = false;
    };
    const judge = button(words.judge, press);
    box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) press();
    });
    const again = button(words.from_the_start, () => (box.value = this.get("code")));
    const node = document.createElement("div");
    node.className = "editor";
    node.append(box, judge, again);
    this.place.prepend(node);
  }

  async judge(code) {
    if (!HAS_PYTHON) return this.model.set("note", this.get("no_python"));
    const [chapter, name, given, seconds] = ["chapter", "exercise", "given", "seconds"].map(this.get);
    this.model.set("note", kernel.ready ? this.get("words").judging : this.get("starting"));
    try {
      const verdict = await kernel.ask({ ask: "judge", chapter, name, lang: root.lang, code, given }, seconds);
      this.model.set("html", verdict.late ? this.get("too_long") : verdict.html);
      const done = verdict.outcome !== "right" || kept.save("solved", name);
      this.model.set("note", this.keptOrNot(done));
    } catch {
      this.model.set("note", this.get("no_python"));
    }
  }
}

// Code that moves an explorer of an earlier cell

function moves(place, { moves: made }) {
  const node = place.querySelector("button");
  node.hidden = false;
  node.addEventListener("click", async () => {
    node.disabled = true;
    document.getElementById(made[0][0]).scrollIntoView({ block: "center" });
    for (const [name, control, to] of made) {
      if (await places.get(name)?.make(control, to)) await new Promise((resolve) => setTimeout(resolve, STEP));
    }
    node.disabled = false;
  });
}

// A table arrives; one with a photo in it brings the picture that the explorer needs to open.

function fetchTable(place) {
  const script = document.createElement("script");
  script.src = place.dataset.table;
  document.head.append(script);
}

self.courseTable = (name, pieces, rows) => {
  const replies = unpacked(pieces, rows);
  const place = document.getElementById(name);
  if (!places.has(name)) openExplorer(place, replies.at(-1).svg);
  places.get(name).take(replies);
};

function openExplorer(place, svg) {
  const traits = traitsOf(place);
  if (svg) traits.opening.svg = svg;
  places.set(place.id, new Explorer(place, traits));
}

function traitsOf(place) {
  const script = place.querySelector('script[type="application/json"]');
  script.remove();
  return JSON.parse(script.textContent);
}

function bringToLife(place) {
  if (place.dataset.front === "explorer") {
    if (place.querySelector("svg")) openExplorer(place);
    return whenNear(place, () => fetchTable(place));
  }
  const traits = traitsOf(place);
  if (place.dataset.front === "lesson") new Card(place, traits);
  else moves(place, traits);
}

document.querySelectorAll(".place").forEach(bringToLife);
addEventListener("hashchange", () => statesIn(location.hash).forEach((texts, name) => places.get(name)?.open(texts)));

const embedded = document.getElementById(new URLSearchParams(location.search).get("embed"));
if (embedded?.matches(".place")) {
  root.classList.add("embedded");
  document.body.replaceChildren(embedded);
}
