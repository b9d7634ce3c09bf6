// What a page does besides its explorers: light and dark, the other language at the same place, results that open
// after a guess, the search box, and reading without a connection. Without it everything can still be read.

const root = document.documentElement;
const here = new URL(".", document.currentScript.src); // the folder of the assets

// Light and dark: the system's, until the button is pressed.

const dark = matchMedia("(prefers-color-scheme: dark)");
document.querySelector("#theme").addEventListener("click", () => {
  const isDark = root.dataset.theme ? root.dataset.theme === "dark" : dark.matches;
  root.dataset.theme = isDark ? "light" : "dark";
  try {
    localStorage.setItem("course.theme", root.dataset.theme);
  } catch {
    // a browser that keeps nothing: the choice lasts as long as the page
  }
});

// The contents beside the chapter are open; above it, where there is little room, a click opens them.

const side = document.querySelector(".side");
const beside = matchMedia("(min-width: 68rem)");
const placeContents = () => side?.toggleAttribute("open", beside.matches);
beside.addEventListener("change", placeContents);
placeContents();

// The other language opens at the cell that is being read: twins share the id of their cell.

const cells = [...document.querySelectorAll(".cell[id]")];
document.querySelector("#language")?.addEventListener("click", (event) => {
  const covered = document.querySelector(".top").offsetHeight + 32;
  const seen = cells.find((cell) => cell.getBoundingClientRect().bottom > covered);
  if (seen) event.currentTarget.hash = scrollY > 0 ? seen.id : "";
});

// A guess opens what was sealed behind it.

document.addEventListener("guessed", (event) => {
  const guess = event.target.closest(".cell")?.id;
  document.querySelectorAll("details.sealed").forEach((sealed) => {
    if (sealed.dataset.after === guess) sealed.open = true;
  });
});

// An address may lead into something closed: to an explorer, #s1=6,6,3.

function openAddressed() {
  const name = location.hash.slice(1).split("=")[0];
  const target = document.getElementById(name) ?? document.querySelector(":target"); // the browser reads any name
  const closed = target?.closest("details:not([open])");
  if (!closed) return;
  closed.open = true;
  target.scrollIntoView();
}
addEventListener("hashchange", openAddressed);
openAddressed();

// What is wider than the page scrolls, and the keyboard must be able to reach it.

function reach() {
  for (const box of document.querySelectorAll(".wide, .formula, pre")) {
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
  }
}
addEventListener("resize", reach);
addEventListener("toggle", reach, true);
reach();

// Paper shows what is closed on the screen.

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details.sealed:not([open])")];
  opened.forEach((sealed) => (sealed.open = true));
});
addEventListener("afterprint", () => opened.forEach((sealed) => (sealed.open = false)));

// The search: its code and the words of the course come when the box is first used.

const form = document.querySelector("#search");
const box = form.querySelector("input");
const list = form.querySelector("ol");
const said = form.querySelector("[role=status]");
let ready;

function load(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.onload = resolve;
    script.onerror = reject;
    script.src = new URL(name, here);
    document.head.append(script);
  });
}

function prepare() {
  ready ??= Promise.all([load("search.js"), load(`search-${root.lang}.js`)]).then(
    () => self.courseSearch.counted(self.courseIndex),
    (error) => {
      ready = undefined; // the connection may come back
      throw error;
    },
  );
  return ready;
}

async function look() {
  const wish = box.value;
  let counts;
  try {
    counts = await prepare();
  } catch {
    said.textContent = form.dataset.failed;
    return;
  }
  if (wish !== box.value) return; // typed on in the meantime
  const found = self.courseSearch.search(self.courseIndex, counts, wish);
  list.replaceChildren(...found.slice(0, self.courseSearch.SHOWN).map((section) => place(section, wish)));
  const asked = self.courseSearch.stems(wish).length > 0;
  said.textContent = found.length ? form.dataset.found.replace("{count}", found.length) : form.dataset.nothing;
  if (!asked) said.textContent = "";
}

function place([page, anchor, title, text], wish) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  const about = document.createElement("small");
  link.href = `${new URL(`../${root.lang}/${page}`, here)}#${encodeURIComponent(anchor)}`;
  link.textContent = title;
  link.addEventListener("click", clear); // the page may be this one
  about.textContent = self.courseSearch.excerpt(text, wish);
  item.append(link, about);
  return item;
}

function clear() {
  box.value = said.textContent = "";
  list.replaceChildren();
}

box.addEventListener("focus", () => prepare().catch(() => {}));
box.addEventListener("input", look);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  list.querySelector("a")?.click();
});
form.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    clear();
    box.focus();
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const stops = [box, ...list.querySelectorAll("a")];
  const next = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
  stops[next]?.focus();
  event.preventDefault();
});
addEventListener("pointerdown", (event) => {
  if (!form.contains(event.target)) list.replaceChildren();
});

// After the first visit the language can be read without a connection, where the address allows a service worker.

async function keepForLater() {
  await navigator.serviceWorker.register(new URL("../offline.js", here));
  const { active } = await navigator.serviceWorker.ready;
  if (!navigator.connection?.saveData) active.postMessage(root.lang);
}
if (isSecureContext && "serviceWorker" in navigator && location.protocol.startsWith("http")) {
  addEventListener("load", () => keepForLater().catch(() => {})); // without it the page is as good
}
