// Answers one key away: found by words, opened by number, or shown one at a time as cue cards.

const isTyping = (target) => target.matches?.("input:not([type=radio], [type=checkbox]), textarea, select");

export function watchAnswers() {
  const list = document.querySelector("[data-answers]");
  const seek = document.querySelector("[data-seek]");
  const field = seek?.querySelector("input");
  if (!list || !seek) return;
  seek.hidden = false;
  const items = [...list.querySelectorAll("[data-answer]")].map((item) => ({ item }));
  const fold = list.querySelector("[data-more-answers]");
  const isShown = (item) => !item.hidden && (!fold || fold.open || !fold.contains(item));
  const shown = () => items.filter(({ item }) => isShown(item)).map(({ item }) => item.querySelector("details"));
  field.addEventListener("input", () => {
    const asked = field.value.toLowerCase().split(/\s+/u).filter(Boolean);
    for (const { item } of items) {
      const words = item.textContent.toLowerCase();
      item.hidden = !asked.every((word) => words.includes(word));
    }
    if (fold) fold.open = asked.length > 0;
    const left = shown();
    document.querySelector("[data-none]").hidden = left.length > 0;
    if (asked.length && left.length <= 3) for (const one of left) one.open = true;
  });
  field.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    field.value = "";
    field.dispatchEvent(new Event("input"));
    field.blur();
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (document.querySelector("dialog[open]")) return;
    const number = Number(event.key);
    const one = number ? shown()[number - 1] : null;
    if (event.key !== "/" && !one) return;
    event.preventDefault();
    if (!one) {
      field.focus();
      return;
    }
    one.open = true;
    one.querySelector("summary").focus({ preventScroll: true });
    one.scrollIntoView({ block: "center" });
  });
}

// What a decision changed in the answers, put in place: nothing moves or closes under the reader's eyes.
export function renewAnswers(html) {
  const told = document.createElement("template");
  told.innerHTML = html;
  for (const fresh of told.content.querySelectorAll("[data-answer]")) {
    const said = fresh.querySelector("[data-said]");
    const name = CSS.escape(fresh.dataset.answer);
    const card = document.querySelector(`[data-card="${name}"] .a`);
    if (card) card.textContent = said.textContent;
    document.querySelector(`[data-answers] [data-answer="${name}"] [data-said]`)?.replaceWith(said);
  }
}

// One card fills the screen: swiped, or by the arrow keys and the two buttons.
export class Cards {
  constructor(dialog) {
    this.dialog = dialog;
    this.scroller = dialog.querySelector("[data-scroller]");
    const opener = document.querySelector("[data-open-cards]");
    opener.hidden = false;
    opener.addEventListener("click", () => this.open());
    dialog.querySelector("[data-close-cards]").addEventListener("click", () => dialog.close());
    dialog.querySelector("[data-card-back]").addEventListener("click", () => this.move(-1));
    dialog.querySelector("[data-card-next]").addEventListener("click", () => this.move(1));
    this.scroller.addEventListener("scroll", () => this.tell());
    document.addEventListener("keydown", (event) => this.press(event));
  }

  get at() {
    return Math.round(this.scroller.scrollLeft / Math.max(1, this.scroller.clientWidth));
  }

  open() {
    this.dialog.showModal();
    this.scroller.focus();
    this.tell();
  }

  move(step) {
    const last = this.scroller.children.length - 1;
    const to = Math.min(last, Math.max(0, this.at + step));
    this.scroller.scrollTo({ left: to * this.scroller.clientWidth, behavior: "instant" });
    this.tell();
  }

  tell() {
    this.dialog.querySelector("[data-card-place]").textContent = `${this.at + 1} of ${this.scroller.children.length}`;
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (!this.dialog.open) {
      if (event.key.toLowerCase() === "c") {
        event.preventDefault();
        this.open();
      }
      return;
    }
    const step = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (!step || (event.key === " " && event.target.matches("button"))) return;
    event.preventDefault();
    this.move(step);
  }
}
