// Sends what a rehearsal leaves behind, one after the other, until the server has it.
// What waits is kept in this tab only: leaving the page before it is sent asks first.

import { isForOther, signHeaders } from "./person.js";

const RETRY = [1000, 3000, 6000, 12000, 30000];
const SIGNED_OUT = [401, 403];

// crypto.randomUUID asks for TLS; a rehearsal without a recording is kept without it as well.
export function makeUid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

export class Sender {
  // tell(state) is called whenever there is something else to say: {clips, isFailing, isSignedOut, isOther, refused}.
  constructor(tell) {
    this.queue = [];
    this.tell = tell;
    this.tries = 0;
    this.isSending = false;
    this.isSignedOut = false;
    this.isOther = false;
    window.addEventListener("online", () => this.tryNow());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && this.tryNow());
    window.addEventListener("beforeunload", (event) => {
      if (this.clips > 0 || this.isHolding?.()) event.preventDefault();
    });
  }

  get clips() {
    return this.queue.filter((item) => item.isClip).length;
  }

  // Resolves to the answer once the server has it, and to null where it will never take it.
  add(path, body, { type = "", isClip = false } = {}) {
    return new Promise((resolve) => {
      this.queue.push({ path, body, type, isClip, resolve });
      this.say();
      this.run();
    });
  }

  tryNow() {
    clearTimeout(this.timer);
    this.timer = null;
    this.run();
  }

  async run() {
    if (this.isSending || this.timer) return;
    this.isSending = true;
    while (this.queue.length) {
      if (!(await this.send(this.queue[0]))) break;
      this.tries = 0;
      this.isSignedOut = false;
      this.isOther = false;
      this.queue.shift();
      this.say();
    }
    this.isSending = false;
  }

  // Whether this one is over with, sent or refused; otherwise it is tried again.
  async send(item) {
    let isSignedOut = false;
    let isOther = false;
    try {
      const headers = signHeaders({ "X-Autosave": "1", ...(item.type && { "Content-Type": item.type }) });
      const answer = await fetch(item.path, { method: "POST", body: item.body, headers });
      if (answer.ok && !answer.redirected) {
        item.resolve(await answer.json());
        return true;
      }
      isOther = isForOther(answer);
      isSignedOut = answer.redirected || SIGNED_OUT.includes(answer.status);
      if ([404, 409, 413, 422].includes(answer.status)) {
        const told = await answer.json().catch(() => ({}));
        this.tell({ ...this.state, refused: told.refused ?? "The server does not take this rehearsal." });
        item.resolve(null);
        return true;
      }
    } catch {
      // The server or the line is away for a moment.
    }
    const wait = RETRY[Math.min(this.tries++, RETRY.length - 1)];
    this.isSignedOut = isSignedOut;
    this.isOther = isOther;
    this.say();
    this.timer = setTimeout(() => this.tryNow(), wait);
    return false;
  }

  get state() {
    return { clips: this.clips, isFailing: this.tries > 0, isSignedOut: this.isSignedOut, isOther: this.isOther, refused: "" };
  }

  say() {
    this.tell(this.state);
  }
}
