// One phone: its chat follows an event stream of its own.

import { choosePerson, showAlert, showSources } from "./dialogs.js";
import { menu } from "./menus.js";
import { drawMessage, element } from "./render.js";

const RIGHT_TO_LEFT = new Set(["ar", "ckb", "fa", "he", "prs", "ps", "ur"]);
const TYPING_SECONDS = 5;
const TOAST_SECONDS = 4;
const TAP_PATIENCE_SECONDS = 15;

export async function post(path, content = {}) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(content),
  });
  const answer = await response.json().catch(() => ({ error: response.statusText }));
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

/** A phone. `page` has `people`, `botUsername`, `languageName(code)`, and is told by `page.on…` what happens. */
export class Phone {
  constructor(person, page) {
    this.page = page;
    this.id = person.id;
    this.bot = {};
    this.scanned = null; // payload of the poster or link that the phone has open
    this.waitingTaps = new Map(); // query id → button that spins
    this.answeredEarly = [];
    this.atEnd = true;
    this.keyboard = null;
    this.root = document.getElementById("phone").content.cloneNode(true).firstElementChild;
    this.listen();
    this.followEnd();
    this.showOwner();
    this.connect();
  }

  part(name) {
    return this.root.querySelector(`[data-part="${name}"]`);
  }

  get person() {
    return this.page.people.get(this.id);
  }

  get log() {
    return this.part("messages");
  }

  async act(action, content) {
    try {
      return await post(`phones/${this.id}/${action}`, content);
    } catch (error) {
      this.toast(error.message);
      return null;
    }
  }

  // What messages ask of their phone

  get botName() {
    return this.bot.name ?? "Bot";
  }

  /** Of the clock, in which messages are dated. */
  get zone() {
    return this.page.zone();
  }

  fileAddress(fileId) {
    return `phones/${this.id}/files/${encodeURIComponent(fileId)}`;
  }

  say(text) {
    return this.act("say", { text });
  }

  async tap(messageId, row, column, key) {
    if (key.getAttribute("aria-busy") === "true") return;
    key.setAttribute("aria-busy", "true");
    const done = await this.act("tap", { message_id: messageId, row, column });
    if (done === null) key.removeAttribute("aria-busy");
    else {
      this.waitingTaps.set(done.id, { key, messageId, row, column });
      setTimeout(() => this.endTap(done.id), TAP_PATIENCE_SECONDS * 1000);
      for (const early of this.answeredEarly.splice(0)) this.showTapAnswer(early);
    }
  }

  async showSources(messageId) {
    const { sources } = await (await fetch(`phones/${this.id}/messages/${messageId}`)).json();
    showSources(sources.some((one) => one.method) ? "What the bot sent" : "The update that it made", sources);
  }

  /** How a link opens on this phone; null for one that leads elsewhere. */
  opens(address) {
    let link;
    try {
      link = new URL(address);
    } catch {
      return null;
    }
    const isMessenger = ["t.me", "telegram.me"].includes(link.hostname);
    if (isMessenger && link.pathname === "/share/url") {
      return () => this.share(link.searchParams.get("text") ?? "", link.searchParams.get("url") ?? "");
    }
    const name = isMessenger ? link.pathname.slice(1) : link.protocol === "tg:" ? link.searchParams.get("domain") : null;
    if (name?.toLowerCase() !== this.page.botUsername.toLowerCase()) return null;
    return () => this.scan(link.searchParams.get("start") ?? "");
  }

  /** Open the bot with a payload: the chat waits for START. */
  scan(payload) {
    this.scanned = payload;
    this.drawFoot();
    this.part("start").focus();
  }

  share(text, address) {
    const friends = [...this.page.people.values()].filter((person) => person.id !== this.id);
    choosePerson("Send to a friend", [text, address].filter(Boolean).join("\n"), friends, async (friend) => {
      const done = await this.act("share", { to: friend.id, text, url: address });
      if (done !== null) this.toast(`Sent to ${friend.first_name}`);
    });
  }

  // The stream

