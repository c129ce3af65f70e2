// Rows that repeat: added, moved and removed on the page without losing what was typed.
// Without this script the same buttons send the form and the server does it.

const BLANK = "00000000-0000-0000-0000-000000000000";

function makeUid() {
  // randomUUID exists only where the page came over TLS or from this computer.
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

export function addRow(part, uid = makeUid()) {
  const holder = document.createElement("div");
  holder.innerHTML = part.querySelector("template[data-blank]").innerHTML.replaceAll(BLANK, uid);
  const row = holder.firstElementChild;
  part.querySelector("[data-list]").append(row);
  renumber(part);
  return row;
}

function renumber(part) {
  const rows = [...part.querySelectorAll("[data-row]:not([hidden])")];
  const first = Number(part.dataset.first || rows[0]?.querySelector("[data-number]").textContent || 1) || 1;
  part.dataset.first = first;
  rows.forEach((row, place) => {
    row.querySelector("[data-number]").textContent = first + place;
  });
}

function tellChange(part) {
  part.closest("form").dispatchEvent(new Event("input", { bubbles: true }));
}

export function removeRow(part, row) {
  const mark = document.createElement("input");
  Object.assign(mark, { type: "hidden", value: "1" });
  mark.name = `${part.dataset.rows}-${row.dataset.row}-removed`;
  row.append(mark);
  row.hidden = true;
  const line = document.createElement("p");
  line.className = "undo small";
  line.textContent = "Removed. ";
  const undo = document.createElement("button");
  Object.assign(undo, { type: "button", className: "link small", textContent: "Undo" });
  undo.addEventListener("click", () => {
    mark.remove();
    row.hidden = false;
    line.remove();
    renumber(part);
    tellChange(part);
    row.querySelector("textarea, input:not([type=hidden]), select")?.focus();
  });
  line.append(undo);
  row.after(line);
  renumber(part);
  tellChange(part);
  return undo;
}

function moveRow(part, row, direction) {
  const rows = [...part.querySelectorAll("[data-row]:not([hidden])")];
  const target = rows[rows.indexOf(row) + (direction === "up" ? -1 : 1)];
  if (!target) return;
  if (direction === "up") target.before(row);
  else target.after(row);
  renumber(part);
  tellChange(part);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-add], [data-move], [data-remove]");
  const part = button?.closest("[data-rows]");
  if (!part) return;
  event.preventDefault();
  const row = button.closest("[data-row]");
  if (button.hasAttribute("data-add")) {
    addRow(part).querySelector("textarea, input:not([type=hidden]), select")?.focus();
  } else if (button.hasAttribute("data-remove")) {
    removeRow(part, row).focus();
  } else {
    moveRow(part, row, button.dataset.move);
    button.focus();
  }
});
