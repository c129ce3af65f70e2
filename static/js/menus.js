// Closes an open menu on Escape and on a press elsewhere. Menus are <details>, so they open without this.

const menus = "details[data-menu][open]";

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll(menus)) {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector("summary").focus();
  }
});

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll(menus)) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

// What this tab had not saved goes when the person signs out.
document.addEventListener("submit", (event) => {
  if (event.target.matches("form[data-sign-out]")) sessionStorage.clear();
});
