// Esc chooses JupyterLab's cell, so that the arrow keys go from cell to cell again.
export function leave(event) {
  if (event.key === "Escape") event.currentTarget.closest(".jp-Cell")?.focus();
}
