// Dragging on a picture. Python writes which values lie where, in units of the drawing, on what can be dragged:
// data-across="c_out 1@56 2@109 …" and data-down="row 0@180 1@210 …"; the nearest value is taken. The keyboard's
// way to the same values is the slider.

const read = (said) => {
  if (!said) return null;
  const [control, ...stops] = said.split(" ");
  return { control, stops: stops.map((stop) => stop.split("@").map(Number)) };
};

export function nearest(stops, place) {
  const far = ([, at]) => Math.abs(at - place);
  return stops.reduce((best, stop) => (far(stop) < far(best) ? stop : best))[0];
}

export function draggable(node, session) {
  let held = null; // [axis, control and stops] of what is in the hand
  let moved = false;
  const follow = (event) => {
    const toDrawing = node.querySelector("svg").getScreenCTM().inverse();
    const place = new DOMPoint(event.clientX, event.clientY).matrixTransform(toDrawing);
    for (const [axis, { control, stops }] of held) {
      const to = nearest(stops, place[axis]);
      if (to !== session.now(control)) session.move(control, to);
    }
  };
  node.addEventListener("pointerdown", (event) => {
    moved = false;
    const { across, down } = event.target.closest("[data-across], [data-down]")?.dataset ?? {};
    if (event.button !== 0 || !(across || down)) return;
    held = [["x", read(across)], ["y", read(down)]].filter(([, stops]) => stops);
    node.setPointerCapture(event.pointerId); // what was taken hold of is drawn anew at the first step
    event.preventDefault();
    follow(event);
  });
  node.addEventListener("pointermove", (event) => {
    if (!held) return;
    moved = true;
    follow(event);
  });
  // a finger on it drags, and anywhere else it scrolls the page
  node.addEventListener("touchstart", (event) => held && event.preventDefault(), { passive: false });
  node.addEventListener("lostpointercapture", () => (held = null));
  // the end of a drag is no click on the picture
  node.addEventListener("click", (event) => moved && event.stopImmediatePropagation(), true);
  return () => held !== null;
}
