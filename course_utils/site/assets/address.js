// The states of explorers in an address: #s1=6,6,3,3,32&s2=…, the values of the controls in their order.

export function statesIn(hash) {
  const parts = hash.replace(/^#/, "").split("&").map((part) => part.match(/^(s\d+)=(.+)$/)).filter(Boolean);
  return new Map(parts.map(([, name, values]) => [name, values.split(",")]));
}

// The values by control, or null for what no explorer with this form could show; Python has the last word.
export function valuesOf(form, texts) {
  if (texts.length !== form.controls.length) return null;
  try {
    const values = form.controls.map((control, i) => valueOf(control, decodeURIComponent(texts[i])));
    return Object.fromEntries(form.controls.map(({ name }, i) => [name, values[i]]));
  } catch {
    return null;
  }
}

function valueOf(control, text) {
  if (control.text) return text;
  if (control.options.some(({ value }) => value === text)) return text;
  if (control.options.length || !/^-?\d{1,9}$/.test(text)) throw new Error(`no value of ${control.name}`);
  return Number(text);
}

export function hashOf(states) {
  const parts = [...states].map(([name, values]) => `${name}=${values.map(encodeURIComponent).join(",")}`);
  return parts.length ? `#${parts.join("&")}` : "";
}