  connect() {
    this.stream = new EventSource(`phones/${this.id}/stream`);
    const on = (kind, use) => this.stream.addEventListener(kind, (event) => use(JSON.parse(event.data)));
    on("phone", (shown) => this.show(shown));
    on("message", (shown) => this.showMessage(shown));
    on("deleted", ({ message_id: id }) => this.removeMessage(id));
    on("typing", () => this.showTyping());
    on("tap_answered", (answer) => this.showTapAnswer(answer));
    on("keyboard", ({ keyboard }) => this.showKeyboard(keyboard));
    on("clock", (clock) => this.page.onClock(clock));
    on("bot", (bot) => this.showBot(bot));
    on("person", (person) => this.page.onPerson(person));
    on("elsewhere", ({ id }) => this.page.onNews(id));
    on("posters", () => this.page.onWall());
    on("shared", () => this.page.onWall());
    this.stream.addEventListener("error", () => {
      this.part("bot-status").textContent = "connecting…";
      if (this.stream.readyState === EventSource.CLOSED) this.page.onLost();
    });
  }

  close() {
    this.stream.close();
    this.watcher.disconnect();
    this.root.remove();
  }

  /** To where she goes on: START or the text. */
  focus() {
    this.part(this.part("composer").hidden ? "start" : "text").focus();
  }

  // What it shows

  showOwner() {
    const { person } = this;
    if (!person) return;
    this.part("owner").replaceChildren(
      element("b", { dir: "auto" }, person.first_name),
      " · ",
      this.page.languageName(person.phone_language),
    );
    this.root.dataset.person = this.id;
    this.root.setAttribute("aria-label", `${person.first_name}’s phone`);
    this.part("close").setAttribute("aria-label", `Close ${person.first_name}’s phone`);
    const isRightToLeft = RIGHT_TO_LEFT.has(person.phone_language.split("-")[0]);
    this.root.dir = isRightToLeft ? "rtl" : "ltr";
    this.drawFoot();
  }

  show({ person, bot, messages, keyboard }) {
    this.log.setAttribute("aria-live", "off");
    this.page.onPerson(person);
    this.bot = bot;
    this.log.replaceChildren();
    for (const message of messages) this.place(drawMessage(message, this));
    this.showBot(bot);
    this.showKeyboard(keyboard);
    this.endTyping();
    this.oneTabStop();
    this.toEnd();
    requestAnimationFrame(() => this.log.setAttribute("aria-live", "polite"));
  }

  showBot(bot) {
    this.bot = bot;
    this.part("bot-name").textContent = bot.name;
    this.part("bot-avatar").textContent = [...bot.name][0] ?? "";
    const entries = bot.commands.map(({ command, description }) => {
      const entry = element("button", { type: "button", role: "menuitem", "data-testid": `command-${command}` }, element("span", { dir: "auto" }, description), element("small", { dir: "ltr" }, `/${command}`));
      entry.addEventListener("click", () => this.say(`/${command}`));
      return entry;
    });
    this.part("commands-menu").replaceChildren(...entries);
    this.part("commands-place").hidden = entries.length === 0;
    this.drawIntroduction();
  }

  /** What an empty chat says about the bot. */
  drawIntroduction() {
    this.log.querySelector(".about")?.remove();
    if (!this.bot.description || this.log.querySelector(".message")) return;
    this.log.prepend(
      element("div", { class: "about", "data-testid": "about" }, element("b", {}, "What can this bot do?"), element("div", { class: "text" }, this.bot.description)),
    );
  }

  showMessage(shown) {
    const old = this.findMessage(shown.message.message_id);
    const drawn = drawMessage(shown, this);
    if (old === null) {
      this.place(drawn);
    } else {
      const focused = old.contains(document.activeElement) ? document.activeElement : null;
      old.replaceWith(drawn);
      if (focused !== null) (sameKey(drawn, focused) ?? this.log).focus({ preventScroll: true });
      this.keepSpinning(drawn, shown.message.message_id);
    }
    if (shown.from_bot) this.endTyping();
    this.drawIntroduction();
    this.oneTabStop();
    if (this.atEnd || !shown.from_bot) this.toEnd();
  }

