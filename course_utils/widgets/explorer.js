// The front end of every explorer: it draws controls and a picture, and the session knows what they show.

import { draggable } from "./drag.js";
import { gliding } from "./glide.js";
import { leave } from "./leave.js";
import { Session } from "./session.js";

const LIVE_DELAY = 300; // ms: a screen reader hears where the hand came to rest, not all that it passed
const STEP = 700; // ms between the steps of a control that plays
const sessions = new Map(); // two displays of one explorer share one session

function make(tag, properties = {}, ...children) {
  const { data = {}, aria = {}, ...rest } = properties;
  const node = Object.assign(document.createElement(tag), rest);
  Object.assign(node.dataset, data);
  Object.entries(aria).forEach(([name, value]) => node.setAttribute(`aria-${name}`, value));
  node.append(...children);
  return node;
}

const control = { data: { lmSuppressShortcuts: "true" } }; // JupyterLab would take the keys without it

function button(label, press) {
  const node = make("button", { type: "button", textContent: label, ...control });
  node.addEventListener("click", press);
  return node;
}

function slider(spec, session) {
  const node = make("input", { type: "range", min: 0, step: "any", ...control, aria: { label: spec.label } });
  const go = (to) => to !== undefined && session.move(spec.name, to);
  node.addEventListener("focus", () => session.touch(spec.name));
  const take = () => go(session.steps(spec.name)[Math.round(node.value)]);
  let start = null; // of a touch that may yet turn out to scroll the page: until then it moves nothing
  node.addEventListener("pointerdown", (event) => (start = event.pointerType === "touch" ? event : null));
  node.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (start && Math.abs(clientX - start.clientX) > Math.abs(clientY - start.clientY)) start = null;
  });
  node.addEventListener("pointerup", () => {
    if (start) take();
    start = null;
  });
  node.addEventListener("pointercancel", () => {
    start = null;
    draw();
  });
  node.addEventListener("input", () => start || take());
  node.addEventListener("keydown", (event) => {
    const steps = session.steps(spec.name);
    const now = session.now(spec.name);
    const up = () => steps.find((step) => step > now);
    const down = () => steps.filter((step) => step < now).at(-1);
    const keys = {
      ArrowRight: up, ArrowUp: up, PageUp: up, ArrowLeft: down, ArrowDown: down, PageDown: down,
      Home: () => steps[0], End: () => steps.at(-1),
    };
    if (!(event.key in keys) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(keys[event.key]());
  });
  const draw = () => {
    const steps = session.steps(spec.name);
    const now = session.now(spec.name);
    const below = steps.filter((step) => step <= now).length - 1;
    node.max = Math.max(steps.length - 1, 0.5); // a slider with one stop still has a length
    node.value = steps[below] === now ? below : below + 0.5; // a typed value stands between two stops
    node.setAttribute("aria-valuetext", now);
  };
  return [node, draw];
}

// A box of text: what stands in it, and who takes what is typed.
function box(properties, shown, take) {
  const node = make("input", { type: "text", autocomplete: "off", ...control, ...properties });
  let typing = false; // what is half typed stays, whatever else is drawn meanwhile
  const draw = () => {
    if (!typing) node.value = shown();
  };
  const done = () => {
    typing = false;
    const typed = node.value.trim();
    if (typed === String(shown())) draw();
    else take(typed);
  };
  node.addEventListener("input", () => (typing = true));
  node.addEventListener("change", done);
  node.addEventListener("keydown", (event) => {
    if (event.key === "Enter") done();
    if (event.key !== "Escape") return;
    typing = false;
    draw();
  });
  return [node, draw];
}

function controlBox(spec, session, properties, read) {
  const shown = () => session.waiting(spec.name) ?? session.at.values[spec.name];
  const [node, draw] = box(properties, shown, (typed) => session.move(spec.name, read(typed)));
  node.addEventListener("focus", () => session.touch(spec.name));
  return [node, draw];
}

function numberBox(spec, session) {
  const read = (typed) => (/^[+-]?\d{1,15}$/.test(typed) ? Number(typed) : typed);
  return controlBox(spec, session, { inputMode: "numeric", aria: { label: spec.typed } }, read);
}

function textBox(spec, session) {
  const properties = { className: "typed", spellcheck: false, aria: { label: spec.label } };
  return controlBox(spec, session, properties, (typed) => typed);
}

