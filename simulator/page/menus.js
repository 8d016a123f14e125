// Menus: opened by a button, walked with the arrow keys, closed by Escape or a choice.

/** Make a button open and close a list of menu items. */
export function menu(button, list) {
  const set = (isOpen) => {
    list.hidden = !isOpen;
    button.setAttribute("aria-expanded", String(isOpen));
  };
  const entries = () => [...list.querySelectorAll('[role="menuitem"]:not([hidden])')];
  button.addEventListener("click", () => {
    set(list.hidden);
    if (!list.hidden) entries()[0]?.focus();
  });
  list.addEventListener("click", (event) => {
    if (event.target.closest('[role="menuitem"]')) {
      set(false);
      button.focus();
    }
  });
  button.parentElement.addEventListener("keydown", (event) => {
    const all = entries();
    const place = all.indexOf(document.activeElement);
    if (event.key === "Escape" && !list.hidden) {
      set(false);
      button.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      set(true);
      const step = event.key === "ArrowDown" ? 1 : -1;
      all[(place + step + all.length) % all.length]?.focus();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!button.parentElement.contains(event.target)) set(false);
  });
  button.parentElement.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !button.parentElement.contains(event.relatedTarget)) set(false);
  });
}