  /** At the end, or in the album that the last message belongs to. */
  place(item) {
    const { album, day } = item.dataset;
    if (day !== this.lastDay) this.log.append(element("div", { class: "day", "data-testid": "day" }, day));
    if (!album) this.log.append(item);
    else if (this.log.lastElementChild?.dataset.album === album) this.log.lastElementChild.append(item);
    else {
      const kind = item.querySelector(".photo, .video") ? "pictures" : "files";
      this.log.append(element("div", { class: `album ${kind} ${item.classList.contains("out") ? "out" : "in"}`, role: "group", "aria-label": "Album", "data-album": album, "data-testid": "album" }, item));
    }
  }

  removeMessage(id) {
    const item = this.findMessage(id);
    if (item === null) return;
    if (item.contains(document.activeElement)) this.log.focus({ preventScroll: true });
    const album = item.closest(".album");
    item.remove();
    if (album && !album.children.length) album.remove();
    for (const day of this.log.querySelectorAll(".day")) {
      if (day.nextElementSibling?.matches(".day") ?? true) day.remove();
    }
    this.oneTabStop();
    this.drawIntroduction();
  }

  get lastDay() {
    return [...this.log.querySelectorAll(".message")].at(-1)?.dataset.day;
  }

  findMessage(id) {
    return this.log.querySelector(`[data-id="${Number(id)}"]`);
  }

  /** Of all the buttons for JSON only one is a tab stop: the focused one, else the newest. */
  oneTabStop() {
    const all = [...this.log.querySelectorAll(".source")];
    for (const key of all) key.tabIndex = -1;
    const chosen = all.includes(document.activeElement) ? document.activeElement : all.at(-1);
    if (chosen) chosen.tabIndex = 0;
  }

  toEnd() {
    this.log.scrollTop = this.log.scrollHeight;
    this.atEnd = true;
  }

  /** Who reads the newest message goes on doing so when a picture or the keyboard takes room. */
  followEnd() {
    const { log } = this;
    const stay = () => this.atEnd && this.toEnd();
    log.addEventListener("scroll", () => {
      this.atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
    });
    for (const kind of ["load", "loadedmetadata"]) log.addEventListener(kind, stay, true);
    this.watcher = new ResizeObserver(stay);
    this.watcher.observe(log);
  }

  /** START for a newcomer or after a scan, RESTART for one who blocked the bot, else the composer. */
  drawFoot() {
    const { person } = this;
    const asksToStart = !person.started || this.scanned !== null;
    const hadFocus = this.part("start").contains(document.activeElement);
    this.part("start").hidden = !(asksToStart || person.blocked);
    this.part("start").textContent = person.blocked ? "RESTART BOT" : "START";
    this.part("composer").hidden = asksToStart || person.blocked;
    if (hadFocus && this.part("start").hidden) this.log.focus();
    this.part("block").hidden = person.blocked;
    this.part("unblock").hidden = !person.blocked;
    this.drawKeys();
  }

  // The bot's own keyboard below the composer

  showKeyboard(keyboard) {
    this.keyboard = keyboard;
    this.part("text").placeholder = keyboard?.input_field_placeholder ?? "Message";
    const rows = (keyboard?.keyboard ?? []).map((keys, row) =>
      element("div", { class: "row" }, ...keys.map((key, column) => this.drawKey(key, row, column))),
    );
    const hadFocus = this.part("keys").contains(document.activeElement);
    this.part("keys").replaceChildren(...rows);
    this.openKeys(keyboard !== null);
    if (hadFocus) (this.part("keys").querySelector("button") ?? this.part("text")).focus();
  }

  drawKey(key, row, column) {
    const made = element("button", { type: "button", class: "key", "data-testid": "key" }, element("span", { dir: "auto" }, key.text));
    made.addEventListener("click", async () => {
      const done = await this.act("press", { row, column });
      if (done !== null && this.keyboard?.one_time_keyboard) {
        this.openKeys(false);
        this.part("text").focus();
      }
    });
    return made;
  }

  openKeys(isOpen) {
    this.part("keys-toggle").setAttribute("aria-expanded", String(isOpen));
    this.drawKeys();
  }

  drawKeys() {
    const isOpen = this.part("keys-toggle").getAttribute("aria-expanded") === "true";
    this.part("keys-toggle").hidden = this.keyboard === null;
    this.part("keys").hidden = this.keyboard === null || !isOpen || this.part("composer").hidden;
  }

