// The page: people, the poster wall, and one phone that follows its event stream.

import { menu } from "./menus.js";
import { drawMessage, element } from "./render.js";

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "fa", "he", "prs", "ps", "ur"]);
const LANGUAGES = ["sv", "en", "ar", "so", "ti", "fa", "ckb", "ku", "th", "uk", "ru", "tr", "es", "pl", "bs", "de", "fr", "hr", "sr", "ur"];
const TYPING_SECONDS = 5;
const TOAST_SECONDS = 4;
const TAP_PATIENCE_SECONDS = 15;
const RETRY_SECONDS = 2;

const part = (id) => document.getElementById(id);
const languageNames = new Intl.DisplayNames(["en"], { type: "language" });

const people = new Map();
const scanned = new Map(); // person id → payload of the poster that her phone has open
const unread = new Set();
let posters = [];
let current = null; // the id of the person whose phone is shown
let stream = null;
let bot = {};
let waitingTaps = new Map(); // query id → button that spins
let typingTimer = 0;
let toastTimer = 0;
let atEnd = true;

// Talking to the server

async function post(path, content = {}) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(content),
  });
  const answer = await response.json().catch(() => ({ error: response.statusText }));
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

async function act(action, content) {
  try {
    return await post(`phones/${current}/${action}`, content);
  } catch (error) {
    toast(error.message);
    return null;
  }
}

const phone = {
  get botName() {
    return bot.name ?? "Bot";
  },
  fileAddress: (fileId) => `phones/${current}/files/${encodeURIComponent(fileId)}`,
  say: (text) => act("say", { text }),
  async tap(messageId, row, column, key) {
    if (key.getAttribute("aria-busy") === "true") return;
    key.setAttribute("aria-busy", "true");
    const done = await act("tap", { message_id: messageId, row, column });
    if (done === null) key.removeAttribute("aria-busy");
    else {
      waitingTaps.set(done.id, { key, messageId, row, column });
      setTimeout(() => endTap(done.id), TAP_PATIENCE_SECONDS * 1000);
      for (const early of answeredEarly.splice(0)) showTapAnswer(early);
    }
  },
};

// The stream

function open(personId) {
  current = personId;
  unread.delete(personId);
  history.replaceState(null, "", `#${personId}`);
  stream?.close();
  waitingTaps = new Map();
  endTyping();
  part("toast").hidden = true;
  part("messages").replaceChildren();
  stream = new EventSource(`phones/${personId}/stream`);
  const on = (kind, use) => stream.addEventListener(kind, (event) => use(JSON.parse(event.data)));
  on("phone", showPhone);
  on("message", showMessage);
  on("deleted", ({ message_id: id }) => findMessage(id)?.remove());
  on("typing", showTyping);
  on("tap_answered", showTapAnswer);
  on("bot", showBot);
  on("person", showPerson);
  on("elsewhere", ({ id }) => {
    unread.add(id);
    drawPeople();
  });
  on("posters", loadOverview);
  stream.addEventListener("error", () => {
    part("bot-status").textContent = "connecting…";
    if (stream.readyState === EventSource.CLOSED) setTimeout(begin, RETRY_SECONDS * 1000);
  });
  drawPeople();
  drawPosters();
}

// People

function showPerson(person) {
  people.set(person.id, person);
  drawPeople();
  if (person.id === current) drawFoot();
}

function drawPeople() {
  const focused = document.activeElement?.dataset?.testid;
  const items = [...people.values()].map((person, place) => {
    const isCurrent = person.id === current;
    const news = unread.has(person.id) ? element("span", { class: "dot", role: "img", "aria-label": "new message" }) : null;
    const choice = element(
      "button",
      { type: "button", class: "person", "data-testid": `person-${person.id}`, "data-name": person.first_name, "aria-current": isCurrent ? "true" : null },
      element("span", { class: `avatar c${place % 6}`, "aria-hidden": "true" }, [...person.first_name][0]),
      element(
        "span",
        { class: "fact" },
        element("b", { dir: "auto" }, person.first_name),
        element("small", {}, languageName(person.phone_language) + (person.blocked ? " · blocked" : "")),
      ),
      news,
    );
    choice.addEventListener("click", () => open(person.id));
    return element("li", {}, choice);
  });
  const add = element("button", { type: "button", class: "person add", "data-testid": "new-person" }, element("span", { class: "avatar", "aria-hidden": "true" }, "+"), element("span", { class: "fact" }, element("b", {}, "New person")));
  add.addEventListener("click", () => part("newcomer").showModal());
  part("people").replaceChildren(...items, element("li", {}, add));
  if (focused) part("people").querySelector(`[data-testid="${CSS.escape(focused)}"]`)?.focus();
}

