// The session without a page: what it sends, what it shows, and when. Run by test_session.py.

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { nearest } from "../../course_utils/widgets/drag.js";
import { Session } from "../../course_utils/widgets/session.js";

const PART = { name: "part", options: [], stops: [1, 2, 3, 4] };
const WHOLE = { name: "whole", options: [], stops: [] }; // its stops come with the state
const KIND = { name: "kind", options: [{ value: "a" }, { value: "b" }], stops: [] };
const FORM = { controls: [PART, WHOLE, KIND], words: { busy: "busy", silent: "silent" } };
const START = { part: 1, whole: 4, kind: "a" };

let session; // of a page that has just opened
let sent; // what it has told Python since
let kernelIsGone;
let way; // out to Python: it may be closed

beforeEach(() => {
  mock.timers.enable({ apis: ["setTimeout"] });
  [sent, kernelIsGone, way] = [[], false, (message) => sent.push(message)];
  session = new Session({
    form: FORM,
    opening: state(START),
    send: (message) => way(message),
    gone: () => kernelIsGone,
  });
});

afterEach(() => {
  session.stop();
  mock.timers.reset();
});

function state(values, note = "") {
  return { values, note, stops: { whole: [1, 2, 3, 4] } };
}

const said = (kind) => sent.filter((message) => kind in message).map((message) => message[kind]);
const wishes = () => said("wish").map(({ control, to }) => [control, to]);
const values = () => Object.values(session.at.values);

// Python's reply: the control that moved has its value, the others stay as they were in the anchor.
function reply(move, note = "") {
  const moved = { ...move.anchor, ...(move.control === "*" ? move.to : { [move.control]: move.to }) };
  return { key: move.key, ...state(moved, note) };
}

const answerWish = (wish = said("wish").at(-1), note = "") => session.hear({ wish: reply(wish, note) });
const answerAhead = () => session.hear({ ahead: said("ahead").at(-1).map((move) => reply(move)) });

test("a newcomer says hello, and a word more when its cell has run", () => {
  assert.deepEqual(sent, [{ hello: session.page }]);
  mock.timers.tick(1000);
  assert.deepEqual(sent[1], { ahead: [] });
});

test("the word more changes nothing", () => {
  session.move("part", 3);
  answerWish();
  session.hear({ ahead: [] });
  session.move("part", 4);
  assert.deepEqual(said("wish").at(-1).anchor, START); // it is the same slide
});

test("a move is shown when its reply comes, and Python is told that the hand rests there", () => {
  session.move("part", 3);
  assert.deepEqual(values(), [1, 4, "a"]);
  assert.equal(session.now("part"), 3); // the slider is where the hand is
  answerWish();
  assert.deepEqual(values(), [3, 4, "a"]);
  assert.equal(said("at").at(-1).to, 3);
});

test("two lanes: a wish does not queue behind what is sent ahead", () => {
  session.touch("part");
  assert.equal(said("ahead").length, 1);
  session.move("part", 3);
  assert.deepEqual(wishes(), [["part", 3]]);
  assert.equal(said("ahead").length, 1); // one request in each lane
});

test("what was sent ahead is shown at once and asks nothing", () => {
  session.touch("part");
  answerAhead();
  session.move("part", 2);
  assert.deepEqual(values(), [2, 4, "a"]);
  assert.deepEqual(wishes(), []);
});

test("moves are sent ahead nearest first, those of a slider whose stops come with the state as well", () => {
  session.touch("whole");
  assert.deepEqual(said("ahead")[0].map((move) => move.to), [4, 3, 2, 1]);
});

test("a batch that was cut short is followed by the rest", () => {
  session.touch("part");
  session.hear({ ahead: said("ahead")[0].slice(0, 1).map((move) => reply(move)) });
  assert.deepEqual(said("ahead")[1].map((move) => move.to), [2, 3, 4]);
});

test("a slide is anchored in the state before the hand came", () => {
  session.move("part", 2);
  answerWish();
  session.move("part", 3);
  assert.deepEqual(said("wish").at(-1).anchor, START);
});

test("another control starts from what is shown", () => {
  session.move("part", 2);
  answerWish();
  session.move("whole", 3);
  assert.deepEqual(said("wish").at(-1).anchor, { ...START, part: 2 });
});

test("the newest wish wins: those between are never asked", () => {
  for (const to of [2, 3, 4]) session.move("part", to);
  assert.deepEqual(wishes(), [["part", 2]]);
  answerWish();
  assert.deepEqual(wishes(), [["part", 2], ["part", 4]]);
  assert.deepEqual(values(), [1, 4, "a"]); // the reply to a wish that was overtaken is not shown
  answerWish();
  assert.deepEqual(values(), [4, 4, "a"]);
});

test("a move of another control waits, and starts from the reply to the first", () => {
  session.move("part", 3);
  session.move("whole", 2);
  session.move("kind", "b");
  assert.deepEqual(wishes(), [["part", 3]]);
  assert.equal(session.waiting("whole"), 2);
  for (const _ of [1, 2, 3]) answerWish();
  assert.deepEqual(values(), [3, 2, "b"]);
});

test("a refusal changes nothing but the sentence, and what waits goes on", () => {
  session.move("part", "x");
  session.move("whole", 2);
  session.hear({ wish: { key: said("wish")[0].key, refused: "no" } });
  assert.equal(session.now("part"), 1);
  answerWish();
  assert.deepEqual(values(), [1, 2, "a"]);
});

