// What is kept of a rehearsal: that it was, how long it took, how it felt, and, where asked for, one clip a turn.
// The room never waits for any of it.

import { Recorder, findReason } from "./recorder.js";
import { RoomCheck, drawMeter } from "./room-check.js";
import { Sender, makeUid } from "./sender.js";

const METER_EVERY = 100;
const ASK_EVERY = 1500;
const LARGEST = 25 * 1024 * 1024;

const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
const find = (name) => document.querySelector(`[data-${name}]`);

function fill(values) {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
}

export class Keeping {
  constructor(script) {
    this.script = script;
    this.recorder = new Recorder();
    this.recorder.onLost = () => this.sayState("The microphone is gone; the rehearsal goes on");
    this.sender = new Sender((state) => this.tell(state));
    this.sender.isHolding = () => Boolean(this.recorder.clip);
    this.ends = [];
    this.box = find("record");
    this.box.addEventListener("change", () => this.choose());
    // A browser that comes back to the page may have kept the tick, but not the microphone.
    this.box.checked = false;
    find("feel").addEventListener("submit", (event) => this.feel(event));
  }

  // Ticked: the microphone is opened at once, so that every "no" comes before the start.
  async choose() {
    this.check?.stop();
    find("check").hidden = true;
    find("record-no").hidden = true;
    if (!this.box.checked) {
      this.recorder.close();
      return;
    }
    const reason = await this.recorder.open();
    if (reason) {
      this.box.checked = false;
      this.box.disabled = Boolean(findReason());
      find("record-no").textContent = reason;
      find("record-no").hidden = false;
      return;
    }
    find("check").hidden = false;
    this.check = new RoomCheck(this.recorder, find("check-meter"), find("check-words"));
  }

  begin() {
    this.uid = makeUid();
    this.place = `${this.script.base}${this.uid}/`;
    this.isRecorded = false;
    this.ends = [];
    this.refused = "";
    clearTimeout(this.asking);
    this.opening = this.open();
    this.started = this.sender.add(
      `${this.script.base}start/`,
      fill({ uid: this.uid, script: this.script.script }),
    );
    find("result").hidden = true;
    for (const face of document.querySelectorAll("[data-feel] button")) face.setAttribute("aria-pressed", "false");
  }

  // The microphone is closed with each rehearsal, so a second one opens it anew.
  async open() {
    this.check?.stop();
    find("rec").hidden = !this.box.checked;
    if (this.box.checked && !this.recorder.isOpen) {
      const reason = await this.recorder.open();
      if (reason) this.sayState(reason);
    }
    clearInterval(this.meter);
    if (this.recorder.isOpen) {
      this.meter = setInterval(() => {
        drawMeter(find("rec-meter"), this.isHeld ? -100 : this.recorder.measure());
      }, METER_EVERY);
      this.follow(this.wanted);
    }
  }

  // turn is the number of the speaker's own turn on the screen, or nothing; a question or a pause holds it.
  follow(wanted) {
    this.wanted = wanted;
    if (!wanted || !this.recorder.isOpen) return;
    const { turn, startsAt, isHeld } = wanted;
    if (this.recorder.clip && this.recorder.clip.turn !== turn && !isHeld) this.endClip();
    if (turn !== null && !this.recorder.clip && !isHeld) {
      this.recorder.begin(turn, startsAt);
      this.isRecorded = true;
    }
    this.isHeld = isHeld || turn === null;
    if (isHeld) this.recorder.hold();
    else this.recorder.goOn();
    this.sayState(this.isHeld ? "Not recording now" : "Recording", this.isHeld ? "" : "this turn; it stays on this server");
  }

  endClip() {
    const { place } = this;
    this.ends.push(
      this.recorder.end().then((clip) => {
        if (!clip) return;
        if (clip.blob.size > LARGEST) {
          this.refused = "One turn ran too long to be kept: more than 25 MB.";
          return;
        }
        const path = `${place}clips/${makeUid()}/?turn=${clip.turn}&starts_at=${clip.startsAt.toFixed(2)}`;
        this.sender.add(path, clip.blob, { type: clip.blob.type.split(";")[0], isClip: true });
      }),
    );
  }

  async finish(total, drilled) {
    this.wanted = null;
    if (this.recorder.clip) this.endClip();
    clearInterval(this.meter);
    find("rec").hidden = true;
    find("felt").hidden = false;
    const { place } = this;
    await Promise.all(this.ends);
    // Unless the next rehearsal has begun meanwhile, and needs it.
    if (place === this.place) this.recorder.close();
    const answer = this.sender.add(
      `${place}finish/`,
      fill({ total_seconds: total, questions_drilled: drilled }),
    );
    if ((await this.started) && (await answer)) this.showResult(place);
  }

  showResult(place) {
    if (place !== this.place) return;
    find("report-link").href = place;
    find("result").hidden = false;
    find("sent").textContent = this.refused;
    // One solid button: after a recording the next act is to see what was heard.
    find("report-link").classList.toggle("primary", this.isRecorded);
    document.querySelector('[data-act="restart"]').classList.toggle("primary", !this.isRecorded);
    if (this.isRecorded) this.ask(place);
    else find("result-words").textContent = "Kept for you alone.";
  }

  async ask(place) {
    try {
      const { clips, waiting } = await (await fetch(`${place}progress/`)).json();
      if (place !== this.place) return;
      find("result-words").textContent = waiting
        ? `Listening to your recording: ${clips - waiting} of ${count(clips, "turn")}.`
        : "Your recording is listened to.";
      if (!waiting) return;
    } catch {
      // Asked again in a moment.
    }
    this.asking = setTimeout(() => this.ask(place), ASK_EVERY);
  }

  feel(event) {
    event.preventDefault();
    const { value } = event.submitter;
    for (const face of event.target.querySelectorAll("button")) {
      face.setAttribute("aria-pressed", String(face.value === value));
    }
    this.sender.add(`${this.place}felt/`, fill({ felt: value }));
  }

  tell({ clips, isFailing, isSignedOut, isOther, refused }) {
    const words = isOther
      ? `Somebody else is signed in here. ${count(clips, "recording")} still here, sent once you are signed in again.`
      : isSignedOut
        ? `You are signed out. ${count(clips, "recording")} still here: sign in again in another tab.`
      : isFailing && clips
        ? `${count(clips, "recording")} still here, sending again`
        : "";
    if (refused) this.refused = refused;
    find("sending").textContent = words;
    find("sent").textContent = words || (clips ? `Sending ${count(clips, "recording")}` : this.refused ?? "");
  }

  sayState(words, more = "") {
    const box = find("rec-words");
    if (box.textContent !== words) box.textContent = words;
    find("rec-more").textContent = more;
  }
}
