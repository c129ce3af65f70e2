// What was caught and is not on the server yet: kept in this tab, sent in the order it was caught. A line the
// server refuses stays with its reason and holds up no other; a server that is away is asked again.

import { isForOther, signHeaders } from "./person.js";

const RETRY = [1500, 3000, 6000, 12000, 20000];
const PATIENCE = 15000;
const WAITS_FOR_OTHERS = 3; // failures of the server over one line, after which the others go first
const BUSY = [408, 425, 429];

export class Queue {
  // The owner is told: send addresses come from it, and noteSent, noteRefused, noteState and keep are called on it.
  constructor(owner) {
    this.owner = owner;
    this.items = [];
    this.tries = 0;
    window.addEventListener("online", () => this.sync());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.sync());
  }

  get waiting() {
    return this.items.filter((item) => !item.refused);
  }

  get refused() {
    return this.items.filter((item) => item.refused);
  }

  find(uid) {
    return this.items.find((item) => item.uid === uid);
  }

  remove(item) {
    this.items = this.items.filter((other) => other !== item);
  }

  async sync() {
    clearTimeout(this.timer);
    if (this.isSending || !this.waiting.length) return;
    this.isSending = true;
    this.owner.noteState("sending");
    let state = "away";
    try {
      state = await this.sendAll();
    } finally {
      this.isSending = false;
    }
    this.owner.noteState(state);
    // Without its person, or without the right to write, only the person can go on.
    if (["away", "failing", "other"].includes(state)) {
      this.timer = setTimeout(() => this.sync(), RETRY[Math.min(this.tries++, RETRY.length - 1)]);
    }
  }

  async sendAll() {
    const seen = new Set();
    let isFailing = false;
    for (let item; (item = this.waiting.find((one) => !seen.has(one))); ) {
      seen.add(item);
      const { state, answer, why } = await this.send(item);
      if (state === "sent") {
        this.remove(item);
        this.owner.noteSent(item, answer);
        this.tries = 0;
      } else if (state === "refused") {
        item.refused = why;
        this.owner.noteRefused(item);
      } else if (state === "failing") {
        item.failures = (item.failures ?? 0) + 1;
        isFailing = true;
      }
      this.owner.keep();
      if (state === "failing" ? item.failures < WAITS_FOR_OTHERS : !["sent", "refused"].includes(state)) return state;
    }
    return isFailing ? "failing" : "done";
  }

  async send(item) {
    let response;
    try {
      response = await fetch(this.owner.addressOf(item), {
        method: "POST",
        body: new URLSearchParams(item.fields),
        headers: signHeaders({ "X-Room": "1" }),
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      });
      // What answers without being our server, as a hotel's own page does, is no answer.
      if (response.ok) return { state: "sent", answer: await response.json() };
    } catch {
      return { state: "away" };
    }
    if (isForOther(response)) return { state: "other" };
    if (response.type === "opaqueredirect" || [401, 403].includes(response.status)) return { state: "signed-out" };
    if (response.status === 404) return { state: "barred" };
    if (response.status >= 500 || BUSY.includes(response.status)) return { state: "failing" };
    return { state: "refused", why: await readReason(response) };
  }
}

async function readReason(response) {
  const told = await response.json().catch(() => ({}));
  if (told.refused) return told.refused;
  return response.status === 413 ? "It is too long for the server." : "The server could not read it.";
}
