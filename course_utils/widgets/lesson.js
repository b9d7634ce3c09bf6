// The front end of quizzes, guesses, exercises and the map. Python wrote every word and all of the HTML; what is
// left to do here works without a kernel: show the feedback of an answer, and say when saving gets no reply.

import { leave } from "./leave.js";

const PATIENCE = 4000; // ms before a silent kernel is mentioned

function render({ model, el }) {
  const listeners = [];
  const on = (names, react) => {
    model.on(names, react);
    listeners.push([names, react]);
    react();
  };
  let waiting;
  el.addEventListener("keydown", leave);

  const ask = (changes = {}) => {
    for (const [name, value] of Object.entries(changes)) model.set(name, value);
    model.set("asked", model.get("asked") + 1);
    try {
      model.save_changes();
    } catch {
      // a closed connection: the note below says so
    }
  };

  const tryAnswer = (question, answer) => {
    const tries = model.get("tries").map((tried, i) => (i === question ? [...tried, answer] : tried));
    ask(model.get("comparisons") ? { tries, compared: false } : { tries });
  };

  const drawCard = () => {
    const hadFocus = el.contains(document.activeElement);
    el.innerHTML = model.get("html") + '<p class="lesson-note" role="status" tabindex="-1"></p>';
    el.querySelectorAll("form").forEach((form, question) => {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        const answer = new FormData(form).get("answer");
        if (answer === null) form.querySelector(".feedback").textContent = model.get("choose_first");
        else tryAnswer(question, Number(answer));
      });
    });
    el.querySelectorAll("a").forEach(openInPlace);
    el.querySelector("button.ask")?.addEventListener("click", () => ask());
    el.querySelector("button.compare")?.addEventListener("click", () => ask({ compared: true }));
    if (hadFocus) el.querySelector(".lesson-note").focus(); // what was pressed is gone
  };

  const drawAnswers = () => {
    const tries = model.get("tries") ?? [];
    const forms = el.querySelectorAll("form");
    tries.forEach((tried, question) => {
      if (tried.length === 0) return;
      const answer = tried.at(-1);
      forms[question].elements.answer[answer].checked = true;
      forms[question].querySelector(".feedback").innerHTML = model.get("feedback")[question][answer];
    });
    const right = model.get("right_answers")?.filter((answer, question) => tries[question].includes(answer));
    const tally = el.querySelector(".tally");
    if (tally) tally.textContent = model.get("tallies")[right.length];
  };

  const drawComparison = () => {
    const button = el.querySelector("button.compare");
    if (!button) return;
    const [guesses] = model.get("tries");
    button.hidden = guesses.length === 0;
    el.querySelector(".comparison").innerHTML = model.get("compared") && guesses.length
      ? model.get("comparisons")[guesses.at(-1)]
      : "";
  };

  const drawNote = () => {
    const note = el.querySelector(".lesson-note");
    const unheard = () => model.get("heard") < model.get("asked");
    clearTimeout(waiting);
    if (!unheard()) note.textContent = model.get("note");
    else waiting = setTimeout(() => (note.textContent = unheard() ? model.get("silence") : ""), PATIENCE);
  };

  on("change:html", drawCard);
  on("change:tries", drawAnswers);
  on("change:tries change:compared", drawComparison);
  on("change:asked change:heard change:note", drawNote);
  return () => {
    clearTimeout(waiting);
    listeners.forEach(([names, react]) => model.off(names, react));
    el.replaceChildren(); // JupyterLab keeps the models of all runs of a cell, and each its views
  };
}

// JupyterLab opens the notebook in a tab of its own; followed as a plain link it would leave the page.
function openInPlace(link) {
  const path = decodeURIComponent(link.pathname).match(/\/lab(?:\/workspaces\/[^/]+)?\/tree\/(.+)/)?.[1];
  if (!path) return;
  link.dataset.commandlinkerCommand = "docmanager:open";
  link.dataset.commandlinkerArgs = JSON.stringify({ path });
}

export default { render };
