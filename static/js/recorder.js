// The microphone: how loud it is, and one clip for each turn. Every "no" comes as a sentence, never as a stop.

const TYPES = ["audio/webm;codecs=opus", "audio/webm", "audio/mp4;codecs=mp4a.40.2", "audio/mp4"];
const BITS = 48000;
// The last word is still on its way through the encoder when a person goes on.
const TAIL = 250;
const FLOOR = -80;

// Why this browser, here, cannot record; nothing where it can.
export function findReason() {
  if (!window.isSecureContext) {
    return "Recording needs an address that begins with https. The rehearsal goes on without it.";
  }
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder || !chooseType()) {
    return "This browser cannot record. The rehearsal goes on without it.";
  }
  return "";
}

function chooseType() {
  return TYPES.find((type) => MediaRecorder.isTypeSupported(type)) ?? "";
}

function explain(error) {
  if (error.name === "NotAllowedError" || error.name === "SecurityError") {
    return "The microphone is not allowed here. Allow it beside the address, or go on without it.";
  }
  if (error.name === "NotFoundError") return "No microphone was found. The rehearsal goes on without it.";
  return "The microphone did not start: another program may hold it. The rehearsal goes on without it.";
}

export class Recorder {
  constructor() {
    this.clip = null;
    this.onLost = () => {};
  }

  // Opens the microphone; the sentence that says why not, or nothing.
  async open() {
    const reason = findReason();
    if (reason) return reason;
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({
        audio: { channelCount: 1, echoCancellation: false, noiseSuppression: true, autoGainControl: true },
      });
    } catch (error) {
      return explain(error);
    }
    this.stream.getAudioTracks()[0].addEventListener("ended", () => {
      this.close();
      this.onLost();
    });
    try {
      this.context = new AudioContext();
      this.analyser = this.context.createAnalyser();
      this.analyser.fftSize = 2048;
      this.context.createMediaStreamSource(this.stream).connect(this.analyser);
      this.samples = new Float32Array(this.analyser.fftSize);
    } catch {
      // Without a meter the recording is as good.
      this.analyser = null;
    }
    return "";
  }

  get isOpen() {
    return Boolean(this.stream?.active);
  }

  // How loud it is now, in decibels below the loudest there can be.
  measure() {
    if (!this.analyser) return FLOOR;
    this.analyser.getFloatTimeDomainData(this.samples);
    const sum = this.samples.reduce((total, sample) => total + sample * sample, 0);
    return Math.max(FLOOR, 10 * Math.log10(sum / this.samples.length + 1e-9));
  }

  begin(turn, startsAt) {
    const parts = [];
    const recorder = new MediaRecorder(this.stream, { mimeType: chooseType(), audioBitsPerSecond: BITS });
    recorder.addEventListener("dataavailable", (event) => event.data.size && parts.push(event.data));
    this.clip = { turn, startsAt, recorder, parts };
    recorder.start(2000);
  }

  hold() {
    if (this.clip?.recorder.state === "recording") this.clip.recorder.pause();
  }

  goOn() {
    if (this.clip?.recorder.state === "paused") this.clip.recorder.resume();
  }

  // Ends the clip of this turn; resolves to {turn, startsAt, blob}, or to null where nothing was recorded.
  end() {
    const { clip } = this;
    this.clip = null;
    if (!clip) return Promise.resolve(null);
    return new Promise((resolve) => {
      const finish = () => {
        const blob = new Blob(clip.parts, { type: clip.recorder.mimeType });
        resolve(blob.size ? { turn: clip.turn, startsAt: clip.startsAt, blob } : null);
      };
      if (clip.recorder.state === "inactive") {
        finish();
        return;
      }
      clip.recorder.addEventListener("stop", finish);
      const wait = clip.recorder.state === "recording" ? TAIL : 0;
      setTimeout(() => clip.recorder.state !== "inactive" && clip.recorder.stop(), wait);
    });
  }

  close() {
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    this.context?.close();
    this.context = this.analyser = null;
  }
}
