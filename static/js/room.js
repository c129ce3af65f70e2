// The room: the open page goes on without the network. What is caught stands in the list at once, is kept in
// this tab (sessionStorage) until the server has it, and is sent when the network is back. Nothing is cached.

import { person } from "./person.js";
import { Cards, renewAnswers, watchAnswers } from "./room-answers.js";
import { Queue } from "./room-queue.js";
import { makeUid } from "./sender.js";

const KIND_WORDS = { decision: "Decision", question: "Question", promise: "Promise", note: "Note" };
const MARK_WORDS = { start: "Start", end: "End" };

const count = (number) => (number === 1 ? "1 line" : `${number} lines`);
const show = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
const roomPath = location.pathname.replace(/catch\/$/, "room/");

class Room {
  constructor(bar) {
    this.bar = bar;
    this.box = document.getElementById("save-state");
    this.words = this.box.querySelector("[data-words]");
    this.form = document.getElementById("catch-form");
    this.list = document.querySelector("[data-caughts]");
    this.blank = document.querySelector("[data-blank]").content.firstElementChild;
    this.began = Date.now();
    this.serverNow = Number(bar.dataset.now);
    this.key = `room:${roomPath}:${person}`;
    this.queue = new Queue(this);
    this.tick();
    setInterval(() => this.tick(), 1000);
    this.list.addEventListener("click", (event) => this.mend(event));
    this.restore();
    if (this.form) this.listen();
    if (this.queue.waiting.length) this.queue.sync();
    else if (this.queue.refused.length) this.noteState("done");
  }

