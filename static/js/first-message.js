// Counts the words of the message while it is typed; without it the count comes with the checked page.

for (const line of document.querySelectorAll("[data-counts]")) {
  const field = document.getElementById(line.dataset.counts);
  const count = line.querySelector("[data-count]");
  const verdict = line.querySelector("[data-verdict]");
  const most = Number(line.dataset.most);
  field?.addEventListener("input", () => {
    const words = field.value.split(/\s+/u).filter(Boolean).length;
    const isOver = words > most;
    count.textContent = String(words);
    count.parentElement.classList.toggle("over", isOver);
    verdict.textContent = isOver ? `more than the ${most} that fit a first message` : `of ${most} at most`;
  });
}
