// The session of an explorer: what is shown, where the hand is, and which moves wait for a reply. It keeps a cache
// of replies and computes nothing: a move is {key, anchor, control, to}, the reply to it is {key, values, note,
// svg, …} or {key, refused}; explorers/desk.py gives it. No DOM: a page with no kernel uses it with another `send`.

const PATIENCE = 3000; // ms until a kernel that does not reply is mentioned
const WARM_UP = 1000; // ms: ipykernel's thread for the page takes its first message only between two cells
const KEPT = 800; // replies in the cache
const WHOLE_STATE = "*"; // stands for a control where a move sets several at once

export class Session {
  views = new Set(); // what draws this session; two displays of one explorer share it
  message = ""; // the sentence beneath the controls
  wish = null; // the newest move that waits for its reply
  later = []; // moves of other controls meanwhile: each starts from the reply to the one before
  cache = new Map(); // replies by the key of their move
  out = { wish: null, ahead: false }; // two lanes, in each at most one request on its way
  unsent = false; // the last message found no way out
  page = Math.random().toString(36).slice(2); // the name under which Python knows this page

  // `form` and `opening` are Python's; `gone()` says whether the kernel that made them is known to be gone.
  constructor({ form, opening, send, gone = () => false }) {
    Object.assign(this, { form, send, gone, at: opening });
    this.hand = { control: null, anchor: opening.values };
    this.greet();
    this.warmUp = setTimeout(() => this.tell({ ahead: [] }), WARM_UP); // asks nothing, and is answered
  }

  stop() {
    clearTimeout(this.warmUp);
    clearTimeout(this.patience);
  }

  steps(name) {
    const control = this.form.controls.find((known) => known.name === name);
    if (!control) return null;
    if (control.options.length) return control.options.map((option) => option.value);
    return control.stops.length ? control.stops : this.at.stops[name];
  }

  waiting(name) {
    return [...this.later, this.wish].find((move) => move?.control === name)?.to;
  }

  // Where the hand is: a wish that waits for its reply is a step ahead of the picture.
  now(name) {
    const waiting = this.waiting(name);
    return this.steps(name)?.includes(waiting) ? waiting : this.at.values[name];
  }

  touch(control) {
    if (this.hand.control !== control) this.hand = { control, anchor: this.at.values };
    this.lookAhead();
  }

  move(control, to) {
    this.touch(control);
    if (this.wish && this.wish.control !== control) this.postpone(control, to);
    else this.ask(this.moveTo(control, to));
    this.lookAhead();
  }

  // A whole state: values by name, or the text that stands for them.
  takeAll(state) {
    this.wish = null; // what waited is overtaken
    this.later = [];
    this.hand = { control: WHOLE_STATE, anchor: this.at.values };
    this.move(WHOLE_STATE, state);
  }

  hear(message) {
    this.unsent = false;
    if (message.set) this.hearState(message.set, message.page);
    else if (message.wish) this.hearReply(message.wish);
    else if (message.ahead) this.hearAhead(message.ahead);
    else if (message.wait) this.hearWait(message.wait);
    else if (message.followed && message.followed !== this.page) this.greet();
  }

  // What follows is the session's own.

  moveTo(control, to) {
    const anchor = this.hand.anchor;
    return { key: JSON.stringify([Object.values(anchor), control, to]), anchor, control, to };
  }

  postpone(control, to) {
    this.later = [...this.later.filter((move) => move.control !== control), { control, to }];
    this.draw();
  }

  ask(move) {
    if (this.cache.has(move.key)) return this.settle(move, this.cache.get(move.key));
    this.wish = move;
    this.wait();
    this.sendWish();
    this.draw();
  }

  settle(move, reply) {
    clearTimeout(this.patience);
    this.wish = null;
    if (reply.refused) this.say(reply.refused);
    else this.take(move, reply);
    const next = this.later.shift();
    if (next) this.move(next.control, next.to);
  }

  take(move, reply) {
    this.at = reply;
    if (!this.steps(move.control)) this.hand = { control: null, anchor: reply.values };
    else if (this.hand.control !== move.control) this.hand.anchor = reply.values; // the hand went on meanwhile
    this.say(reply.note);
    this.tell({ at: move, page: this.page });
  }

  wait() {
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.losePatience(), PATIENCE);
  }

  // A busy kernel replies when it can; one that is gone never will.
  losePatience() {
    this.out = { wish: null, ahead: false }; // what was on its way may be lost
    if (this.unsent || this.gone()) return this.giveUp();
    this.wait();
    this.sendWish();
    if (this.message !== this.form.words.busy) this.say(this.form.words.busy);
  }

  giveUp() {
    this.wish = null; // the controls return to the picture
    this.later = [];
    this.say(this.form.words.silent);
  }

  // The state that code or another page has set: what waits for its reply starts from there.
  hearState(state, page) {
    const ours = page === this.page && this.at === this.greeted; // no move since this page asked
    if (page && !ours) return;
    this.at = state;
    this.hand = { control: this.steps(this.hand.control) ? this.hand.control : null, anchor: state.values };
    const { wish } = this;
    if (!wish) this.say(state.note);
    else if (wish.control !== WHOLE_STATE) this.ask(this.moveTo(wish.control, wish.to));
  }

  hearReply(reply) {
    if (this.out.wish === reply.key) this.out.wish = null;
    this.keep(reply);
    if (this.wish?.key === reply.key) this.settle(this.wish, reply);
    this.sendWish();
  }

  hearAhead(replies) {
    this.out.ahead = false;
    replies.forEach((reply) => this.keep(reply));
    this.lookAhead();
  }

  // Whoever answers is on the way and will: what is asked waits for as long as it takes.
  hearWait(sentence) {
    clearTimeout(this.patience);
    this.say(sentence);
  }

  keep(reply) {
    this.cache.set(reply.key, reply);
    if (this.cache.size > KEPT) this.cache.delete(this.cache.keys().next().value);
  }

  greet() {
    this.greeted = this.at;
    this.tell({ hello: this.page });
  }

  sendWish() {
    if (this.out.wish !== null || !this.wish) return;
    this.out.wish = this.wish.key;
    this.tell({ wish: this.wish });
  }

  lookAhead() {
    const { control } = this.hand;
    if (this.out.ahead || !control || (this.wish && this.wish.control !== control)) return;
    const moves = this.row().filter((move) => !this.cache.has(move.key));
    if (moves.length === 0) return;
    this.out.ahead = true;
    this.tell({ ahead: moves });
  }

  // The moves of the hand's control, nearest first.
  row() {
    const { control } = this.hand;
    const steps = this.steps(control) ?? [];
    const place = steps.filter((step) => step < this.now(control)).length;
    const near = steps.map((to, i) => [Math.abs(i - place), to]).sort((a, b) => a[0] - b[0]);
    return near.map(([, to]) => this.moveTo(control, to));
  }

  tell(message) {
    try {
      this.send(message);
    } catch {
      this.unsent = true; // a wish runs out of patience, and what is cached still shows
    }
  }

  say(message) {
    this.message = message;
    this.draw();
  }

  draw() {
    this.views.forEach((view) => view());
  }
}
