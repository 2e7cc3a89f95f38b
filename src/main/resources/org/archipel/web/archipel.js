// What pages gain where scripts run; without them everything still reads and works.

// A menu closes when its reader goes elsewhere, or presses Escape.
document.addEventListener("click", event => {
  for (const menu of document.querySelectorAll("header.top details[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("header.top details[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

// What is suggested while somebody types goes away with Escape, and when they go elsewhere.
function suggestNothing() {
  document.getElementById("suggested")?.replaceChildren();
}
document.addEventListener("keydown", event => {
  if (event.key === "Escape") suggestNothing();
});
document.addEventListener("click", event => {
  if (!event.target.closest("form.first")) suggestNothing();
});
