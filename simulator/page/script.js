// The page: people, the walls with links, and one or several phones side by side.

import { showClock, zone } from "./clock.js";
import { Phone, post } from "./phone.js";
import { element, icon } from "./render.js";

const LANGUAGES = ["sv", "en", "ar", "so", "ti", "fa", "ckb", "ku", "th", "uk", "ru", "tr", "es", "pl", "bs", "de", "fr", "hr", "sr", "ur"];
const RETRY_SECONDS = 2;
const MOST_PHONES = 4; // each has a stream open, and a browser opens six to one server
const isWide = matchMedia("(min-width: 760px)");

const part = (id) => document.getElementById(id);
const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

const people = new Map();
const unread = new Set();
let posters = [];
let shared = [];
let phones = [];
let current = null; // the phone that was used last

const page = {
  people,
  botUsername: "",
  languageName,
  zone,
  onClock: showClock,
  onPerson(person) {
    people.set(person.id, person);
    phones.find(({ id }) => id === person.id)?.showOwner();
    drawPeople();
  },
  onNews(id) {
    if (phones.some((phone) => phone.id === id)) return;
    unread.add(id);
    drawPeople();
  },
  onUse(phone) {
    if (phone === current) return;
    current = phone;
    drawPeople();
    drawWalls();
  },
  onClose: close,
  onWall: loadOverview,
  onLost: () => setTimeout(begin, RETRY_SECONDS * 1000),
};

// Phones

