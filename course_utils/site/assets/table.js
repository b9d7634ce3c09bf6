// A table of replies is written in pieces, each of them once; a reply is a list of their numbers.

export function unpacked(pieces, rows) {
  return rows.map((row) => JSON.parse(row.map((number) => pieces[number]).join("")));
}
