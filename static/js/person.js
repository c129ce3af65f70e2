// Whose page this is. What a page sends in the background names its person, so that nothing typed by one
// person is kept as another's once somebody else is signed in in the same browser.

export const person = document.querySelector("meta[name=person]")?.content ?? "";

const readToken = () => document.cookie.match(/(?:^|; )(?:__Host-csrf|csrftoken)=([^;]+)/)?.[1] ?? "";

export function signHeaders(headers = {}) {
  return { ...headers, "X-CSRFToken": readToken(), ...(person && { "X-Person": person }) };
}

export const isForOther = (response) => response.status === 401 && response.headers.get("X-Person") === "other";
