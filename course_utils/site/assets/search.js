// The search box. A word is cut at its first five letters, of the page and of the learner's alike: Turkish puts
// many suffixes behind a word, and this finds more of its forms than a stemmer does.

const LETTERS = 5;
const SHOWN = 12; // places in the list

// One case, and letters without their marks: the dotted and the dotless i are one, however they were typed.
function folded(text) {
  return text.replace(/[Iİı]/g, "i").toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}

function stems(text) {
  return (folded(text).match(/[\p{L}\p{N}_]+/gu) ?? []).map((word) => word.slice(0, LETTERS));
}

// How often each stem stands in each section; one in the title counts as eight.
function counted(sections) {
  return sections.map(([, , title, text]) => {
    const counts = new Map();
    const add = (stem, times) => counts.set(stem, (counts.get(stem) ?? 0) + times);
    stems(title).forEach((stem) => add(stem, 8));
    stems(text).forEach((stem) => add(stem, 1));
    return counts;
  });
}

// The sections in which every word of the wish begins some word, best first; a short word is found with a suffix.
function search(sections, counts, wish) {
  const wanted = [...new Set(stems(wish))];
  if (!wanted.length) return [];
  const alike = (other, stem) => other.startsWith(stem) || (other.length === LETTERS - 1 && stem.startsWith(other));
  const score = (count, stem) => {
    let sum = 0;
    for (const [other, times] of count) if (alike(other, stem)) sum += other === stem ? times : times / 2;
    return sum;
  };
  return counts
    .map((count, place) => {
      const scores = wanted.map((stem) => Math.log1p(score(count, stem)));
      return { section: sections[place], value: Math.min(...scores) && scores.reduce((a, b) => a + b) };
    })
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
    .map(({ section }) => section);
}

// Some words around the first one that was looked for.
function excerpt(text, wish) {
  const [first] = stems(wish);
  const words = text.split(" ");
  const at = words.findIndex((word) => stems(word).some((stem) => stem.startsWith(first)));
  const from = Math.max(0, at - 6);
  return (from ? "… " : "") + words.slice(from, from + 24).join(" ") + (from + 24 < words.length ? " …" : "");
}

self.courseSearch = { stems, counted, search, excerpt, SHOWN };
