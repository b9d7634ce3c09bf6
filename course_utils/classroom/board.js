// The pages of the board: regions come as HTML from the server, wishes go to it as JSON.

const shown = new Map();
const said = document.getElementById("said");
const news = document.getElementById("news");

function show(regions) {
  for (const [name, html] of Object.entries(regions)) {
    const region = document.getElementById(name);
    if (!region || shown.get(name) === html) continue;
    const focused = region.contains(document.activeElement) ? document.activeElement.id : "";
    region.innerHTML = html;
    shown.set(name, html);
    const asked = region.querySelector("h2")?.textContent;
    if (asked && asked !== news.textContent) news.textContent = asked;
    if (focused) document.getElementById(focused)?.focus();
  }
}

async function ask(address, wish) {
  let answer;
  try {
    const lang = document.documentElement.lang;
    answer = await fetch(`${address}?lang=${lang}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(wish),
    });
  } catch {
    said.textContent = document.body.dataset.lost;
    return;
  }
  const { regions, refused, reload } = await answer.json();
  said.textContent = refused ?? "";
  if (reload) location.reload();
  if (regions) show(regions);
}

function number(text) {
  return text === "true" || text === "false" ? text === "true" : /^-?\d+$/.test(text) ? Number(text) : text;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  const { vote, question, round, wish, value } = button.dataset;
  if (vote) ask("/vote", { question, round: Number(round), answer: Number(vote) });
  else if (wish) ask("/teacher/do", { [wish]: number(value) });
});

document.addEventListener("change", (event) => {
  const { wish } = event.target.dataset;
  if (wish) ask("/teacher/do", { [wish]: Number(event.target.value) });
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  event.preventDefault();
  const typed = [...form.querySelectorAll("[name=typed]")].map((field) => Number(field.value));
  ask(form.dataset.do, typed.length ? { typed } : Object.fromEntries(new FormData(form)));
});

for (const region of document.querySelectorAll("main > div")) shown.set(region.id, region.innerHTML);

if (document.body.dataset.live) {
  const stream = new EventSource(document.body.dataset.live);
  stream.addEventListener("open", () => {
    said.textContent = "";
  });
  stream.addEventListener("message", (event) => show(JSON.parse(event.data)));
  stream.addEventListener("ended", () => {
    stream.close();
    said.textContent = document.body.dataset.ended;
    for (const control of document.querySelectorAll("main button, main input, main select")) control.disabled = true;
  });
  stream.addEventListener("error", () => {
    said.textContent = document.body.dataset.lost;
  });
}
