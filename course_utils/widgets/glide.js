// What has a data-glide glides from where it stood to where it stands in the next drawing. Places are read from
// attributes, so no layout is forced; a move soon after another is drawn at once, and so is every move for those
// who ask for less motion.

const GLIDE = 200; // ms
const PAUSE = 300; // ms: a held key comes faster
const PLACES = ["x", "y", "width", "height", "cx", "cy"];
const LESS_MOTION = matchMedia("(prefers-reduced-motion: reduce)");

function places(node) {
  const found = new Map();
  for (const piece of node.querySelectorAll("[data-glide]")) {
    const shape = piece.tagName === "g" ? piece.firstElementChild : piece;
    const known = PLACES.filter((name) => shape.hasAttribute(name));
    found.set(piece.dataset.glide, Object.fromEntries(known.map((name) => [name, shape.getAttribute(name)])));
  }
  return found;
}

function glide(piece, from, to) {
  if (PLACES.every((name) => from[name] === to[name])) return;
  const px = (place) => Object.fromEntries(Object.entries(place).map(([name, value]) => [name, `${value}px`]));
  const frames = piece.tagName === "g"
    ? [{ transform: `translate(${from.x - to.x}px, ${from.y - to.y}px)` }, { transform: "none" }]
    : [px(from), px(to)];
  piece.animate(frames, { duration: GLIDE, easing: "ease-out" });
}

export function gliding(node) {
  let last = 0;
  return (redraw) => {
    const rested = performance.now() - last > PAUSE;
    last = performance.now();
    if (!rested || LESS_MOTION.matches) return redraw();
    const before = places(node);
    redraw();
    const after = places(node);
    for (const piece of node.querySelectorAll("[data-glide]")) {
      const from = before.get(piece.dataset.glide);
      if (from) glide(piece, from, after.get(piece.dataset.glide));
    }
  };
}
