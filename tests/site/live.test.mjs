// What makes a page live, without a page: addresses, progress, tables and the page's Python. Run by test_scripts.py.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { hashOf, statesIn, valuesOf } from "../../course_utils/site/assets/address.js";
import { Kept } from "../../course_utils/site/assets/kept.js";
import { Kernel } from "../../course_utils/site/assets/kernel.js";
import { Model } from "../../course_utils/site/assets/model.js";
import { unpacked } from "../../course_utils/site/assets/table.js";

const FORM = {
  controls: [
    { name: "kind", options: [{ value: "a" }, { value: "b" }] },
    { name: "part", options: [] },
    { name: "own", options: [], text: true },
  ],
};

test("states go into an address and come back", () => {
  const own = "0 1 0; 1,5 -4 1; 0 1 0";
  const hash = hashOf([["s1", ["b", -3, own]], ["s2", [1]]]);
  const states = statesIn(hash);
  assert.deepEqual(valuesOf(FORM, states.get("s1")), { kind: "b", part: -3, own });
  assert.deepEqual([...states.keys()], ["s1", "s2"]);
});

test("an address of a heading holds no state", () => {
  assert.equal(statesIn("#Gruplar-groups").size, 0);
  assert.equal(statesIn("").size, 0);
});

test("nonsense in an address is no state", () => {
  for (const texts of [["b"], ["c", "1", "x"], ["a", "1.5", "x"], ["a", "<script>", "x"], ["a", "1", "%E0%A4%A"]]) {
    assert.equal(valuesOf(FORM, texts), null, texts);
  }
});

test("a table is put together from its pieces", () => {
  assert.deepEqual(unpacked(['{"a":"<b>', '","c":', "1}", "2}"], [[0, 1, 2], [0, 1, 3]]), [
    { a: "<b>", c: 1 },
    { a: "<b>", c: 2 },
  ]);
});

function memory(held = {}) {
  return { getItem: (name) => held[name] ?? null, setItem: (name, text) => (held[name] = text) };
}

test("what was kept is there after a reload", () => {
  const storage = memory();
  const kept = new Kept(() => storage, () => 100);
  assert.equal(kept.isEmpty, true);
  assert.equal(kept.save("guessed", "03.kernels", 2), true);
  assert.equal(kept.note("03.kernels", 2, false), true);
  const again = new Kept(() => storage, () => 200);
  assert.deepEqual(again.whole.guessed, { "03.kernels": 2 });
  assert.deepEqual(again.whole.tried, { "03.kernels": [[100, 2, false]] });
  assert.equal(again.isEmpty, false);
});

test("where nothing can be kept it lasts as long as the page, and that is said", () => {
  const kept = new Kept(
    () => {
      throw new Error("forbidden");
    },
    () => 1,
  );
  assert.equal(kept.save("read", "01_cost"), false);
  assert.deepEqual(kept.whole.read, { "01_cost": 1 });
});

test("of many tries the first and the newest are kept", () => {
  let now = 0;
  const storage = memory();
  const kept = new Kept(() => storage, () => ++now);
  for (let i = 0; i < 20; i += 1) kept.note("q", i, false);
  const answers = kept.whole.tried.q.map(([, answer]) => answer);
  assert.equal(answers.length, 12);
  assert.deepEqual([answers[0], answers[1], answers.at(-1)], [0, 9, 19]);
});

test("a file adds its progress and loses nothing of what is here", () => {
  const storage = memory();
  const kept = new Kept(() => storage, () => 50);
  kept.save("guessed", "q", 1);
  kept.note("q", 1, true);
  const file = { course: "depthwise", guessed: { q: 3, r: 2 }, read: { "01_cost": 1, bad: "x" } };
  assert.equal(kept.take(JSON.stringify({ ...file, tried: { q: [[10, 3, false], [50, 1, true]], bad: 7 } })), true);
  assert.deepEqual(kept.whole.guessed, { q: 1, r: 2 });
  assert.deepEqual(kept.whole.read, { "01_cost": 1 });
  assert.deepEqual(kept.whole.tried, { q: [[10, 3, false], [50, 1, true]] });
});

test("any other file is refused", () => {
  const kept = new Kept(() => memory(), () => 1);
  for (const text of ["", "[]", "{}", "null", '{"course":"other"}', "not json"]) assert.equal(kept.take(text), false);
});

test("a damaged store is as good as none", () => {
  const kept = new Kept(() => memory({ "course.progress": '{"read":[1],"tried":5' }), () => 1);
  assert.equal(kept.isEmpty, true);
});

test("a model tells those who listen to what has changed", () => {
  const model = new Model({ asked: 0 });
  const heard = [];
  const react = () => heard.push(model.get("asked"));
  model.on("change:asked change:note", react);
  model.set("asked", 1);
  model.set("asked", 1);
  model.set("note", "n");
  model.off("change:asked", react);
  model.set("asked", 2);
  assert.deepEqual(heard, [1, 1]);
});

function kernelWithWorkers() {
  const workers = [];
  const kernel = new Kernel(() => {
    const worker = { sent: [], postMessage: (message) => worker.sent.push(message), terminate: () => (worker.ended = true) };
    workers.push(worker);
    return worker;
  });
  const say = (data) => workers.at(-1).onmessage({ data });
  return { kernel, workers, say };
}

test("what is asked before Python is ready is sent when it is", async () => {
  const { kernel, workers, say } = kernelWithWorkers();
  const reply = kernel.ask({ ask: "x" });
  assert.deepEqual(workers[0].sent, []);
  say({ ready: true });
  assert.deepEqual(workers[0].sent, [{ id: 1, request: '{"ask":"x"}' }]);
  say({ id: 1, reply: "[7]" });
  assert.deepEqual(await reply, [7]);
});

test("an answer without end costs its worker, and what others asked is asked again", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { kernel, workers, say } = kernelWithWorkers();
  kernel.start();
  say({ ready: true });
  const endless = kernel.ask({ ask: "judge" }, 10);
  const move = kernel.ask({ ask: "moves" });
  mock.timers.tick(10_000);
  assert.deepEqual(await endless, { late: true });
  assert.equal(workers[0].ended, true);
  say({ ready: true });
  assert.deepEqual(workers[1].sent, [{ id: 2, request: '{"ask":"moves"}' }]);
  say({ id: 2, reply: "1" });
  assert.equal(await move, 1);
  mock.timers.reset();
});

test("a Python that cannot start fails whoever waits, and the next one tries again", async () => {
  const { kernel, workers, say } = kernelWithWorkers();
  const reply = kernel.ask({ ask: "x" });
  say({ failed: "no network" });
  await assert.rejects(reply);
  kernel.ask({ ask: "x" });
  assert.equal(workers.length, 2);
});

test("an error of Python fails its question alone", async () => {
  const { kernel, say } = kernelWithWorkers();
  const reply = kernel.ask({ ask: "x" });
  say({ ready: true });
  say({ id: 1, error: "KeyError" });
  await assert.rejects(reply, /KeyError/);
  assert.equal(kernel.ready, true);
});