function choice(spec, session) {
  const options = spec.options.map(({ value, label }) => make("option", { value, textContent: label }));
  const node = make("select", { ...control, aria: { label: spec.label } }, ...options);
  node.addEventListener("focus", () => session.touch(spec.name));
  node.addEventListener("change", () => session.move(spec.name, node.value));
  return [node, () => (node.value = session.now(spec.name))];
}

function player(spec, session, words) {
  const node = make("button", { type: "button", ...control });
  let timer = null;
  const draw = () => {
    node.textContent = timer ? words.pause : words.play;
    node.setAttribute("aria-label", `${node.textContent}: ${spec.label}`);
  };
  const stop = () => {
    clearInterval(timer);
    timer = null;
    draw();
  };
  const step = () => {
    const next = session.steps(spec.name).find((to) => to > session.at.values[spec.name]);
    if (next === undefined || !node.isConnected) stop();
    else session.move(spec.name, next);
  };
  node.addEventListener("click", () => {
    if (timer) return stop();
    timer = setInterval(step, STEP);
    const [first, last] = [session.steps(spec.name)[0], session.steps(spec.name).at(-1)];
    if (session.at.values[spec.name] === last) session.move(spec.name, first);
    draw();
  });
  draw();
  return node;
}

function row(spec, session, words) {
  const parts = spec.text
    ? [textBox(spec, session)]
    : spec.options.length
    ? [choice(spec, session)]
    : [slider(spec, session), numberBox(spec, session)];
  const nodes = parts.map(([node]) => node);
  if (spec.play) nodes.push(player(spec, session, words));
  const node = make("div", { className: "control" }, make("span", { textContent: spec.label }), ...nodes);
  return [node, () => parts.forEach(([, draw]) => draw())];
}

function buttons(form, session) {
  const made = form.buttons.map(({ name, label }) => {
    const why = make("span", { className: "heard", id: `why-${Math.random().toString(36).slice(2)}` });
    const node = button(label, () => session.move(name, null)); // Python says why one is off
    node.setAttribute("aria-describedby", why.id);
    return [name, node, why];
  });
  const draw = () =>
    made.forEach(([name, node, why]) => {
      const reason = session.at.off[name] ?? "";
      node.setAttribute("aria-disabled", Boolean(reason));
      node.title = why.textContent = reason;
    });
  const nodes = made.flatMap(([, node, why]) => [node, why]);
  return [make("div", { className: "buttons", hidden: !made.length }, ...nodes), draw];
}

function presets(form, session) {
  const options = form.presets.map(({ label }, i) => make("option", { value: i, textContent: label }));
  const first = make("option", { value: "", textContent: form.words.choose });
  const node = make("select", { ...control, aria: { label: form.words.presets } }, first, ...options);
  node.addEventListener("change", () => node.value && session.takeAll(form.presets[node.value].values));
  const draw = () => {
    const now = JSON.stringify(session.at.values);
    const here = form.presets[node.value]?.values;
    if (here && JSON.stringify(here) !== now) node.value = "";
  };
  const label = make("span", { textContent: form.words.presets });
  const reset = button(form.words.reset, () => session.takeAll(form.start));
  return [make("div", { className: "control presets" }, label, node, reset), draw];
}

// Words with the room that their longest state needs (explorer.css): nothing moves when they grow.
function roomy(tag, room, words = "", properties = {}) {
  return make(tag, { ...properties, data: { room } }, make("span", { textContent: words }));
}

function roomyWords(tag, room, properties) {
  const node = roomy(tag, room, "", properties);
  return [node, (words) => (node.firstChild.textContent = words)];
}

function fact({ label, value, detail, share, changed }, room) {
  const about = make("dd", {}, roomy("strong", room.value, value), roomy("span", room.detail, detail));
  if (share !== null) {
    const bar = make("div", { className: "bar", aria: { hidden: "true" } }, make("i"));
    bar.firstChild.style.width = `${100 * share}%`;
    about.append(bar);
  }
  return make("div", { className: changed ? "fact changed" : "fact" }, roomy("dt", room.label, label), about);
}

