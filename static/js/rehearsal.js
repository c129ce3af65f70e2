// The rehearsal room: the script as a teleprompter, timed, with questions that cut in.
// It needs no microphone and no voice: what the CEO says is always shown, and nothing waits for sound.

import { Keeping } from "./rehearsal-keeping.js";
import { Voice } from "./voice.js";

const HIDDEN_WORDS = ["Hide my lines", "Hide them wholly", "Show my lines"];
const FIRST_WORDS = 3;
const LONG_LINE = 190;
const LONGER_BY = 110;
// An answer shares the screen with its question.
const LONG_ANSWER = 90;
const CLOSE_TO = 0.9;
const STEPS_BETWEEN = 3;
const ONE_LOOK = 24;

const show = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

// Within the target, close to it, or over it: said in words, and in amber from "close to" on.
export function judge(spent, target) {
  if (target <= 0 || spent <= target * CLOSE_TO) return "within";
  return spent <= target ? "close to" : "over";
}

export function hideWords(text, level) {
  if (level === 0) return text;
  if (level === 2) return "…";
  const words = text.split(" ");
  return words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).join(" ")} …` : text;
}

// Short lines that belong together are shown together, as many as one says without looking up.
export function breathe(lines) {
  const shown = [];
  for (const line of lines) {
    const last = shown.at(-1);
    const text = last ? `${last.text} ${line.text}` : "";
    if (last && text.split(" ").length <= ONE_LOOK) last.text = text;
    else shown.push({ text: line.text });
  }
  return shown;
}

class Room {
  constructor(box, script) {
    this.box = box;
    this.script = script;
    this.voice = new Voice();
    this.keeping = new Keeping(script);
    this.hideLevel = 0;
    this.steps = script.turns.flatMap((turn, place) =>
      turn.speaker === "ceo" ? [{ turn, place }] : breathe(turn.lines).map((line) => ({ turn, place, line })),
    );
    this.find("track").append(...script.turns.map(() => document.createElement("i")));
    document.querySelectorAll("[data-act]").forEach((button) => {
      button.addEventListener("click", () => this.act(button.dataset.act));
    });
    document.addEventListener("keydown", (event) => this.press(event));
    document.querySelectorAll("[data-start-box]").forEach((part) => (part.hidden = false));
  }

  find(name) {
    return this.box.querySelector(`[data-${name}]`) ?? document.querySelector(`[data-${name}]`);
  }

  get step() {
    return this.steps[this.at];
  }

  act(name) {
    const acts = {
      start: () => this.start(),
      restart: () => this.start(),
      print: () => window.print(),
      next: () => this.goOn(),
      back: () => this.goBack(),
      hide: () => this.hideMore(),
      again: () => this.sayAgain(),
      voice: () => this.switchVoice(),
      pause: () => this.pause(),
      interrupt: () => this.interrupt(),
      facts: () => this.showFacts(),
      unknown: () => this.sayUnknown(),
      end: () => this.end(),
    };
    // The time up to here belongs to what was on the screen, not to what comes.
    if (!this.box.hidden) this.count();
    acts[name]?.();
  }

  press(event) {
    if (this.box.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches?.("input, textarea, select")) return;
    const keys = {
      " ": "next", ArrowRight: "next", ArrowDown: "next", PageDown: "next", ArrowLeft: "back", ArrowUp: "back",
      PageUp: "back", h: "hide", r: "again", v: "voice", p: "pause", i: "interrupt", f: "facts", k: "unknown",
      Escape: "end",
    };
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    // Space on a button that has the focus presses that button.
    if (!act || (event.key === " " && event.target.matches?.("button:not([data-act=next])"))) return;
    event.preventDefault();
    this.act(act);
  }

  start() {
    this.at = 0;
    this.cut = null;
    this.isPaused = false;
    this.since = 0;
    this.asked = [];
    this.spent = this.script.turns.map(() => 0);
    this.total = 0;
    this.left = [...this.script.drill];
    this.keeping.begin();
    this.find("read").hidden = true;
    this.find("done").hidden = true;
    this.box.hidden = false;
    scrollTo(0, 0);
    this.tick = performance.now();
    clearInterval(this.clock);
    this.clock = setInterval(() => this.count(), 250);
    this.draw();
    this.box.querySelector('[data-act="next"]').focus();
  }

  count() {
    const now = performance.now();
    const passed = (now - this.tick) / 1000;
    this.tick = now;
    if (this.isPaused) return;
    this.total += passed;
    if (!this.cut) this.spent[this.step.place] += passed;
    else this.cut.spent += passed;
    this.drawClock();
  }

  goOn() {
    if (this.cut) {
      this.asked.push(this.cut);
      this.cut = null;
      this.draw();
      return;
    }
    if (this.at + 1 >= this.steps.length) {
      this.end();
      return;
    }
    this.at += 1;
    this.since += 1;
    const isDrilled = this.find("drill").checked && this.left.length > 0;
    if (isDrilled && this.step.line && this.since > STEPS_BETWEEN && Math.random() < 0.35) this.interrupt();
    else this.draw();
  }

  goBack() {
    if (this.cut) this.cut = null;
    else if (this.at > 0) this.at -= 1;
    this.draw();
  }

  // One of the six likeliest questions still unasked cuts in.
  interrupt() {
    if (this.cut || this.left.length === 0) return;
    const [question] = this.left.splice(Math.floor(Math.random() * Math.min(6, this.left.length)), 1);
    this.cut = { ...question, spent: 0, said: "" };
    this.since = 0;
    this.draw();
  }

  showFacts() {
    if (!this.cut) return;
    this.cut.said = this.cut.answer;
    this.draw({ isQuiet: true });
  }

  sayUnknown() {
    if (!this.cut) return;
    this.cut.said = this.cut.not_known;
    this.cut.isUnknown = true;
    this.draw({ isQuiet: true });
  }

  hideMore() {
    this.hideLevel = (this.hideLevel + 1) % 3;
    this.find("hide-words").textContent = HIDDEN_WORDS[this.hideLevel];
    this.draw({ isQuiet: true });
  }

  switchVoice() {
    this.voice.isOn = !this.voice.isOn;
    if (!this.voice.isOn) this.voice.stop();
    this.find("voice-words").textContent = this.voice.isOn ? "Voice on" : "Voice off";
  }

  sayAgain() {
    const words = this.heard();
    if (words) this.voice.say(words);
  }

  pause() {
    this.isPaused = !this.isPaused;
    this.voice.stop();
    this.box.querySelector('[data-act="pause"]').textContent = this.isPaused ? "Go on timing" : "Pause";
    this.drawClock();
    this.keep();
  }

  // What the CEO said last: the question that cuts in, or the one that opened this turn.
  heard() {
    if (this.cut) return this.cut.question;
    for (let at = this.at; at >= 0; at -= 1) {
      if (!this.steps[at].line) return this.steps[at].turn.lines[0].text;
    }
    return "";
  }

  draw({ isQuiet = false } = {}) {
    const { step } = this;
    const isCeo = !step.line;
    const asks = this.cut ? this.cut.question : isCeo ? step.turn.lines[0].text : "";
    this.find("ceo").hidden = !asks;
    this.find("ceo-label").textContent = `${this.script.listener} ${this.cut ? "interrupts" : "asks"}`;
    this.find("ceo-text").textContent = asks ? `“${asks}”` : "";
    this.find("tele").hidden = isCeo && !this.cut && !this.steps[this.at + 1];
    if (this.cut) this.drawAnswer();
    else this.drawLine();
    this.drawButtons();
    [...this.find("track").children].forEach((mark, place) => {
      mark.className = place < step.place ? "past" : place === step.place ? "here" : "";
    });
    this.find("place").textContent = `Turn ${step.turn.number} of ${this.script.turns.length}`;
    this.drawClock();
    this.keep();
    if (isQuiet) return;
    this.find("live").textContent = asks;
    if (asks) this.voice.say(asks);
    else this.voice.stop();
  }

  drawLine() {
    const { step } = this;
    const mine = step.line ? step : this.steps[this.at + 1];
    const next = this.steps[this.steps.indexOf(mine) + 1];
    this.find("by").textContent = step.line ? "You" : "You will say";
    this.find("part").textContent = mine.turn.part;
    this.write(hideWords(mine.line.text, this.hideLevel));
    this.find("next-box").hidden = !next;
    this.find("next-label").textContent = next?.line ? "Next" : `Then ${this.script.listener} asks`;
    this.find("next").textContent = next
      ? next.line
        ? hideWords(next.line.text, this.hideLevel)
        : next.turn.lines[0].text
      : "";
  }

  drawAnswer() {
    const { cut, step } = this;
    this.find("by").textContent = cut.said ? "You could say" : "Answer in your own words";
    this.find("part").textContent = cut.said ? `from ${cut.section}` : "";
    this.write(cut.said, LONG_ANSWER);
    // A long answer has the screen for itself: the line it cut into comes back by itself.
    this.find("next-box").hidden = cut.said.length > LONG_ANSWER;
    this.find("next-label").textContent = "Then back to your line";
    this.find("next").textContent = hideWords(step.line ? step.line.text : step.turn.lines[0].text, this.hideLevel);
  }

  write(text, longFrom = LONG_LINE) {
    const now = this.find("now");
    now.textContent = text;
    now.classList.toggle("long", text.length > longFrom);
    now.classList.toggle("longer", text.length > longFrom + LONGER_BY);
  }

  drawButtons() {
    const isCut = Boolean(this.cut);
    this.box.querySelector('[data-act="interrupt"]').hidden = isCut || this.left.length === 0;
    this.box.querySelector('[data-act="facts"]').hidden = !isCut;
    this.box.querySelector('[data-act="unknown"]').hidden = !isCut;
    const isLast = this.at + 1 >= this.steps.length;
    this.find("next-words").textContent = isCut ? "Answered, go on" : isLast ? "Finish" : "Go on";
  }

  drawClock() {
    const limit = this.script.minutes * 60;
    this.find("total").textContent = show(this.total);
    this.word("total-state", this.isPaused ? "paused" : judge(this.total, limit), this.isPaused);
    const isMine = Boolean(this.step.line) && !this.cut;
    const spent = this.cut ? this.cut.spent : this.spent[this.step.place];
    this.find("turn").textContent = isMine || this.cut ? show(spent) : "";
    this.find("target").textContent = isMine ? `of ${show(this.step.turn.seconds)}` : "";
    this.word("turn-state", isMine ? judge(spent, this.step.turn.seconds) : "", false);
  }

  // A clip holds one's own lines only: a question that cuts in and its answer are not recorded.
  keep() {
    const { step } = this;
    this.keeping.follow({
      turn: step.line ? step.turn.number : null,
      startsAt: this.total,
      isHeld: this.isPaused || Boolean(this.cut),
    });
  }

  word(name, state, isPlain) {
    const words = { within: "within", "close to": "close to it", over: "over" };
    const box = this.find(name);
    const text = words[state] ?? state;
    // Written only when it changes, so that it is announced once.
    if (box.textContent !== text) box.textContent = text;
    box.classList.toggle("attn", !isPlain && (state === "close to" || state === "over"));
  }

  end() {
    clearInterval(this.clock);
    this.voice.stop();
    if (this.cut) this.asked.push(this.cut);
    this.cut = null;
    this.keeping.finish(this.total, this.asked.length);
    this.box.hidden = true;
    const limit = this.script.minutes * 60;
    const isWhole = this.at + 1 >= this.steps.length;
    document.getElementById("done-heading").textContent = isWhole
      ? "You have said it once"
      : "You stopped before the end";
    // A part of it says nothing yet about whether the whole fits.
    const fit = isWhole ? `${judge(this.total, limit)} the slot` : "spoken so far";
    this.find("done-total").textContent = `${show(this.total)} of ${show(limit)}: ${fit}.`;
    this.stoppedAt = isWhole ? -1 : this.step.place;
    this.find("done-rows").replaceChildren(
      ...this.script.turns.flatMap((turn, place) => (this.spent[place] && turn.speaker === "you" ? [this.row(turn, place)] : [])),
    );
    const unknown = this.asked.filter((cut) => cut.isUnknown).length;
    this.find("done-drill").textContent = this.asked.length
      ? `Questions that cut in: ${this.asked.length}; answered with “not known yet”: ${unknown}.`
      : "No question cut in.";
    this.find("done").hidden = false;
    this.find("done").focus();
    scrollTo(0, 0);
  }

  judgeTurn(turn, place) {
    const state = judge(this.spent[place], turn.seconds);
    return place === this.stoppedAt && state === "within" ? "stopped here" : `${state} the target`;
  }

  row(turn, place) {
    const line = document.createElement("tr");
    const name = document.createElement("th");
    name.scope = "row";
    name.textContent = `${turn.number}. ${turn.part}`;
    const texts = [show(this.spent[place]), show(turn.seconds), this.judgeTurn(turn, place)];
    line.append(
      name,
      ...texts.map((text) => {
        const cell = document.createElement("td");
        cell.className = "num";
        cell.textContent = text;
        return cell;
      }),
    );
    return line;
  }
}

const box = document.getElementById("room");
if (box) new Room(box, JSON.parse(document.getElementById("room-script").textContent));
