// How the room sounds, before the rehearsal starts: in words, with a meter beside them.

const EVERY = 100;
const QUIET_LOOKS = 15;
const HEARD_LOOKS = 4;
const BARS = 6;
const QUIETEST = -60;
const LOUDEST = -12;
const LOUD_ROOM = -38;
const SOME_NOISE = -50;
const ABOVE_NOISE = 20;

// How many of the six bars are lit at this loudness.
export function countBars(decibels) {
  const share = (decibels - QUIETEST) / (LOUDEST - QUIETEST);
  return Math.max(0, Math.min(BARS, Math.round(share * BARS)));
}

// What a room with this noise is good for.
export function judgeRoom(noise) {
  if (noise > LOUD_ROOM) return "It is loud here: a quieter room tells more of what you said.";
  if (noise > SOME_NOISE) return "There is some noise here; stay near the microphone.";
  return "It is quiet enough.";
}

export function drawMeter(box, decibels) {
  const lit = countBars(decibels);
  [...box.children].forEach((bar, place) => bar.classList.toggle("lit", place < lit));
}

export class RoomCheck {
  constructor(recorder, meter, words) {
    Object.assign(this, { recorder, meter, words, levels: [], heard: 0 });
    this.say("Stay quiet for two seconds, so that we hear the room.");
    this.timer = setInterval(() => this.look(), EVERY);
  }

  look() {
    if (!this.recorder.isOpen) {
      this.stop();
      return;
    }
    const level = this.recorder.measure();
    drawMeter(this.meter, level);
    this.levels.push(level);
    if (this.levels.length < QUIET_LOOKS) return;
    if (this.levels.length === QUIET_LOOKS) {
      // The middle of the quieter half: a cough or a click is not the room.
      this.noise = [...this.levels].sort((one, other) => one - other)[Math.floor(QUIET_LOOKS / 4)];
      this.say(`${judgeRoom(this.noise)} Now say a few words.`);
    }
    if (level < this.noise + ABOVE_NOISE) return;
    this.heard += 1;
    if (this.heard === HEARD_LOOKS) this.say(`${judgeRoom(this.noise)} It hears you well. Start when you like.`);
  }

  say(text) {
    this.words.textContent = text;
  }

  stop() {
    clearInterval(this.timer);
    drawMeter(this.meter, -100);
  }
}
