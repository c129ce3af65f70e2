// Saves a form as a person types, and always says whether it is saved.
// What could not be saved is kept in this tab only (sessionStorage) until it is, or until sign-out.

import { forgetTyped, keepTyped, readTyped } from "./kept.js";
import { isForOther, signHeaders } from "./person.js";
import { addRow, removeRow } from "./rows.js";

const PAUSE = 900;
const RETRY = [3000, 6000, 12000, 30000];

class Autosave {
  constructor(form) {
    this.form = form;
    this.words = document.querySelector("#save-state [data-words]");
    this.box = document.querySelector("#save-state");
    this.tries = 0;
    this.isDirty = false;
    this.isSaving = false;
    this.restore();
    form.addEventListener("input", () => this.note());
    form.addEventListener("submit", () => {
      this.isLeaving = true;
      keepTyped(this.list(), true);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" && this.isDirty) this.save();
    });
    window.addEventListener("online", () => this.isDirty && this.save());
  }

  note() {
    this.isDirty = true;
    keepTyped(this.list(), false);
    this.say("Saving", "saving");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  async save() {
    clearTimeout(this.timer);
    if (this.isSaving || this.isLeaving) return;
    this.isSaving = true;
    this.isDirty = false;
    const sent = new FormData(this.form);
    try {
      const response = await fetch(location.pathname, {
        method: "POST",
        body: sent,
        headers: signHeaders({ "X-Autosave": "1" }),
      });
      await this.read(response, sent);
    } catch {
      this.isDirty = true;
      const wait = RETRY[Math.min(this.tries++, RETRY.length - 1)];
      this.say("Not saved, kept in this tab. We try again.", "attn");
      this.timer = setTimeout(() => this.save(), wait);
    } finally {
      this.isSaving = false;
    }
    if (this.isDirty && this.tries === 0) this.note();
  }

  async read(response, sent) {
    const isJson = response.headers.get("Content-Type")?.startsWith("application/json");
    if (response.ok && isJson) {
      const answer = await response.json();
      this.tries = 0;
      this.noteOrders(sent);
      // A page of one text names what it has seen of it by a digest.
      if (answer.seen) this.form.elements.namedItem("seen").value = answer.seen;
      this.showErrors(answer.errors);
      this.showReadings(answer.readings, sent);
      if (Object.keys(answer.errors).length) {
        this.say("Saved, but for what is marked", "attn");
      } else {
        if (!this.isDirty) forgetTyped();
        this.say(`Saved ${answer.saved_at}`, "saved");
      }
    } else if (response.status === 409) {
      this.say("Somebody else changed this too. ", "attn", "See both versions", () => {
        this.form.querySelector('button[name="stay"]').click();
      });
    } else if (response.status === 422 && isJson) {
      this.say((await response.json()).refused, "attn");
    } else if (isForOther(response)) {
      this.say("Somebody else is signed in here. What you typed is kept in this tab until you are back.", "attn");
      this.isDirty = true;
      this.tries = RETRY.length;
      this.timer = setTimeout(() => this.save(), RETRY.at(-1));
    } else if (response.redirected || response.status === 401 || response.status === 403) {
      this.isDirty = false;
      this.say("You are signed out; what you typed is kept in this tab. ", "attn", "Sign in", () => {
        location.assign(`/sign-in/?next=${encodeURIComponent(location.pathname)}&kept=1`);
      });
    } else if (response.status === 404) {
      // Restricted, deleted, or a lesser role: no answer says which. It may be open again later.
      this.say(
        "Not saved: you can no longer write here. What you typed is kept in this tab; copy what you need.",
        "attn",
      );
      this.isDirty = true;
      this.tries = RETRY.length;
      this.timer = setTimeout(() => this.save(), RETRY.at(-1));
    } else {
      throw new Error(String(response.status));
    }
  }

  // What was sent is the order this page has seen from now on: the next move is told from there.
  noteOrders(sent) {
    for (const seen of this.form.querySelectorAll('input[name$="-seen"]')) {
      const section = seen.name.slice(0, -5);
      const rows = sent.getAll(`${section}-rows`).filter((uid) => !sent.has(`${section}-${uid}-removed`));
      seen.value = rows.join(",");
    }
  }

  // A time typed as words is shown as it was read, once nobody is typing in it:
  // left as it is, "in 2 hours" would be another time at the next save.
  showReadings(readings, sent) {
    for (const [id, shown] of Object.entries(readings)) {
      const field = document.getElementById(id);
      if (!field) continue;
      const show = () => {
        if (field.value === sent.get(field.name)) field.value = shown;
      };
      if (field === document.activeElement) field.addEventListener("blur", show, { once: true });
      else show();
    }
  }

  say(words, state, action, act) {
    this.box.dataset.state = state;
    this.words.textContent = words;
    if (action) {
      const button = document.createElement("button");
      Object.assign(button, { type: "button", className: "link small", textContent: action });
      button.addEventListener("click", act);
      this.words.append(button);
    }
  }

  showErrors(errors) {
    this.form.querySelectorAll("[data-live-error]").forEach((line) => line.remove());
    this.form.querySelectorAll("[data-live-invalid]").forEach((field) => {
      field.removeAttribute("aria-invalid");
      if (field.dataset.liveInvalid) field.setAttribute("aria-describedby", field.dataset.liveInvalid);
      else field.removeAttribute("aria-describedby");
      field.removeAttribute("data-live-invalid");
    });
    for (const [id, message] of Object.entries(errors)) {
      const field = document.getElementById(id);
      if (!field || field.getAttribute("aria-invalid") === "true") continue;
      const line = document.createElement("p");
      line.className = "err";
      line.id = `${id}_live`;
      line.dataset.liveError = "";
      line.textContent = message;
      field.before(line);
      field.setAttribute("aria-invalid", "true");
      // Its hint is told as well, and alone again once the error is gone.
      const hint = field.getAttribute("aria-describedby") ?? "";
      field.dataset.liveInvalid = hint;
      field.setAttribute("aria-describedby", `${line.id} ${hint}`.trim());
    }
  }

  list() {
    return [...new FormData(this.form)].filter(
      ([name, value]) => name !== "csrfmiddlewaretoken" && typeof value === "string",
    );
  }

  restore() {
    const kept = readTyped()?.fields;
    // A page that answers a sent form carries what was typed already.
    const isAnswer = performance.getEntriesByType("navigation")[0]?.type === "navigate" && document.querySelector(".errs");
    if (!kept || isAnswer || !this.differs(kept)) {
      forgetTyped();
      return;
    }
    this.restoreRows(kept);
    for (const [name, value] of kept) this.put(name, value);
    this.restoreBoxes(kept);
    this.note();
  }

  differs(kept) {
    const typed = (fields) => fields.filter(([name]) => !/^(version|page|seen)$|-(seen|row)$/.test(name));
    return JSON.stringify(typed(kept)) !== JSON.stringify(typed(this.list()));
  }

  // Rows that were added, moved or removed.
  restoreRows(kept) {
    for (const [name, uid] of kept.filter(([name]) => name.endsWith("-rows"))) {
      const part = this.form.querySelector(`[data-rows="${name.slice(0, -5)}"]`);
      if (!part?.querySelector("template[data-blank]")) continue;
      const row = document.getElementById(`row-${uid}`) ?? addRow(part, uid);
      part.querySelector("[data-list]").append(row);
      if (kept.some(([other]) => other === `${part.dataset.rows}-${uid}-removed`)) removeRow(part, row);
    }
  }

  // Boxes that were unticked send nothing; the marker beside them says that they were there.
  restoreBoxes(kept) {
    for (const [marker] of kept.filter(([name]) => name.endsWith("-shown"))) {
      const name = marker.slice(0, -6);
      for (const box of this.form.querySelectorAll(`input[type=checkbox][name="${name}"]`)) {
        box.checked = kept.some(([other, value]) => other === name && value === box.value);
      }
    }
  }

  put(name, value) {
    if (name === "seen" || /-(rows|seen|shown)$/.test(name)) return;
    const found = this.form.elements.namedItem(name);
    if (!found || found.type === "checkbox") return;
    if (found instanceof RadioNodeList) {
      for (const choice of found) if (choice.type === "radio" && choice.value === value) choice.checked = true;
    } else {
      found.value = value;
    }
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) new Autosave(form);
