// What this tab has typed and has not seen saved yet: kept in sessionStorage until it is, or until sign-out.
// Each person finds only their own again.

import { person } from "./person.js";

const nameOf = (path) => `unsaved:${person}:${path}`;

export function keepTyped(fields, isSent) {
  try {
    sessionStorage.setItem(nameOf(location.pathname), JSON.stringify({ isSent, fields }));
  } catch {
    // The tab's store is full or closed to us; saving to the server goes on.
  }
}

export function forgetTyped(path = location.pathname) {
  sessionStorage.removeItem(nameOf(path));
}

export function readTyped(path = location.pathname) {
  const text = sessionStorage.getItem(nameOf(path));
  return text ? JSON.parse(text) : null;
}

// A form that was sent, and that led on to a page of somebody signed in, is saved: what was kept of it
// would only come back later over newer words.
const arrival = performance.getEntriesByType("navigation")[0];
if (arrival?.redirectCount > 0 && document.referrer && document.querySelector("form[data-sign-out]")) {
  const from = new URL(document.referrer).pathname;
  if (readTyped(from)?.isSent) forgetTyped(from);
}
