// Moves the focus to the error summary, and from its links into the field they name.
// Without this module the summary is still read first and its links still scroll.

const focusable = "input:not([type=hidden]), select, textarea, button";

const summary = document.querySelector("[data-error-summary]");
if (summary) {
  summary.focus();
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (!link) return;
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!target) return;
    const control = target.matches(focusable) ? target : target.querySelector(focusable);
    if (!control) return;
    event.preventDefault();
    target.scrollIntoView({ block: "center" });
    control.focus({ preventScroll: true });
  });
}