function languageName(code) {
  try {
    return languageNames.of(code);
  } catch {
    return code;
  }
}

// The poster wall

function drawPosters() {
  const name = people.get(current)?.first_name ?? "";
  part("wall").hidden = posters.length === 0;
  part("posters").replaceChildren(
    ...posters.map((poster, number) => {
      const scan = element("button", { type: "button", class: "scan", "data-testid": `poster-${number}`, "aria-label": `Scan “${poster.title}” with ${name}’s phone` }, "Scan");
      scan.addEventListener("click", () => {
        scanned.set(current, poster.payload);
        drawFoot();
        part("start").focus();
      });
      return element(
        "li",
        { class: "poster" },
        element("img", { src: `posters/${number}.svg`, alt: "", width: 92, height: 92 }),
        element("div", { class: "fact" }, element("b", { dir: "auto" }, poster.title), element("span", { dir: "auto" }, poster.detail), scan),
      );
    }),
  );
}

// The phone

function showPhone({ person, bot: shownBot, messages }) {
  const log = part("messages");
  log.setAttribute("aria-live", "off");
  people.set(person.id, person);
  const isRightToLeft = RIGHT_TO_LEFT.has(person.phone_language.split("-")[0]);
  part("phone").dir = isRightToLeft ? "rtl" : "ltr";
  part("phone").setAttribute("aria-label", `${person.first_name}’s phone`);
  log.replaceChildren(...messages.map((message) => drawMessage(message, phone)));
  showBot(shownBot);
  endTyping();
  drawPeople();
  drawFoot();
  toEnd();
  requestAnimationFrame(() => log.setAttribute("aria-live", "polite"));
}

function showBot(shownBot) {
  bot = shownBot;
  part("bot-name").textContent = bot.name;
  part("bot-avatar").textContent = [...bot.name][0] ?? "";
  const entries = bot.commands.map(({ command, description }) => {
    const entry = element("button", { type: "button", role: "menuitem", "data-testid": `command-${command}` }, element("span", { dir: "auto" }, description), element("small", { dir: "ltr" }, `/${command}`));
    entry.addEventListener("click", () => phone.say(`/${command}`));
    return entry;
  });
  part("commands-menu").replaceChildren(...entries);
  part("commands").hidden = entries.length === 0;
  drawIntroduction();
}

/** What an empty chat says about the bot. */
function drawIntroduction() {
  const log = part("messages");
  log.querySelector(".about")?.remove();
  if (!bot.description || log.querySelector(".message")) return;
  log.prepend(
    element("li", { class: "about", "data-testid": "about" }, element("b", {}, "What can this bot do?"), element("div", { class: "text" }, bot.description)),
  );
}

function showMessage(shown) {
  const log = part("messages");
  const old = findMessage(shown.message.message_id);
  const drawn = drawMessage(shown, phone);
  if (old === null) {
    log.append(drawn);
  } else {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    old.replaceWith(drawn);
    if (focused !== null) (sameKey(drawn, focused) ?? log).focus({ preventScroll: true });
    keepSpinning(drawn, shown.message.message_id);
  }
  if (shown.from_bot) endTyping();
  drawIntroduction();
  if (atEnd || !shown.from_bot) toEnd();
}

function findMessage(id) {
  return part("messages").querySelector(`[data-id="${Number(id)}"]`);
}

function sameKey(item, { dataset }) {
  return item.querySelector(`[data-row="${dataset.row}"][data-column="${dataset.column}"]`) ?? item.querySelector(".key");
}

function toEnd() {
  const log = part("messages");
  log.scrollTop = log.scrollHeight;
  atEnd = true;
}

/** Who reads the newest message goes on doing so when a picture or the keyboard takes room. */
function followEnd() {
  const log = part("messages");
  const stay = () => atEnd && toEnd();
  log.addEventListener("scroll", () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  });
  log.addEventListener("load", stay, true);
  new ResizeObserver(stay).observe(log);
}

