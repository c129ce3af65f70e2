// The room: the open page goes on without the network. What is caught stands in the list at once, is kept in
// this tab (sessionStorage) until the server has it, and is sent when the network is back. Nothing is cached.

import { Cards, watchAnswers } from "./room-answers.js";

const RETRY = [1500, 3000, 6000, 12000, 20000];
const PATIENCE = 15000;
const KIND_WORDS = { decision: "Decision", question: "Question", promise: "Promise", note: "Note" };

const readCookie = () => document.cookie.match(/(?:^|; )(?:__Host-csrf|csrftoken)=([^;]+)/)?.[1] ?? "";
const count = (number) => (number === 1 ? "1 line" : `${number} lines`);
const show = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function makeId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  // Without TLS the browser keeps that function to itself.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

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
    this.key = `room:${location.pathname.replace(/catch\/$/, "room/")}:${bar.dataset.person}`;
    this.queue = [];
    this.tries = 0;
    this.tick();
    setInterval(() => this.tick(), 1000);
    if (!this.form) return;
    this.restore();
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
    window.addEventListener("online", () => this.sync());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.sync());
    if (this.queue.length) this.sync();
  }

  // The server's clock, carried on by this device: a wrong clock stamps nothing wrongly.
  get now() {
    return this.serverNow + (Date.now() - this.began);
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
    const item = { act: "catch", fields: { ...fields, uid: makeId(), caught_at: new Date(this.now).toISOString() } };
    this.queue.push(item);
    this.draw(item);
    this.empty();
    this.keep();
    if (this.from !== undefined) scrollTo(0, this.from);
    else this.form.elements.text.focus();
    this.from = undefined;
    this.sync();
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
    this.queue.push({ act, fields: { at: new Date(at).toISOString() } });
    this.note(act, at);
    this.keep();
    this.sync();
  }

  note(act, at) {
    if (act === "start") this.bar.dataset.started = String(at);
    else this.bar.dataset.ended = String(at);
    const form = (name) => document.querySelector(`[data-mark=${name}]`);
    form("start").hidden = true;
    form("end").hidden = act === "end";
    this.bar.querySelector("[data-after]").hidden = act !== "end";
    this.tick();
  }

  draw(item) {
    const { uid, kind, text, caught_at: at } = item.fields;
    if (this.list.querySelector(`[data-uid="${uid}"]`)) return;
    const line = this.blank.cloneNode(true);
    line.dataset.uid = uid;
    line.querySelector(".k").textContent = KIND_WORDS[kind];
    line.querySelector("[data-text]").textContent = text;
    const clock = new Date(at).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: this.bar.dataset.zone });
    line.querySelector("[data-note]").textContent = `${clock} · kept here, not sent yet`;
    this.list.prepend(line);
    document.querySelector("[data-empty]")?.remove();
  }

  // ---- kept in this tab ----

  keep() {
    const typed = [...new FormData(this.form)].filter(([name]) => !/^(csrfmiddlewaretoken|uid|caught_at)$/.test(name));
    const has = typed.some(([name, value]) => /^(text|who|due|option)$/.test(name) && value.trim());
    try {
      if (!this.queue.length && !has) sessionStorage.removeItem(this.key);
      else sessionStorage.setItem(this.key, JSON.stringify({ queue: this.queue, typed: has ? typed : [] }));
    } catch {
      // The tab's store is full or closed to us; the lines stay on the open page and are sent from there.
    }
  }

  restore() {
    const kept = JSON.parse(sessionStorage.getItem(this.key) ?? "null");
    if (!kept) return;
    this.queue = kept.queue;
    for (const item of this.queue) {
      if (item.act === "catch") this.draw(item);
      else this.note(item.act, Date.parse(item.fields.at));
    }
    if (document.querySelector(".errs")) return; // the page carries what was typed already
    for (const [name, value] of kept.typed) {
      const field = this.form.elements.namedItem(name);
      if (name === "kind") this.choose(value);
      else if (field?.type === "checkbox") field.checked = true;
      else if (field) field.value = value;
    }
    this.keep();
  }

  // ---- sending ----

  async sync() {
    clearTimeout(this.timer);
    if (this.isSending || !this.queue.length) return;
    this.isSending = true;
    this.say("Saving", "saving");
    try {
      while (this.queue.length) {
        const item = this.queue[0];
        const answer = await this.send(item);
        if (!answer) return;
        this.queue.shift();
        this.settle(item, answer);
        this.keep();
        this.tries = 0;
      }
    } catch {
      this.say(this.tellKept("sending when the network is back"), "kept");
      this.timer = setTimeout(() => this.sync(), RETRY[Math.min(this.tries++, RETRY.length - 1)]);
    } finally {
      this.isSending = false;
    }
  }

  // The answer; nothing where only the person can go on; an error where it is worth trying again.
  async send(item) {
    const response = await fetch(this.bar.dataset[item.act], {
      method: "POST",
      body: new URLSearchParams(item.fields),
      headers: { "X-Room": "1", "X-CSRFToken": readCookie() },
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.ok) return response.json();
    if (response.type === "opaqueredirect" || response.status === 401 || response.status === 403) {
      this.say(`You are signed out. ${this.tellKept("nothing is lost.")} `, "attn", "Sign in", () => {
        location.assign(`/sign-in/?next=${encodeURIComponent(location.pathname.replace(/catch\/$/, "room/"))}&kept=1`);
      });
      return null;
    }
    if (response.status === 422) return { refused: (await response.json()).refused };
    if (response.status === 404) {
      this.say(`You may not write here any more. ${this.tellKept("copy what you need.")}`, "attn");
      return null;
    }
    throw new Error(String(response.status));
  }

  settle(item, answer) {
    const line = this.list.querySelector(`[data-uid="${item.fields.uid}"]`);
    if (answer.refused) {
      line.querySelector("[data-note]").textContent = `Not kept: ${answer.refused}`;
      if (!this.form.elements.text.value) this.form.elements.text.value = item.fields.text;
      this.say("A line was not kept; it says why", "attn");
      return;
    }
    if (answer.html && line) line.outerHTML = answer.html;
    if (!this.queue.length) this.say(`Saved ${answer.saved_at}`, "saved");
    if (answer.next && !this.queue.length && !this.form.elements.text.value.trim()) {
      this.keep();
      location.assign(answer.next);
    }
  }

  tellKept(rest) {
    const lines = this.queue.filter((item) => item.act === "catch").length;
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
