// Passkeys: asks the browser for one and puts its answer into the form that wants it.
// A browser gives passkeys over TLS and to localhost alone; elsewhere the page says so in one line.

const canUse = window.isSecureContext && "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;

async function readOptions(form) {
  if (form.dataset.options) return JSON.parse(form.dataset.options);
  const answer = await fetch(form.dataset.optionsFrom, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function ask(form) {
  const options = (await readOptions(form)).publicKey;
  if (form.dataset.passkey === "create") {
    return navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });
  }
  return navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

function explain(error) {
  if (error.name === "InvalidStateError") return "This device has a passkey for you already.";
  if (error.name === "NotAllowedError") return "No passkey was given. Try again, or use another way.";
  if (error.name === "SecurityError") return "This address cannot use passkeys. Open the page by its name, not by a number.";
  return "That did not work. Try again, or use another way.";
}

function say(form, words) {
  const line = form.querySelector("[data-passkey-fault]");
  line.textContent = words;
  line.hidden = !words;
}

async function start(form, button) {
  button.disabled = true;
  say(form, "");
  try {
    const credential = await ask(form);
    form.querySelector("[data-credential]").value = JSON.stringify(credential.toJSON());
    form.requestSubmit(form.querySelector("[data-passkey-submit]"));
  } catch (error) {
    say(form, explain(error));
  } finally {
    button.disabled = false;
  }
}

for (const form of document.querySelectorAll("form[data-passkey]")) {
  for (const part of form.querySelectorAll("[data-passkey-part]")) part.hidden = !canUse;
  for (const part of form.querySelectorAll("[data-passkey-none]")) part.hidden = canUse;
  const button = form.querySelector("[data-passkey-start]");
  button?.addEventListener("click", () => start(form, button));
}