// The main number stands at the head of the explorer, the others in a list, and what is of one kind in a table.
function facts(form, session) {
  const main = make("dl", { className: "main" });
  const list = make("dl", { className: "facts" });
  const table = make("table", { className: "kinds", hidden: !session.at.table });
  const fill = (node, known, room) => node.replaceChildren(...known.map((one, i) => fact(one, room[i])));
  const head = (cell) => make("th", { textContent: cell, scope: "col" });
  const cell = (text, changed) => make("td", { textContent: text, className: changed ? "changed" : "" });
  const row = ([name, ...cells], changed = []) => make("tr", {},
    make("th", { textContent: name, scope: "row" }), ...cells.map((text, i) => cell(text, changed[i + 1])));
  const draw = () => {
    const { facts: [first, ...rest], table: known } = session.at;
    fill(main, [first], form.room.facts);
    fill(list, rest, form.room.facts.slice(1));
    if (!known) return;
    const rows = known.rows.map((line, i) => row(line, known.changed[i]));
    table.replaceChildren(make("tr", {}, ...known.head.map(head)), ...rows);
  };
  return [main, [list, table], draw];
}

function light(svg, chosen) {
  const tokens = chosen ? chosen.dataset.lights.split(" ") : [];
  svg.classList.toggle("dimmed", Boolean(chosen));
  svg.querySelectorAll("[data-is]").forEach((node) => {
    const is = node.dataset.is.split(" ");
    node.classList.toggle("lit", tokens.some((token) => is.includes(token)));
  });
}

function pane(form, session) {
  const node = make("div", { className: "picture" });
  const look = make("input", { type: "range", min: 0, step: 1, ...control, aria: { label: form.words.inspect } });
  const said = make("output", { className: "said" });
  const inspector = make("div", { className: "control inspector" },
    make("span", { textContent: form.words.inspect }), look, said);
  let shown = null;
  const lamps = () => [...node.querySelectorAll("[data-lights]")];
  const name = (lamp) => lamp?.getAttribute("aria-label") ?? form.words.none_inspected;
  const show = (lamp) => {
    light(node.querySelector("svg"), lamp);
    said.textContent = name(lamp);
    look.setAttribute("aria-valuetext", said.textContent);
  };
  const chosen = () => lamps()[look.value - 1]; // 0 stands for none
  const choose = (place) => {
    look.value = place === Number(look.value) ? 0 : place;
    show(chosen());
  };
  const dragging = draggable(node, session);
  const redraw = gliding(node);
  look.addEventListener("input", () => show(chosen()));
  node.addEventListener("pointerover", (event) => {
    if (!dragging()) show(event.target.closest("[data-lights]") ?? chosen());
  });
  node.addEventListener("pointerleave", () => show(chosen()));
  node.addEventListener("click", (event) => choose(lamps().indexOf(event.target.closest("[data-lights]")) + 1));
  const draw = () => {
    const { svg } = session.at;
    if (svg === shown) return;
    shown = svg;
    redraw(() => {
      node.innerHTML = svg;
      node.querySelector("style")?.remove(); // it would reach the whole page; explorer.css has its rules
    });
    const count = lamps().length;
    inspector.hidden = count === 0;
    if (Number(look.max) !== count) look.value = 0;
    look.max = count;
    show(chosen());
  };
  return [node, inspector, draw];
}

