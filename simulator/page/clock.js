// The bar with the clock, where there is one: what time it is, how fast it runs, why it waits.

import { post } from "./phone.js";

const WORDS = {
  0: "stopped",
  1: "at normal speed",
  60: "a minute in a second",
  3600: "an hour in a second",
  43200: "a month in a minute",
};
const WAITS = {
  conversation: "waits up to a minute: someone is in a conversation",
  sending: "waits: messages are being sent",
};
const OUTCOMES = {
  "nothing due": "nothing is due",
  busy: "still busy with what was due; try again",
};
const TICK_SECONDS = 0.1;
const SETTLED_SECONDS = 0.3; // what is over sooner is not worth a word
const NOTE_SECONDS = 4;

const part = (id) => document.getElementById(id);
const keys = [...part("clock").querySelectorAll("[data-speed]")];

let state = null;
let shownAt = 0; // when the state came, by performance.now()
let note = "";
let saying = null;
let noting = null;

/** The time zone of the clock; undefined, which is this computer's, where there is none. */
export const zone = () => state?.zone;

/** The clock has changed: show it, and let it run on until it changes again. */
export function showClock(told) {
  const isTurned = state?.speed !== told.speed;
  const mayPass = !isTurned && Boolean(state?.held_because || told.held_because);
  state = told;
  shownAt = performance.now();
  part("clock").hidden = false;
  for (const key of keys) key.setAttribute("aria-pressed", String(Number(key.dataset.speed) === state.speed));
  tick();
  clearTimeout(saying);
  saying = setTimeout(say, mayPass ? SETTLED_SECONDS * 1000 : 0);
}

function now() {
  const shown = state.now + ((performance.now() - shownAt) / 1000) * state.speed;
  return state.horizon === null ? shown : Math.min(shown, Math.max(state.horizon, state.now));
}

function written(seconds, fields) {
  return new Intl.DateTimeFormat("en-GB", { timeZone: state.zone, ...fields }).format(new Date(seconds * 1000));
}

const day = (seconds) => written(seconds, { weekday: "short", day: "numeric", month: "short", year: "numeric" });
const time = (seconds) => written(seconds, { hour: "2-digit", minute: "2-digit" });

function tick() {
  if (state === null) return;
  const seconds = now();
  set(part("clock-day"), day(seconds));
  set(part("clock-time"), time(seconds));
}

function say() {
  const { held_because: reason, speed } = state;
  part("clock-says").classList.toggle("waits", !note && reason !== null);
  set(part("clock-says"), note || (reason ? WAITS[reason] : WORDS[speed]));
}

function set(place, text) {
  if (place.textContent !== text) place.textContent = text;
}

/** Says something for a while in place of the speed. */
function tell(text) {
  note = text;
  say();
  clearTimeout(noting);
  noting = setTimeout(() => {
    note = "";
    say();
  }, NOTE_SECONDS * 1000);
}

// What a turn leads to is told by the phones' streams: an answer could be older than their news.

async function turn(speed) {
  try {
    await post("clock/speed", { speed });
  } catch (error) {
    tell(error.message);
  }
}

async function jump(key) {
  if (key.getAttribute("aria-busy") === "true") return;
  key.setAttribute("aria-busy", "true");
  try {
    const { outcome, now: shown } = await post("clock/next");
    tell(OUTCOMES[outcome] ?? `jumped to ${day(shown)}, ${time(shown)}`);
  } catch (error) {
    tell(error.message);
  } finally {
    key.removeAttribute("aria-busy");
  }
}

for (const key of keys) key.addEventListener("click", () => turn(Number(key.dataset.speed)));
part("clock-next").addEventListener("click", (event) => jump(event.currentTarget));
setInterval(tick, TICK_SECONDS * 1000);
