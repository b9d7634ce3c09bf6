// What explorer.js and lesson.js ask of a widget's model, without a kernel behind it: `sent` hears the messages of
// an explorer, `saved` the wishes of a card.

export class Model {
  hearers = [];
  sent = () => {};
  saved = () => {};

  constructor(traits) {
    this.traits = traits;
  }

  get(name) {
    return this.traits[name];
  }

  set(name, value) {
    if (this.traits[name] === value) return;
    this.traits[name] = value;
    this.tell(`change:${name}`);
  }

  on(names, react) {
    names.split(" ").forEach((name) => this.hearers.push([name, react]));
  }

  off(names, react) {
    const gone = names.split(" ");
    this.hearers = this.hearers.filter(([name, known]) => !(gone.includes(name) && known === react));
  }

  save_changes() {
    this.saved();
  }

  send(message) {
    this.sent(message);
  }

  tell(name, ...said) {
    this.hearers.filter(([known]) => known === name).forEach(([, react]) => react(...said));
  }
}
