// Plays a recording at the moment a line or a finding names, and shows the report when it is ready.
// Without this script each moment is a link that opens the clip there.

const EVERY = 1500;
const player = document.querySelector("[data-player]");
const says = document.querySelector("[data-player-says]");
let playing = null;

function show(link, isPlaying) {
  const words = link.querySelector("[data-play-words]");
  if (words) words.textContent = isPlaying ? "Stop" : "Play";
  link.classList.toggle("playing", isPlaying);
}

function stop() {
  player.pause();
  if (playing) show(playing, false);
  playing = null;
}

async function play(link) {
  const isSame = playing === link;
  stop();
  if (isSame) return;
  playing = link;
  show(link, true);
  try {
    const at = Number(link.dataset.at);
    if (player.getAttribute("src") !== link.dataset.play) {
      player.src = link.dataset.play;
      player.load();
    }
    if (player.readyState < 1) {
      await new Promise((done, fail) => {
        player.addEventListener("loadedmetadata", done, { once: true });
        player.addEventListener("error", fail, { once: true });
      });
    }
    if (playing !== link) return;
    player.currentTime = at;
    await player.play();
    says.textContent = "Playing";
  } catch {
    if (playing === link) stop();
    says.textContent = "This clip cannot be played here.";
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-play]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  play(link);
});
player?.addEventListener("ended", stop);

const box = document.querySelector("[data-waiting]");

async function ask() {
  try {
    const { clips, waiting } = await (await fetch(box.dataset.waiting)).json();
    if (waiting === 0) {
      location.reload();
      return;
    }
    box.querySelector("[data-listened]").textContent = clips - waiting;
    box.querySelector("[data-clips]").textContent = clips;
  } catch {
    // The server is away for a moment; asked again.
  }
  setTimeout(ask, EVERY);
}

if (box) setTimeout(ask, EVERY);
