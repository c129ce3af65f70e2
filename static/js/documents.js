// Watches a document while it is being made, and shows it when it is ready.
// Without this script the page has a link to look again.

const EVERY = 600;

const watch = async () => {
  const state = document.querySelector("#document-state");
  if (state?.dataset.waiting !== "true") return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("#document-state");
    if (fresh && fresh.dataset.waiting !== "true") {
      location.reload();
      return;
    }
  } catch {
    // The server is away for a moment; the page stays as it is and asks again.
  }
  setTimeout(watch, EVERY);
};

setTimeout(watch, EVERY);
