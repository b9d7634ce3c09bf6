// The page's Python: a worker that starts when it is first needed, and is replaced when an answer never ends.

export class Kernel {
  waiting = new Map(); // what was asked and not answered yet, by its number
  asked = 0;
  worker = null;
  ready = false;

  // `make()` gives a worker: it says {ready} or {failed}, and answers {id, request} with {id, reply} or {id, error}.
  constructor(make) {
    this.make = make;
  }

  start() {
    if (this.worker) return;
    this.ready = false;
    this.worker = this.make();
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = ({ message }) => this.fail(message);
  }

  // What Python replies; after `seconds`, where they are given, {late} with a new Python in place of the old.
  ask(request, seconds = null) {
    this.start();
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      const question = { id, request: JSON.stringify(request), seconds, resolve, reject };
      this.waiting.set(id, question);
      if (this.ready) this.post(question);
    });
  }

  post(question) {
    const { id, request, seconds } = question;
    if (seconds) question.timer = setTimeout(() => this.replace(question), 1000 * seconds);
    this.worker.postMessage({ id, request });
  }

  hear({ ready, failed, id, reply, error }) {
    if (failed) return this.fail(failed);
    if (ready) {
      this.ready = true;
      return this.waiting.forEach((question) => this.post(question));
    }
    const question = this.waiting.get(id);
    if (!question) return;
    this.waiting.delete(id);
    clearTimeout(question.timer);
    if (error) question.reject(new Error(error));
    else question.resolve(JSON.parse(reply));
  }

  replace(late) {
    this.waiting.delete(late.id);
    this.waiting.forEach(({ timer }) => clearTimeout(timer)); // the others are asked again
    this.worker.terminate();
    this.worker = null;
    late.resolve({ late: true });
    this.start();
  }

  fail(why) {
    const lost = [...this.waiting.values()];
    this.waiting.clear();
    this.worker?.terminate();
    this.worker = null; // whoever asks next tries again
    lost.forEach(({ reject }) => reject(new Error(why)));
  }
}
