// The wording coach while a person types: after a pause the server is asked about the texts that changed,
// at most three findings are underlined and told, and each can be taken, kept or turned off.

import { Marks } from "./coach-marks.js";
import { element, markOf, nameField, nameItems, nameOf, reveal, send, shiftFindings, toUnits } from "./coach-texts.js";

const PAUSE = 400;
const MOST = 3;
const MOST_TERMS = 5;
const LARGEST = 60000; // characters asked about at once
const LONGEST = 20000; // the limit of one text
const BACKING = ["source", "next_check", "next_check_at", "who", "by"];

class Coach {
  constructor(form, panel) {
    Object.assign(this, { form, panel, home: panel.parentElement });
    this.said = document.querySelector("[data-coach-said]");
    this.list = panel.querySelector("[data-cards]");
    this.blank = panel.querySelector("[data-blank-card]").content.firstElementChild;
    this.known = new Map(); // field -> {key, text, findings}
    this.marks = new Map(); // field -> Marks
    this.cards = new Map(); // key of a finding -> {card, item}
    this.kept = new Set();
    this.muted = new Set();
    this.visited = new WeakSet();
    form.addEventListener("input", (event) => this.note(event.target));
    form.addEventListener("change", () => this.wait());
    form.addEventListener("focusin", (event) => {
      this.visited.add(event.target);
      if (!panel.contains(event.target)) this.here = event.target;
    });
    document.addEventListener("selectionchange", () => this.follow());
    document.addEventListener("keydown", (event) => this.jump(event));
    panel.addEventListener("keydown", (event) => this.leave(event));
    new ResizeObserver(() => this.place()).observe(document.getElementById("main"));
    this.check();
  }

  // ---- asking ----

  get fields() {
    const found = this.form.querySelectorAll("textarea[name], input[type=text][data-limit]");
    return [...found].filter((field) => !field.closest("[data-row][hidden]"));
  }

  note(field) {
    const known = this.known.get(field);
    if (known) {
      shiftFindings(known, field.value);
      this.marks.get(field)?.draw(this.spansOf(field));
    }
    this.wait();
  }

