// What the coach knows of texts, fields and findings, apart from the page it shows them on.

// The name by which the server knows a text: outside the record's own pages the field says it itself.
export function nameOf(field) {
  return field.dataset.coached ?? field.name;
}

export function nameItems(items) {
  const seen = new Map();
  return items.map(({ field, finding }) => {
    const name = `${field.name} ${finding.rule} ${finding.text}`;
    seen.set(name, (seen.get(name) ?? 0) + 1);
    return `${name} ${seen.get(name)}`;
  });
}

export function markOf(field, finding) {
  return `${field.name} ${finding.rule} ${finding.text.split(/\s+/).join(" ")}`;
}

export function nameField(field) {
  const row = field.closest("[data-row]")?.querySelector("[id^=name-]")?.textContent.trim();
  const label = field.labels?.[0]?.textContent.trim() ?? "";
  return row ? `${row}, ${label}` : label;
}

export function element(name, words, className = "") {
  return Object.assign(document.createElement(name), { textContent: words, className });
}

export function reveal(field) {
  for (let fold = field.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])")) {
    fold.open = true;
  }
}

// The server counts code points, the browser UTF-16 units.
export function toUnits(finding, text) {
  if (!/[\ud800-\udfff]/.test(text)) return { ...finding };
  const points = Array.from(text);
  const start = points.slice(0, finding.start).join("").length;
  const end = start + points.slice(finding.start, finding.end).join("").length;
  return { ...finding, start, end };
}

// While typing goes on, marks stay with their words; those that were typed into go.
export function shiftFindings(known, text) {
  const old = known.text;
  if (old === text) return;
  const most = Math.min(old.length, text.length);
  let head = 0;
  while (head < most && old[head] === text[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === text[text.length - 1 - tail]) tail += 1;
  const moved = text.length - old.length;
  known.findings = known.findings.filter((finding) => {
    if (finding.end <= head) return true;
    if (finding.start < old.length - tail) return false;
    finding.start += moved;
    finding.end += moved;
    return true;
  });
  known.text = text;
  known.key = "";
}

export async function send(url, body, signal) {
  const token = document.cookie.match(/(?:^|; )(?:__Host-csrf|csrftoken)=([^;]+)/)?.[1] ?? "";
  try {
    const response = await fetch(url, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json", "X-CSRFToken": token },
      signal,
    });
    // Advice can wait: without an answer nothing is shown, and the next pause asks again.
    return response.ok && !response.redirected ? await response.json() : null;
  } catch {
    return null;
  }
}
