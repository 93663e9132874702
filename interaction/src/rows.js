// Where the rows of the table are drawn: what can be pointed at, and how far from the pointer it is.

// What is no more seen than this fades behind what a reader picked; a mark of nothing is there to be pointed at.
const FAINT = 0.3;
const REACH = 24;
// A row may be drawn more than once; a mark of its own goes before a point of a line, and both before a word.
const ONE_SHAPE_FOR_ALL = new Set(["line", "area", "trail"]);

/**
 * @typedef {{x1: number, y1: number, x2: number, y2: number, rank: number}} Box in pixels of the drawing
 */

/**
 * Returns the boxes of the rows that are drawn and not faint, by their number, in the order of the table.
 * @param {import("vega-view").View} view
 * @returns {Map<number, Box>}
 */
export function drawnRows(view) {
  const found = new Map();
  const [x, y] = view.origin();
  const { left, top } = view.padding();
  visit(view.scenegraph().root, x + left, y + top, found);
  return new Map([...found].sort(([one], [other]) => one - other));
}

function visit(mark, x, y, found) {
  for (const item of mark.items) {
    if (mark.marktype === "group") {
      for (const child of item.items) visit(child, x + (item.x ?? 0), y + (item.y ?? 0), found);
    } else if (Number.isInteger(item.datum?.tip) && !isFaint(item)) {
      keep(found, item.datum.tip, box(item, mark.marktype, x, y));
    }
  }
}

function isFaint({ opacity = 1 }) {
  return opacity > 0 && opacity <= FAINT;
}

function box({ bounds, x: itemX, y: itemY }, marktype, x, y) {
  const rank = marktype === "text" ? 0 : ONE_SHAPE_FOR_ALL.has(marktype) ? 1 : 2;
  const { x1, y1, x2, y2 } = rank === 1 ? { x1: itemX - 3, y1: itemY - 3, x2: itemX + 3, y2: itemY + 3 } : bounds;
  return { x1: x1 + x, y1: y1 + y, x2: x2 + x, y2: y2 + y, rank };
}

function keep(found, row, drawn) {
  if (!(found.get(row)?.rank >= drawn.rank)) found.set(row, drawn);
}

/**
 * Returns the number of the row that is drawn nearest to a point, if any is near.
 * @param {Map<number, Box>} rows
 * @param {number} x
 * @param {number} y
 * @param {number} scale pixels of the screen for each pixel of the drawing
 * @returns {number | undefined}
 */
export function nearest(rows, x, y, scale) {
  const measured = [...rows].map(([row, one]) => ({ row, gap: gap(one, x, y), centre: centre(one, x, y) }));
  measured.sort((one, other) => one.gap - other.gap || one.centre - other.centre);
  return measured[0]?.gap * scale <= REACH ? measured[0].row : undefined;
}

function gap({ x1, y1, x2, y2 }, x, y) {
  return Math.hypot(Math.max(x1 - x, 0, x - x2), Math.max(y1 - y, 0, y - y2));
}

function centre({ x1, y1, x2, y2 }, x, y) {
  return Math.hypot((x1 + x2) / 2 - x, (y1 + y2) / 2 - y);
}