  listen() {
    this.form.addEventListener("submit", (event) => this.catch(event));
    this.form.addEventListener("input", () => this.keep());
    document.querySelectorAll("[data-mark]").forEach((form) => {
      form.addEventListener("submit", (event) => this.mark(event, form.dataset.mark));
    });
    document.querySelectorAll(".quick [data-kind]").forEach((link) => {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        this.open(link.dataset.kind);
      });
    });
    document.addEventListener("keydown", (event) => this.press(event));
  }

  // The server's clock, carried on by this device: a wrong clock stamps nothing wrongly.
  get now() {
    return this.serverNow + (Date.now() - this.began);
  }

  addressOf(item) {
    return this.bar.dataset[item.act];
  }

  // ---- the timer ----

  tick() {
    const { started, ended, minutes } = this.bar.dataset;
    if (!started) return;
    const passed = Math.max(0, ((Number(ended) || this.now) - Number(started)) / 1000);
    const over = minutes ? passed - Number(minutes) * 60 : 0;
    const part = (name) => this.bar.querySelector(`[data-${name}]`);
    part("timer").textContent = show(passed);
    part("over").hidden = over < 1;
    part("over").textContent = over >= 1 ? `${show(over)} over` : "";
    if (part("slot")) part("slot").hidden = over >= 1;
  }

  // ---- catching ----

  open(kind) {
    this.from = scrollY;
    this.choose(kind);
    this.form.scrollIntoView({ block: "start" });
    this.form.elements.text.focus({ preventScroll: true });
  }

  choose(kind) {
    const choice = this.form.querySelector(`[name=kind][value=${kind}]`);
    if (choice) choice.checked = true;
    this.keep();
  }

  catch(event) {
    event.preventDefault();
    const fields = Object.fromEntries([...new FormData(this.form)].filter(([name]) => name !== "csrfmiddlewaretoken"));
    fields.text = fields.text.trim();
    const over = [...fields.text].length - Number(this.form.dataset.limit);
    const refused = fields.text ? (over > 0 ? `This is ${over} characters too long for one line.` : "") : "Write what was said, in one line.";
    this.refuse(refused);
    if (refused) return this.form.elements.text.focus();
    this.add(fields);
    this.empty();
    this.keep();
    if (this.from !== undefined) scrollTo(0, this.from);
    else this.form.elements.text.focus();
    this.from = undefined;
    this.queue.sync();
  }

  // A line that is put right stays the same line, with the time it was caught and in its place of the order.
  add(fields) {
    const changed = this.changing && this.queue.find(this.changing);
    this.changing = undefined;
    if (changed) {
      const { uid, caught_at, meeting } = changed.fields;
      changed.fields = { ...fields, uid, caught_at, meeting };
      return this.release(changed);
    }
    const own = { uid: makeUid(), caught_at: new Date(this.now).toISOString(), meeting: this.bar.dataset.meeting };
    const item = { act: "catch", uid: own.uid, fields: { ...fields, ...own } };
    this.queue.items.push(item);
    this.draw(item);
  }

  refuse(words) {
    const line = this.form.querySelector("[data-too-long]");
    line.hidden = !words;
    line.textContent = words;
    this.form.elements.text.toggleAttribute("aria-invalid", Boolean(words));
  }

  empty() {
    const kind = this.form.elements.kind.value;
    this.form.reset();
    for (const name of ["text", "who", "due"]) this.form.elements[name].value = "";
    this.choose(kind);
  }

  // Starting and ending are stamped as they are pressed, and sent like every line.
  mark(event, act) {
    event.preventDefault();
    const at = this.now;
    const { meeting } = this.bar.dataset;
    this.queue.items.push({ act, uid: makeUid(), fields: { at: new Date(at).toISOString(), meeting } });
    this.note(act, at);
    this.keep();
    this.queue.sync();
  }

  note(act, at) {
    if (act === "start") this.bar.dataset.started = String(at);
    else this.bar.dataset.ended = String(at);
    const form = (name) => document.querySelector(`[data-mark=${name}]`);
    if (form("start")) form("start").hidden = true;
    if (form("end")) form("end").hidden = act === "end";
    this.bar.querySelector("[data-after]").hidden = act !== "end";
    this.tick();
  }

  // ---- the list ----

  draw(item) {
    const found = this.list.querySelector(`[data-uid="${item.uid}"]`);
    // The server has it already; only its answer was lost.
    if (found && !found.matches(".pending")) return;
    const line = found ?? this.blank.cloneNode(true);
    const { kind, text, caught_at: at } = item.fields;
    const time = new Date(at ?? item.fields.at);
    const clock = time.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: this.bar.dataset.zone });
    line.dataset.uid = item.uid;
    line.querySelector(".k").textContent = KIND_WORDS[kind] ?? MARK_WORDS[item.act];
    line.querySelector("[data-text]").textContent = text ?? "Pressed in the room";
    line.querySelector("[data-note]").textContent = item.refused
      ? `${clock} · not kept: ${item.refused}`
      : `${clock} · kept here, not sent yet`;
    line.querySelector("[data-mend]").hidden = !item.refused;
    line.querySelector("[data-do=change]").hidden = !this.form || item.act !== "catch";
    if (!found) this.list.prepend(line);
    document.querySelector("[data-empty]")?.remove();
  }

  // What the person does with a line that was refused: change it, send it again as it is, or remove it.
  mend(event) {
    const act = event.target.dataset?.do;
    const line = event.target.closest("[data-uid]");
    const item = act && this.queue.find(line.dataset.uid);
    if (!item) return;
    if (act === "change") return this.change(item);
    if (act === "again") {
      this.release(item);
    } else {
      this.queue.remove(item);
      if (this.changing === item.uid) this.changing = undefined;
      line.remove();
      this.noteState("done");
    }
    this.keep();
    this.queue.sync();
  }

  change(item) {
    const { text } = this.form.elements;
    if (text.value.trim() && this.changing !== item.uid) {
      this.refuse("Keep this line first, or clear it; then change the other.");
      return text.focus();
    }
    this.changing = item.uid;
    this.put(Object.entries(item.fields));
    this.keep();
    this.form.scrollIntoView({ block: "start" });
    text.focus({ preventScroll: true });
  }

  release(item) {
    delete item.refused;
    delete item.failures;
    this.draw(item);
  }

  // ---- kept in this tab ----

  keep() {
    const typed = this.form ? [...new FormData(this.form)].filter(([name]) => !/^(csrfmiddlewaretoken|uid|caught_at|meeting)$/.test(name)) : [];
    const has = typed.some(([name, value]) => /^(text|who|due|option)$/.test(name) && value.trim());
    const { items } = this.queue;
    try {
      if (!items.length && !has) sessionStorage.removeItem(this.key);
      else sessionStorage.setItem(this.key, JSON.stringify({ items, typed: has ? typed : [], changing: this.changing }));
    } catch {
      // The tab's store is full or closed to us; the lines stay on the open page and are sent from there.
    }
  }

  restore() {
    let kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
    } catch {
      // Nothing that could be read was kept.
    }
    if (!kept?.items) return;
    this.queue.items = kept.items;
    this.changing = kept.changing;
    for (const item of this.queue.items) {
      if (item.act !== "catch") this.note(item.act, Date.parse(item.fields.at));
      if (item.act === "catch" || item.refused) this.draw(item);
    }
    // A page that answers a refused form carries what was typed already.
    if (this.form && !document.querySelector(".errs")) {
      this.put(kept.typed);
      this.keep();
    }
  }

  put(fields) {
    for (const [name, value] of fields) {
      if (["uid", "caught_at", "meeting"].includes(name)) continue;
      const field = this.form.elements.namedItem(name);
      if (name === "kind") this.choose(value);
      else if (field?.type === "checkbox") field.checked = true;
      else if (field) field.value = value;
    }
  }

  // ---- what became of it ----

  noteSent(item, answer) {
    const line = this.list.querySelector(`[data-uid="${item.uid}"]`);
    if (answer.html && line) line.outerHTML = answer.html;
    else line?.remove();
    // The answer of the server also says how it stands with the ask now.
    const ask = document.querySelector("[data-ask]");
    if (answer.ask && ask) ask.outerHTML = answer.ask;
    if (answer.answers) renewAnswers(answer.answers);
    // The server says which meeting this start began; what was caught since belongs to it.
    if (item.act === "start" && answer.meeting) {
      const { meeting } = item.fields;
      this.bar.dataset.meeting = answer.meeting;
      for (const other of this.queue.items) if (other.fields.meeting === meeting) other.fields.meeting = answer.meeting;
    }
    this.savedAt = answer.saved_at;
    if (answer.next && !this.queue.items.length && !this.form?.elements.text.value.trim()) {
      this.keep();
      location.assign(answer.next);
    }
  }

  noteRefused(item) {
    this.draw(item);
  }

  noteState(state) {
    const refused = this.queue.refused.length;
    if (state === "sending") return this.say("Saving", "saving");
    if (state === "away") return this.say(this.tellKept("sending when the network is back"), "kept");
    if (state === "failing") return this.say(this.tellKept("the server is in trouble; we try again"), "kept");
    if (state === "other") return this.say(`Somebody else is signed in here. ${this.tellKept("sent once you are back.")}`, "attn");
    if (state === "barred") return this.say(`You may not write here any more. ${this.tellKept("copy what you need.")}`, "attn");
    if (state === "signed-out") {
      return this.say(`You are signed out. ${this.tellKept("nothing is lost.")} `, "attn", "Sign in", () => {
        location.assign(`/sign-in/?next=${encodeURIComponent(roomPath)}&kept=1`);
      });
    }
    if (refused) {
      return this.say(`${count(refused)} not kept; ${refused === 1 ? "it says" : "they say"} why. `, "attn", "Show", () => {
        this.list.querySelector(`[data-uid="${this.queue.refused[0].uid}"]`)?.scrollIntoView({ block: "center" });
      });
    }
    if (this.savedAt) this.say(`Saved ${this.savedAt}`, "saved");
    else this.say("", "none");
  }

  tellKept(rest) {
    const lines = this.queue.waiting.filter((item) => item.act === "catch").length;
    return lines ? `${count(lines)} kept here, ${rest}` : `Kept here, ${rest}`;
  }

  say(words, state, action, act) {
    if (this.box.dataset.state !== state || this.words.textContent !== words) {
      this.box.dataset.state = state;
      this.words.textContent = words;
    }
    if (!action) return;
    const button = document.createElement("button");
    Object.assign(button, { type: "button", className: "link small", textContent: action });
    button.addEventListener("click", act);
    this.words.append(button);
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.matches?.("input:not([type=radio], [type=checkbox]), textarea, select")) return;
    const kind = { d: "decision", q: "question", p: "promise", n: "note" }[event.key.toLowerCase()];
    if (!kind) return;
    event.preventDefault();
    this.open(kind);
  }
}

const bar = document.getElementById("room");
if (bar) {
  watchAnswers();
  new Cards(document.querySelector("[data-cards]"));
  new Room(bar);
}