function download(content, name) {
  const link = make("a", { href: URL.createObjectURL(content), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

function saveAsPng(svg, name) {
  const picture = new Image();
  picture.onload = () => {
    const canvas = make("canvas", { width: 2 * picture.width, height: 2 * picture.height });
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    canvas.toBlob((content) => download(content, name));
  };
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}

function copier(label, words, what, say) {
  return button(label, () =>
    Promise.resolve(navigator.clipboard?.writeText(what()) ?? Promise.reject()).then(
      () => say(words.copied),
      () => say(words.not_copied),
    ),
  );
}

function code(form, session, say) {
  const copy = copier(form.words.copy, form.words, () => session.at.code, say);
  const [lines, write] = roomyWords("code", form.room.code);
  const said = make("pre", { tabIndex: 0, ...control, aria: { label: "PyTorch" } }, lines);
  said.setAttribute("role", "group"); // a region would have to be the only one of its name on the page
  const [fold, drawState] = saving(form, session, say);
  const tools = make("div", { className: "tools" }, copy, fold);
  const draw = () => {
    write(session.at.code);
    drawState();
  };
  return [make("div", { className: "line" }, tools, said), draw];
}

// The picture as a file, and the state as a text to copy, or to paste and take with Enter.
function saving(form, session, say) {
  const fileName = () => [form.name, ...Object.values(session.at.values)].join("-");
  const svg = button(form.words.save_svg, () =>
    download(new Blob([session.at.svg], { type: "image/svg+xml" }), `${fileName()}.svg`),
  );
  const png = button(form.words.save_png, () => saveAsPng(session.at.svg, `${fileName()}.png`));
  const fold = make("summary", { textContent: form.words.save, ...control });
  const properties = { className: "typed", spellcheck: false, aria: { label: form.words.state } };
  const [text, draw] = box(properties, () => session.at.text, (typed) => session.takeAll(typed));
  const copy = copier(form.words.copy_state, form.words, () => session.at.text, say);
  return [make("details", {}, fold, make("div", { className: "buttons" }, svg, png, text, copy)), draw];
}

function fullScreen(form, frame) {
  const on = () => document.fullscreenElement === frame;
  const node = button("", () => (on() ? document.exitFullscreen() : frame.requestFullscreen()));
  const name = () => {
    node.title = on() ? form.words.leave_full_screen : form.words.full_screen;
    node.setAttribute("aria-label", node.title);
  };
  node.className = "full";
  node.hidden = !document.fullscreenEnabled; // a frame of another page may not be allowed to
  frame.addEventListener("fullscreenchange", name);
  frame.addEventListener("keydown", ({ key }) => key === "Escape" && on() && document.exitFullscreen());
  name();
  return node;
}

function startSession(model, name) {
  const [form, opening] = [model.get("form"), model.get("opening")];
  const send = (message) => model.send(message);
  const gone = () => document.querySelector(`.jupyter-widgets-disconnected [data-name="${name}"]`) !== null;
  const session = new Session({ form, opening, send, gone });
  const hear = (message) => session.hear(message);
  model.on("msg:custom", hear);
  const stop = () => {
    model.off("msg:custom", hear);
    session.stop();
    sessions.delete(name);
  };
  return { session, stop };
}

function render({ model, el }) {
  const name = model.get("name");
  if (!sessions.has(name)) sessions.set(name, startSession(model, name));
  const { session, stop } = sessions.get(name);
  const form = model.get("form");

  const about = { className: "explorer", lang: form.lang, data: { name }, aria: { label: form.title } };
  const frame = make("div", about);
  frame.setAttribute("role", "group");
  const [title, writeTitle] = roomyWords("h3", form.room.title);
  const note = make("p", { className: "note", tabIndex: -1 });
  note.setAttribute("role", "status");
  const [remark, writeRemark] = roomyWords("p", form.room.remark, { className: "remark" });
  const moved = make("p", { className: "moved" });
  const live = make("p", { className: "heard" });
  live.setAttribute("role", "status");
  const [picture, inspector, drawPicture] = pane(form, session);
  const rows = form.controls.map((spec) => row(spec, session, form.words));
  const [presses, drawButtons] = buttons(form, session);
  const [examples, drawPresets] = presets(form, session);
  const [main, told, drawFacts] = facts(form, session);
  const [line, drawCode] = code(form, session, (sentence) => (note.textContent = sentence));

  let telling = null;
  const tell = () => {
    const { title: kind, facts: [first] } = session.at;
    live.textContent = `${kind}. ${first.label}: ${first.value}`;
  };

  const draw = () => {
    writeTitle(session.at.title);
    writeRemark(session.at.remark);
    moved.textContent = session.at.moved;
    note.textContent = session.message;
    drawFacts();
    drawPicture();
    rows.forEach(([, drawRow]) => drawRow());
    drawButtons();
    drawPresets();
    drawCode();
    frame.setAttribute("data-key", JSON.stringify(Object.values(session.at.values)));
    clearTimeout(telling);
    telling = setTimeout(tell, LIVE_DELAY);
  };

  const head = make("div", { className: "head" }, title, main, fullScreen(form, frame), moved);
  const words = make("div", { className: "words" }, note, remark);
  const hand = make("div", { className: "hand" }, examples, ...rows.map(([node]) => node), presses, words);
  const eye = make("div", { className: "eye" }, picture, inspector);
  const rest = make("div", { className: "told" }, ...told);
  frame.append(make("div", { className: "layout" }, head, hand, eye, rest, line), live);
  frame.addEventListener("keydown", leave);
  el.replaceChildren(frame);
  session.views.add(draw);
  draw();

  return () => {
    clearTimeout(telling);
    el.replaceChildren(); // JupyterLab keeps the models of all runs of a cell, and each its views
    session.views.delete(draw);
    if (session.views.size === 0) stop();
  };
}

export default { render };
