// What the learner has read, guessed, answered, solved and tried, kept in this browser in the form of the
// notebook's file (chapters/progress.py). Where the browser keeps nothing, it lasts as long as the page.

const PLACE = "course.progress";
const COURSE = "depthwise";
const KINDS = ["read", "guessed", "answered", "solved"];
const MOST_TRIES = 12; // of a question: its first one and the newest

export class Kept {
  // `storage()` gives the browser's, or throws where that is forbidden; `now()` are seconds since 1970.
  constructor(storage, now) {
    Object.assign(this, { storage, now, held: {} });
  }

  get whole() {
    const found = { ...this.held, ...this.stored() };
    const kinds = KINDS.map((kind) => [kind, entries(found[kind])]);
    return { course: COURSE, ...Object.fromEntries(kinds), tried: entries(found.tried) };
  }

  get isEmpty() {
    return [...KINDS, "tried"].every((kind) => Object.keys(this.whole[kind]).length === 0);
  }

  // Each of these says whether it could be kept.

  save(kind, name, value = 1) {
    const whole = this.whole;
    whole[kind][name] = value;
    return this.keep(whole);
  }

  note(name, answer, right) {
    const whole = this.whole;
    whole.tried[name] = shortened([...(whole.tried[name] ?? []), [this.now(), answer, right]]);
    return this.keep(whole);
  }

  // Adds what a file holds, and loses nothing; false where it is no progress of the course.
  take(text) {
    let other;
    try {
      other = JSON.parse(text);
    } catch {
      return false;
    }
    if (other?.course !== COURSE) return false;
    const whole = this.whole;
    KINDS.forEach((kind) => (whole[kind] = { ...numbers(other[kind]), ...whole[kind] }));
    for (const [name, tries] of Object.entries(entries(other.tried))) {
      if (isTries(tries)) whole.tried[name] = shortened(union(whole.tried[name] ?? [], tries));
    }
    this.keep(whole);
    return true;
  }

  forget() {
    this.held = {};
    return this.keep({});
  }

  // What follows is its own.

  stored() {
    try {
      return entries(JSON.parse(this.storage().getItem(PLACE)));
    } catch {
      return {};
    }
  }

  keep(whole) {
    this.held = whole;
    try {
      this.storage().setItem(PLACE, JSON.stringify(whole));
      return true;
    } catch {
      return false;
    }
  }
}

const entries = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : {});

const numbers = (value) =>
  Object.fromEntries(Object.entries(entries(value)).filter(([, known]) => Number.isInteger(known)));

const isTries = (value) =>
  Array.isArray(value) && value.every((tried) => Array.isArray(tried) && tried.length === 3);

const shortened = (tries) => [...tries.slice(0, 1), ...tries.slice(1).slice(1 - MOST_TRIES)];

function union(mine, others) {
  const all = new Map([...mine, ...others].map((tried) => [JSON.stringify(tried), tried]));
  return [...all.values()].sort(([one], [other]) => one - other);
}
