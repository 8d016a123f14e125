// Boxes above the page: an alert, a choice of people, the JSON behind a message.

import { element } from "./render.js";

const part = (id) => document.getElementById(id);

export function showAlert(text) {
  part("alert-text").textContent = text;
  if (!part("alert").open) part("alert").showModal();
}

/** Let the user pick one of the people. */
export function choosePerson(title, text, people, use) {
  part("choice-title").textContent = title;
  part("choice-text").textContent = text;
  part("choice-text").hidden = !text;
  const keys = people.map((person) => {
    const key = element("button", { class: "plain", "data-name": person.first_name, dir: "auto" }, person.first_name);
    key.addEventListener("click", () => use(person));
    return key;
  });
  part("choice-people").replaceChildren(...keys);
  part("choice").showModal();
}

/** What the bot asked for, or the update that the message made. */
export function showSources(title, sources) {
  const texts = sources.map(({ method, parameters, update }) =>
    method ? `${method} ${JSON.stringify(parameters, null, 2)}` : `Update ${JSON.stringify(update, null, 2)}`,
  );
  part("json-title").textContent = title;
  part("json-text").textContent = texts.join("\n\n") || "Nothing is known of it any more.";
  part("json-copied").textContent = "";
  part("json").showModal();
}

part("json-copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(part("json-text").textContent);
    part("json-copied").textContent = "Copied";
  } catch {
    getSelection().selectAllChildren(part("json-text"));
    part("json-copied").textContent = "Marked; copy it with Ctrl+C";
  }
});
