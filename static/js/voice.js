// Says a sentence with a voice of this computer, if there is one. Nothing ever waits for it.

export class Voice {
  constructor() {
    this.engine = "speechSynthesis" in window ? window.speechSynthesis : null;
    this.isOn = true;
  }

  // Voices of the machine come first: they need no network and send nothing anywhere.
  choose() {
    const voices = this.engine.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith("en"));
    return voices.find((voice) => voice.localService) ?? null;
  }

  say(text) {
    if (!this.engine || !this.isOn) return;
    try {
      this.engine.cancel();
      const voice = this.choose();
      if (!voice) return;
      const words = new SpeechSynthesisUtterance(text);
      words.voice = voice;
      words.lang = voice.lang;
      this.engine.speak(words);
    } catch {
      this.engine = null;
    }
  }

  stop() {
    try {
      this.engine?.cancel();
    } catch {
      this.engine = null;
    }
  }
}