  showTyping() {
    this.part("bot-status").textContent = "typing…";
    this.part("bot-status").classList.add("typing");
    clearTimeout(this.typingTimer);
    this.typingTimer = setTimeout(() => this.endTyping(), TYPING_SECONDS * 1000);
  }

  endTyping() {
    clearTimeout(this.typingTimer);
    this.part("bot-status").textContent = "bot";
    this.part("bot-status").classList.remove("typing");
  }

  // Taps and their answers. An answer can overtake the reply that names its query.

  showTapAnswer(answer) {
    const tap = this.waitingTaps.get(answer.query_id);
    if (!tap) {
      const isOurs = this.log.querySelector('[aria-busy="true"]') !== null;
      if (isOurs && !this.answeredEarly.includes(answer)) this.answeredEarly.push(answer);
      return;
    }
    this.endTap(answer.query_id);
    if (!answer.text) return;
    if (answer.show_alert) showAlert(answer.text);
    else this.toast(answer.text);
  }

  endTap(queryId) {
    this.waitingTaps.get(queryId)?.key.removeAttribute("aria-busy");
    this.waitingTaps.delete(queryId);
  }

  /** An edited message keeps the spinner of a button that is still there. */
  keepSpinning(item, messageId) {
    for (const tap of this.waitingTaps.values()) {
      const key = tap.messageId === messageId ? item.querySelector(`[data-row="${tap.row}"][data-column="${tap.column}"]`) : null;
      if (key) {
        key.setAttribute("aria-busy", "true");
        tap.key = key;
      }
    }
  }

  toast(text) {
    const box = this.part("toast");
    box.textContent = text;
    box.hidden = false;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (box.hidden = true), TOAST_SECONDS * 1000);
  }

  // What its own controls do

  listen() {
    for (const name of ["more", "commands", "attach"]) {
      this.part(`${name}-menu`).id = `${name}-${this.id}`;
      this.part(name).setAttribute("aria-controls", `${name}-${this.id}`);
      menu(this.part(name), this.part(`${name}-menu`));
    }
    this.root.addEventListener("focusin", () => this.page.onUse(this));
    this.root.addEventListener("pointerdown", () => this.page.onUse(this));
    this.part("close").addEventListener("click", () => this.page.onClose(this));
    this.part("block").addEventListener("click", () => this.act("block"));
    this.part("unblock").addEventListener("click", () => this.act("unblock"));
    this.part("attach-menu").addEventListener("click", (event) => {
      const kind = event.target.closest("[data-kind]")?.dataset.kind;
      if (kind) this.act("send", { kind });
    });
    this.part("other-contact").addEventListener("click", () => {
      const others = [...this.page.people.values()].filter((person) => person.id !== this.id);
      choosePerson("Whose number?", "", others, ({ id }) => this.act("send", { kind: "contact", of: id }));
    });
    this.part("keys-toggle").addEventListener("click", () => this.openKeys(this.part("keys").hidden));
    this.part("start").addEventListener("click", async () => {
      const payload = this.scanned;
      this.scanned = null;
      await this.act("start", { payload });
      this.drawFoot();
      this.log.focus();
    });
    this.log.addEventListener("keydown", (event) => this.walkSources(event));
    this.listenToComposer();
  }

  listenToComposer() {
    const text = this.part("text");
    text.addEventListener("input", () => {
      text.style.height = "auto";
      text.style.height = `${Math.min(text.scrollHeight, 140)}px`;
    });
    text.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.part("composer").requestSubmit();
      }
    });
    this.part("composer").addEventListener("submit", async (event) => {
      event.preventDefault();
      const written = text.value;
      if (!written.trim()) return;
      text.value = "";
      text.style.height = "auto";
      if ((await this.say(written)) === null) text.value = written;
    });
  }

  walkSources(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || !event.target.matches(".source")) return;
    event.preventDefault();
    const all = [...this.log.querySelectorAll(".source")];
    all[all.indexOf(event.target) + step]?.focus();
    this.oneTabStop();
  }
}

/** What should have the focus of a control whose message was drawn anew. */
function sameKey(item, { dataset, classList }) {
  if (classList.contains("source")) return item.querySelector(".source");
  return item.querySelector(`[data-row="${dataset.row}"][data-column="${dataset.column}"]`) ?? item.querySelector(".key");
}