  wait() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), PAUSE);
  }

  async check() {
    clearTimeout(this.timer);
    const asked = [];
    let size = 0;
    for (const field of this.fields) {
      const item = { name: nameOf(field), text: field.value, ...this.readRow(field) };
      const key = JSON.stringify([item.text, item.certainty, item.is_backed]);
      if (this.known.get(field)?.key === key) continue;
      if (!item.text.trim() || item.text.length > 2 * LONGEST) {
        this.known.set(field, { key, text: item.text, findings: [], terms: [] });
      } else if (size === 0 || size + item.text.length <= LARGEST) {
        asked.push({ field, key, item });
        size += item.text.length;
      } else {
        this.hasMore = true;
      }
    }
    if (!asked.length) return this.show();
    this.asking?.abort();
    this.asking = new AbortController();
    const answer = await send(this.panel.dataset.ask, asked.map(({ item }) => item), this.asking.signal);
    if (!answer) return;
    for (const { field, key, item } of asked) {
      if (field.value !== item.text) continue;
      const findings = (answer.fields[item.name] ?? []).map((one) => toUnits(one, item.text));
      this.known.set(field, { key, text: item.text, findings, terms: answer.terms[item.name] ?? [] });
    }
    this.show();
    if (this.hasMore) {
      this.hasMore = false;
      this.check();
    }
  }

  // What stands beside the text in its row: how sure it is, and whether anything backs an "unknown".
  readRow(field) {
    const row = field.name.slice(0, field.name.lastIndexOf("-"));
    const read = (column) => this.form.elements.namedItem(`${row}-${column}`);
    const label = field.dataset.certainty ?? read("certainty")?.value;
    const certainty = read("inferred")?.checked ? "likely" : label || null;
    return { certainty, is_backed: BACKING.some((column) => read(column)?.value?.trim()) };
  }

  // ---- showing ----

  show() {
    const found = [];
    for (const field of this.fields) {
      for (const finding of this.known.get(field)?.findings ?? []) {
        if (!this.isQuiet(field, finding)) found.push({ field, finding });
      }
    }
    const isHere = (item) => (item.field === this.here ? 0 : 1);
    found.sort((one, two) => one.finding.level - two.finding.level || isHere(one) - isHere(two));
    this.shown = found.slice(0, MOST);
    const keys = nameItems(this.shown);
    const own = keys[this.shown.findIndex((item) => item.field === this.here)];
    const isReading = this.panel.contains(document.activeElement);
    const isElsewhere = own && !isReading && this.cards.get(this.openKey)?.item.field !== this.here;
    if ((!keys.includes(this.openKey) || isElsewhere) && !(this.isClosed && keys.length)) this.openKey = own ?? keys[0];
    this.isClosed = this.isClosed && keys.length > 0;
    this.drawCards(keys);
    this.drawMarks();
    this.tell(found.length - this.shown.length);
    this.place();
  }

  drawCards(keys) {
    for (const [key, { card }] of this.cards) {
      if (!keys.includes(key)) {
        card.remove();
        this.cards.delete(key);
      }
    }
    if (!this.panel.classList.contains("is-live")) this.list.replaceChildren();
    this.panel.classList.add("is-live");
    keys.forEach((key, number) => {
      const item = this.shown[number];
      if (!this.cards.has(key)) this.cards.set(key, { card: this.makeCard(key, item) });
      const held = this.cards.get(key);
      held.item = item;
      if (this.list.children[number] !== held.card) this.list.insertBefore(held.card, this.list.children[number] ?? null);
      this.fold(held.card, key === this.openKey);
    });
    for (const field of this.fields) {
      const first = keys.findIndex((_, number) => this.shown[number].field === field);
      if (first < 0) field.removeAttribute("aria-details");
      else field.setAttribute("aria-details", this.cards.get(keys[first]).card.id);
    }
  }

  makeCard(key, { field, finding }) {
    const card = this.blank.cloneNode(true);
    this.made = (this.made ?? 0) + 1;
    card.id = `coach-card-${this.made}`;
    const part = (name) => card.querySelector(`[data-${name}]`);
    part("body").id = `${card.id}-body`;
    part("toggle").setAttribute("aria-controls", part("body").id);
    part("toggle").append(`“${finding.quote}”`, element("span", ` in ${nameField(field)}`, "hidden"));
    part("kind").textContent = finding.kind;
    part("why").textContent = finding.why;
    if (finding.rewrite === null) {
      part("instead").remove();
      part("use").remove();
    } else {
      part("new").textContent = finding.rewrite || "Leave these words out";
      part("use").addEventListener("click", () => this.use(this.cards.get(key).item));
    }
    part("toggle").addEventListener("click", () => this.toggle(key));
    part("keep").addEventListener("click", () => this.keep(this.cards.get(key).item));
    part("never").addEventListener("click", () => this.mute(this.cards.get(key).item));
    return card;
  }

  fold(card, isOpen) {
    card.classList.toggle("open", isOpen);
    card.querySelector("[data-toggle]").setAttribute("aria-expanded", String(isOpen));
    card.querySelector("[data-body]").hidden = !isOpen;
  }

  drawMarks() {
    const marked = new Set(this.shown.map((item) => item.field));
    for (const [field, marks] of this.marks) {
      if (!marked.has(field)) {
        marks.remove();
        this.marks.delete(field);
      }
    }
    for (const field of marked) {
      if (!this.marks.has(field)) this.marks.set(field, new Marks(field));
      this.marks.get(field).draw(this.spansOf(field));
    }
  }

  spansOf(field) {
    const open = this.cards.get(this.openKey)?.item;
    const known = this.known.get(field)?.findings ?? [];
    return (this.shown ?? [])
      .filter((item) => item.field === field && known.includes(item.finding))
      .map((item) => ({ start: item.finding.start, end: item.finding.end, isOpen: item === open }));
  }

  tell(more) {
    const count = this.shown.length;
    const words = count === 1 ? "1 thing to look at" : `${count} things to look at`;
    const part = (name) => this.panel.querySelector(`[data-${name}]`);
    part("count").textContent = words;
    part("count").parentElement.hidden = count === 0;
    const number = [...this.list.children].findIndex((card) => card.classList.contains("open")) + 1;
    part("place").textContent = number && count > 1 ? `${number} of ${count}` : "";
    part("more").textContent = more ? `${more} more on this page after ${count === 1 ? "this" : "these"}.` : "";
    part("foot").hidden = count === 0;
    this.explain(part);
    this.panel.hidden = count === 0 && part("kept").hidden && part("terms").hidden;
    const heard = count ? `${words}. Alt and full stop goes there.` : "";
    if (this.said.textContent !== heard) this.said.textContent = heard;
  }

  // The terms of the page in plain words, folded away until somebody wants them.
  explain(part) {
    const terms = new Map();
    for (const field of this.fields) {
      for (const term of this.known.get(field)?.terms ?? []) terms.set(term.name, term.plain);
    }
    const told = [...terms].slice(0, MOST_TERMS);
    const names = told.map(([name]) => name).join(", ");
    part("terms").hidden = told.length === 0;
    if (part("names").textContent === names) return;
    part("names").textContent = names;
    part("plain").replaceChildren(...told.flatMap(([name, plain]) => [element("dt", name), element("dd", plain)]));
  }

  // Beside the form where there is a column, else right under the text of the open card.
  place() {
    const field = (this.cards.get(this.openKey)?.item ?? this.shown?.[0])?.field;
    const isColumn = getComputedStyle(this.home).getPropertyValue("--coach-column").trim() === "1";
    const held = this.panel.contains(document.activeElement) ? document.activeElement : null;
    if (isColumn || !field) {
      if (this.panel.parentElement !== this.home && (isColumn || this.panel.hidden)) this.home.append(this.panel);
    } else {
      const closed = field.closest("details:not([open])");
      const under = closed ?? field.closest(".fields") ?? field.closest(".field");
      if (under.nextElementSibling !== this.panel) under.after(this.panel);
    }
    if (held && document.activeElement !== held) held.focus({ preventScroll: true });
  }

  // ---- answering ----

  toggle(key) {
    this.isClosed = key === this.openKey;
    this.openKey = this.isClosed ? "" : key;
    const held = this.cards.get(key);
    this.show();
    if (this.isClosed) return;
    reveal(held.item.field);
    held.card.scrollIntoView({ block: "nearest" });
  }

  // Replaces exactly the words of the finding; the cursor stays at the words where it stood.
  use({ field, finding }) {
    const { start, end, rewrite } = finding;
    const known = this.known.get(field);
    if (!known?.findings.includes(finding) || field.value.slice(start, end) !== finding.text) return this.check();
    const wanted = field.value.slice(0, start) + rewrite + field.value.slice(end);
    const move = (at) => (at <= start ? at : at >= end ? at + rewrite.length - (end - start) : start + rewrite.length);
    const places = this.visited.has(field) ? [field.selectionStart, field.selectionEnd] : [end, end];
    reveal(field);
    field.focus();
    field.setSelectionRange(start, end);
    // Typed in by the browser, so that its own undo knows of it.
    document.execCommand(rewrite ? "insertText" : "delete", false, rewrite);
    if (field.value !== wanted) {
      field.value = wanted;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    field.setSelectionRange(move(places[0]), move(places[1]));
    this.show();
    this.check();
  }

  async keep({ field, finding }) {
    const words = { name: nameOf(field), rule: finding.rule, text: finding.text };
    const mark = markOf(field, finding);
    this.kept.add(mark);
    const undo = () => {
      this.kept.delete(mark);
      return send(this.panel.dataset.decide, { act: "raise", ...words });
    };
    this.settle(field, `“${finding.quote}” Kept.`, undo);
    if (!(await send(this.panel.dataset.decide, { act: "keep", ...words }))) this.fail(() => this.kept.delete(mark));
  }

  async mute({ field, finding }) {
    const rule = { rule: finding.rule };
    this.muted.add(finding.rule);
    const undo = () => {
      this.muted.delete(finding.rule);
      return send(this.panel.dataset.decide, { act: "unmute", ...rule });
    };
    this.settle(field, "This kind of advice is off for your team.", undo);
    if (!(await send(this.panel.dataset.decide, { act: "mute", ...rule }))) this.fail(() => this.muted.delete(finding.rule));
  }

  settle(field, words, undo) {
    const line = this.panel.querySelector("[data-kept]");
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "link", textContent: "Undo" });
    button.addEventListener("click", async () => {
      line.hidden = true;
      line.replaceChildren();
      await undo();
      this.show();
      this.focusOpen() || field.focus();
    });
    line.replaceChildren(words, button);
    line.hidden = false;
    this.show();
    this.focusOpen() || button.focus();
  }

  fail(takeBack) {
    const line = this.panel.querySelector("[data-kept]");
    takeBack();
    line.replaceChildren("The server did not answer, so this is not remembered. Your words are untouched.");
    this.show();
  }

  isQuiet(field, finding) {
    return this.muted.has(finding.rule) || this.kept.has(markOf(field, finding));
  }

  // ---- by keyboard: Alt and full stop goes to the cards and on to the next, Escape back to the text ----

  jump(event) {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== "Period") return;
    if (!this.shown?.length) return;
    event.preventDefault();
    if (this.panel.contains(document.activeElement)) {
      const keys = nameItems(this.shown);
      this.openKey = keys[(keys.indexOf(this.openKey) + 1) % keys.length];
      this.show();
    }
    this.focusOpen();
  }

  leave(event) {
    const item = this.cards.get(event.target.closest?.("[data-card]") && this.openKey)?.item;
    if (event.key !== "Escape" || !item) return;
    reveal(item.field);
    item.field.focus();
  }

  focusOpen() {
    const card = this.list.querySelector(".open") ?? this.list.firstElementChild;
    const target = card?.querySelector(card.matches(".open") ? "[data-use], [data-keep]" : "[data-toggle]");
    target?.focus();
    return Boolean(target);
  }

  // The card of the words under the cursor opens, where opening it moves nothing else.
  follow() {
    const field = document.activeElement;
    if (!this.marks.has(field) || this.panel.parentElement !== this.home) return;
    const at = field.selectionStart;
    const keys = nameItems(this.shown);
    const inside = (item) => item.field === field && item.finding.start <= at && at <= item.finding.end;
    const key = keys[this.shown.findIndex(inside)];
    if (!key || key === this.openKey || !this.cards.has(key)) return;
    this.openKey = key;
    this.isClosed = false;
    this.show();
  }
}

const form = document.getElementById("record-form");
const panel = document.querySelector("[data-coach]");
if (form && panel) new Coach(form, panel);