/** Show a person's phone: the one that is open, else in place of the one used last. */
function show(personId) {
  const open = phones.find(({ id }) => id === personId);
  if (!open) {
    const made = new Phone(people.get(personId), page);
    if (current) {
      current.root.replaceWith(made.root);
      current.close();
      phones[phones.indexOf(current)] = made;
    } else {
      part("phones").append(made.root);
      phones.push(made);
    }
    current = made;
  } else {
    current = open;
    open.root.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
  drawAll();
}

/** Open one more phone beside those that are there. */
function showBeside(personId) {
  const made = new Phone(people.get(personId), page);
  phones.push(made);
  part("phones").append(made.root);
  current = made;
  drawAll();
  made.root.scrollIntoView({ block: "nearest", inline: "nearest" });
  return made;
}

function close(phone) {
  const place = phones.indexOf(phone);
  phones.splice(place, 1);
  phone.close();
  current = phones[Math.min(place, phones.length - 1)];
  drawAll();
  current.log.focus();
}

/** A narrow window has one phone. */
function fitWindow() {
  if (!isWide.matches) {
    for (const phone of phones.filter((one) => one !== current)) phone.close();
    phones = phones.filter((one) => one === current);
  }
  drawAll();
}

function drawAll() {
  for (const phone of phones) {
    unread.delete(phone.id);
    phone.part("close").hidden = phones.length < 2;
  }
  part("phones").classList.toggle("several", phones.length > 1);
  history.replaceState(null, "", `#${phones.map(({ id }) => id).join(",")}`);
  drawPeople();
  drawWalls();
}

// People

function drawPeople() {
  const focused = document.activeElement?.dataset?.testid;
  const items = [...people.values()].map(drawPerson);
  const add = element("button", { type: "button", class: "person add", "data-testid": "new-person" }, element("span", { class: "avatar", "aria-hidden": "true" }, "+"), element("span", { class: "fact" }, element("b", {}, "New person")));
  add.addEventListener("click", () => part("newcomer").showModal());
  part("people").replaceChildren(...items, element("li", {}, add));
  for (const phone of phones) phone.root.classList.toggle("current", phone === current);
  if (focused) part("people").querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
}

function drawPerson(person, place) {
  const isOpen = phones.some(({ id }) => id === person.id);
  const news = unread.has(person.id) ? element("span", { class: "dot", role: "img", "aria-label": "new message" }) : null;
  const choice = element(
    "button",
    { type: "button", class: `person${isOpen ? " open" : ""}`, "data-testid": `person-${person.id}`, "data-name": person.first_name, "aria-current": person.id === current?.id ? "true" : null },
    element("span", { class: `avatar c${place % 6}`, "aria-hidden": "true" }, [...person.first_name][0]),
    element(
      "span",
      { class: "fact" },
      element("b", { dir: "auto" }, person.first_name),
      element("small", {}, languageName(person.phone_language) + (person.blocked ? " · blocked" : "")),
    ),
    news,
  );
  choice.addEventListener("click", () => show(person.id));
  const item = element("li", {}, choice);
  if (isWide.matches && !isOpen && phones.length < MOST_PHONES) {
    const label = `Open ${person.first_name}’s phone beside`;
    const beside = element("button", { type: "button", class: "round small beside", "data-testid": `beside-${person.id}`, "aria-label": label, title: label }, icon("beside"));
    beside.addEventListener("click", () => showBeside(person.id).focus());
    item.append(beside);
  }
  return item;
}

function languageName(code) {
  try {
    return languageNames.of(code);
  } catch {
    return code;
  }
}

// The walls: posters for all, links from one to another

function drawWalls() {
  const focused = document.activeElement?.dataset?.testid;
  const name = current?.person?.first_name ?? "";
  part("wall").hidden = posters.length === 0;
  part("posters").replaceChildren(
    ...posters.map((poster, number) => {
      const scan = element("button", { type: "button", class: "scan", "data-testid": `poster-${number}`, "aria-label": `Scan “${poster.title}” with ${name}’s phone` }, "Scan");
      scan.addEventListener("click", () => current.scan(poster.payload));
      return element(
        "li",
        { class: "poster" },
        element("img", { src: `posters/${number}.svg`, alt: "", width: 92, height: 92 }),
        element("div", { class: "fact" }, element("b", { dir: "auto" }, poster.title), element("span", { dir: "auto" }, poster.detail), scan),
      );
    }),
  );
  part("links").hidden = shared.length === 0;
  part("shared").replaceChildren(...shared.map(drawShared));
  if (focused) document.querySelector(`.side [data-testid="${CSS.escape(focused)}"]`)?.focus();
}

function drawShared(link) {
  const [giver, taker] = [link.from, link.to].map((id) => people.get(id)?.first_name ?? "");
  const open = element("button", { type: "button", class: "scan", "data-testid": `shared-${link.id}`, "aria-label": `Open the link on ${taker}’s phone` }, "Open");
  open.addEventListener("click", () => {
    show(link.to);
    const inside = current.opens(link.url);
    if (inside) inside();
    else window.open(link.url, "_blank", "noopener,noreferrer");
  });
  return element(
    "li",
    { class: "poster" },
    element("div", { class: "fact" }, element("b", { dir: "auto" }, `${giver} → ${taker}`), element("span", { dir: "auto" }, link.text), element("small", { dir: "ltr" }, link.url), open),
  );
}

// The page's own controls

function listen() {
  isWide.addEventListener("change", fitWindow);
  part("newcomer-cancel").addEventListener("click", () => part("newcomer").close());
  part("newcomer-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const content = { first_name: part("newcomer-name").value, phone_language: part("newcomer-language").value };
    const person = await post("phones", content).catch((error) => current?.toast(error.message));
    if (!person) return;
    part("newcomer-form").reset();
    part("newcomer").close();
    people.set(person.id, person);
    show(person.id);
  });
  part("newcomer-language").replaceChildren(
    ...LANGUAGES.map((code) => element("option", { value: code }, languageName(code))),
  );
}

async function loadOverview() {
  const overview = await (await fetch("phones")).json();
  people.clear();
  for (const person of overview.people) people.set(person.id, person);
  page.botUsername = overview.bot.username;
  posters = overview.posters;
  shared = overview.shared;
  drawPeople();
  drawWalls();
}

/** Show the phones that the address names, or the first; try again until there is a server. */
async function begin() {
  try {
    await loadOverview();
  } catch {
    setTimeout(begin, RETRY_SECONDS * 1000);
    return;
  }
  for (const phone of phones) phone.close();
  phones = [];
  current = null;
  const wanted = location.hash.slice(1).split(",").map(Number).filter((id) => people.has(id));
  const [first = people.keys().next().value, ...others] = new Set(wanted);
  if (first === undefined) {
    part("newcomer").showModal();
    return;
  }
  show(first);
  if (isWide.matches) others.slice(0, MOST_PHONES - 1).forEach(showBeside);
}

listen();
begin();
