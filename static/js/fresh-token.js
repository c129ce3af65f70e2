// Somebody who signs in again in another tab gets a new token there; the form of this tab takes it up.

const read = () => document.cookie.match(/(?:^|; )(?:__Host-csrf|csrftoken)=([^;]+)/)?.[1];

for (const form of document.querySelectorAll("form[data-fresh-token]")) {
  form.addEventListener("submit", () => {
    const field = form.querySelector('input[name="csrfmiddlewaretoken"]');
    field.value = read() ?? field.value;
  });
}