/** START for a newcomer or after a scan, RESTART for one who blocked the bot, else the composer. */
function drawFoot() {
  const person = people.get(current);
  if (!person) return;
  const asksToStart = !person.started || scanned.has(current);
  part("start").hidden = !(asksToStart || person.blocked);
  part("start").textContent = person.blocked ? "RESTART BOT" : "START";
  part("composer").hidden = asksToStart || person.blocked;
  part("block").hidden = person.blocked;
  part("unblock").hidden = !person.blocked;
}

function showTyping() {
  part("bot-status").textContent = "typing…";
  part("bot-status").classList.add("typing");
  clearTimeout(typingTimer);
  typingTimer = setTimeout(endTyping, TYPING_SECONDS * 1000);
}

function endTyping() {
  clearTimeout(typingTimer);
  part("bot-status").textContent = "bot";
  part("bot-status").classList.remove("typing");
}

// Taps and their answers. An answer can overtake the reply that names its query.

const answeredEarly = [];

function showTapAnswer(answer) {
  const tap = waitingTaps.get(answer.query_id);
  if (!tap) {
    const isOurs = part("messages").querySelector('[aria-busy="true"]') !== null;
    if (isOurs && !answeredEarly.includes(answer)) answeredEarly.push(answer);
    return;
  }
  endTap(answer.query_id);
  if (!answer.text) return;
  if (answer.show_alert) showAlert(answer.text);
  else toast(answer.text);
}

function endTap(queryId) {
  waitingTaps.get(queryId)?.key.removeAttribute("aria-busy");
  waitingTaps.delete(queryId);
}

/** An edited message keeps the spinner of a button that is still there. */
function keepSpinning(item, messageId) {
  for (const tap of waitingTaps.values()) {
    const key = tap.messageId === messageId ? item.querySelector(`[data-row="${tap.row}"][data-column="${tap.column}"]`) : null;
    if (key) {
      key.setAttribute("aria-busy", "true");
      tap.key = key;
    }
  }
}

function toast(text) {
  const box = part("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => (box.hidden = true), TOAST_SECONDS * 1000);
}

function showAlert(text) {
  part("alert-text").textContent = text;
  if (!part("alert").open) part("alert").showModal();
}

// What the page's own controls do

function listen() {
  menu(part("more"), part("more-menu"));
  menu(part("commands"), part("commands-menu"));
  menu(part("attach"), part("attach-menu"));
  part("block").addEventListener("click", () => act("block"));
  part("unblock").addEventListener("click", () => act("unblock"));
  part("attach-menu").addEventListener("click", (event) => {
    const kind = event.target.closest("[data-kind]")?.dataset.kind;
    if (kind) act("send", { kind });
  });
  part("start").addEventListener("click", async () => {
    const payload = scanned.get(current) ?? null;
    scanned.delete(current);
    await act("start", { payload });
    drawFoot();
    part("messages").focus();
  });
  const text = part("text");
  text.addEventListener("input", () => {
    text.style.height = "auto";
    text.style.height = `${Math.min(text.scrollHeight, 140)}px`;
  });
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      part("composer").requestSubmit();
    }
  });
  part("composer").addEventListener("submit", async (event) => {
    event.preventDefault();
    const written = text.value;
    if (!written.trim()) return;
    text.value = "";
    text.style.height = "auto";
    if ((await phone.say(written)) === null) text.value = written;
  });
  part("newcomer-cancel").addEventListener("click", () => part("newcomer").close());
  part("newcomer-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const content = { first_name: part("newcomer-name").value, phone_language: part("newcomer-language").value };
    const person = await post("phones", content).catch((error) => toast(error.message));
    if (!person) return;
    part("newcomer-form").reset();
    part("newcomer").close();
    people.set(person.id, person);
    open(person.id);
  });
  part("newcomer-language").replaceChildren(
    ...LANGUAGES.map((code) => element("option", { value: code }, languageName(code))),
  );
}

async function loadOverview() {
  const overview = await (await fetch("phones")).json();
  people.clear();
  for (const person of overview.people) people.set(person.id, person);
  posters = overview.posters;
  drawPeople();
  drawPosters();
}

/** Show the phone that the address names, or the first; try again until there is a server. */
async function begin() {
  try {
    await loadOverview();
  } catch {
    setTimeout(begin, RETRY_SECONDS * 1000);
    return;
  }
  const wanted = Number(location.hash.slice(1));
  const first = people.has(wanted) ? wanted : people.keys().next().value;
  if (first !== undefined) open(first);
  else part("newcomer").showModal();
}

listen();
followEnd();
begin();