test("a whole state is taken at once and drops what waited", () => {
  session.move("part", 3);
  session.move("whole", 2);
  session.takeAll({ part: 4, whole: 4, kind: "b" });
  answerWish(said("wish")[0]);
  answerWish();
  assert.deepEqual(values(), [4, 4, "b"]);
});

test("a whole state says where it came from, also after one that was refused", () => {
  session.takeAll("nonsense");
  session.hear({ wish: { key: said("wish")[0].key, refused: "no" } });
  session.move("part", 2);
  answerWish();
  session.takeAll({ part: 4 });
  assert.deepEqual(said("wish").at(-1), { key: '[[2,4,"a"],"*",{"part":4}]', anchor: { ...START, part: 2 }, control: "*", to: { part: 4 } });
});

test("whoever answers may ask for time: the sentence stands until the reply, and no kernel is called busy", () => {
  session.move("part", 3);
  session.hear({ wait: "loading" });
  mock.timers.tick(60_000);
  assert.deepEqual([session.message, session.now("part")], ["loading", 3]);
  answerWish();
  assert.deepEqual([session.message, ...values()], ["", 3, 4, "a"]);
});

test("a kernel that does not reply is called busy, and its late reply is shown and clears the sentence", () => {
  session.move("part", 3);
  mock.timers.tick(2999);
  assert.equal(session.message, "");
  mock.timers.tick(1);
  assert.equal(session.message, "busy");
  assert.equal(session.now("part"), 3);
  answerWish(said("wish")[0], "followed");
  assert.deepEqual([session.message, ...values()], ["followed", 3, 4, "a"]);
});

test("a busy kernel loses no move of any control", () => {
  session.move("part", 3);
  session.move("whole", 2);
  mock.timers.tick(60_000);
  session.move("kind", "b");
  for (const _ of [1, 2, 3]) answerWish();
  assert.deepEqual([session.message, ...values()], ["", 3, 2, "b"]);
});

test("a wish that was lost on its way is asked again", () => {
  session.move("part", 3);
  mock.timers.tick(3000);
  assert.deepEqual(wishes(), [["part", 3], ["part", 3]]);
});

test("the reply to a repeated question does not open the lane of another", () => {
  session.move("part", 3);
  mock.timers.tick(3000);
  answerWish();
  session.move("part", 4);
  answerWish(said("wish")[0]); // the second reply to the same wish
  assert.deepEqual(wishes(), [["part", 3], ["part", 3], ["part", 4]]);
});

test("a kernel known to be gone is said to be, and the controls return to the picture", () => {
  session.move("part", 3);
  session.move("whole", 2);
  kernelIsGone = true;
  mock.timers.tick(3000);
  assert.deepEqual([session.message, session.now("part"), session.waiting("whole")], ["silent", 1, undefined]);
});

test("a way out that is closed means that the kernel is gone", () => {
  way = () => {
    throw new Error("closed");
  };
  session.move("part", 3);
  mock.timers.tick(3000);
  assert.equal(session.message, "silent");
});

test("without a kernel what is cached still shows", () => {
  session.touch("part");
  answerAhead();
  way = () => {
    throw new Error("closed");
  };
  session.move("part", 2);
  assert.deepEqual(values(), [2, 4, "a"]);
});

test("code moves the picture, and a move on its way starts from there", () => {
  session.move("part", 3);
  session.hear({ set: state({ ...START, kind: "b" }) });
  assert.deepEqual(values(), [1, 4, "b"]);
  answerWish(said("wish")[0]);
  answerWish();
  assert.deepEqual(values(), [3, 4, "b"]);
});

test("the answer to a hello is not for other pages", () => {
  session.hear({ set: state({ ...START, part: 2 }), page: "another" });
  assert.deepEqual(values(), [1, 4, "a"]);
});

test("the answer to a hello that comes after a move takes nothing back", () => {
  session.move("part", 3);
  answerWish();
  session.hear({ set: state(START), page: session.page });
  assert.deepEqual(values(), [3, 4, "a"]);
});

test("another page's move is followed by asking what is shown", () => {
  session.hear({ followed: session.page });
  session.hear({ followed: "another" });
  assert.equal(said("hello").length, 2);
  session.hear({ set: state({ ...START, part: 2 }), page: session.page });
  assert.deepEqual(values(), [2, 4, "a"]);
});

test("the cache forgets the oldest replies", () => {
  for (let key = 0; key < 900; key++) session.hear({ ahead: [{ key: `${key}`, ...state(START) }] });
  assert.deepEqual([session.cache.size, session.cache.has("0"), session.cache.has("899")], [800, false, true]);
});

test("a session that is stopped says nothing more", () => {
  session.move("part", 3);
  session.stop();
  mock.timers.tick(10_000);
  assert.deepEqual([session.message, said("ahead").at(-1).length > 0], ["", true]);
});

test("what is dragged takes the value that lies nearest, at the ends the last one", () => {
  const stops = [[1, 50], [2, 100], [4, 150]];
  assert.deepEqual([-9, 70, 80, 124, 126, 999].map((place) => nearest(stops, place)), [1, 1, 2, 2, 4, 4]);
});

test("every display is drawn when something is shown", () => {
  const drawn = [];
  for (const name of ["one", "other"]) session.views.add(() => drawn.push(name));
  session.hear({ set: state({ ...START, part: 2 }) });
  assert.deepEqual(drawn, ["one", "other"]);
});
