// Chooses the browser's own time zone in an untouched list. Without it the list starts at UTC.

const list = document.querySelector("select[data-guess-time-zone]");
if (list) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if ([...list.options].some((option) => option.value === zone)) list.value = zone;
}
