// Draws messages. All text goes in as text nodes, never as markup.

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const COMMANDS = new Set(["bot_command"]);

/** An element with attributes and children; strings become text. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** One of the pictograms of the page. */
export function icon(name) {
  const space = "http://www.w3.org/2000/svg";
  const picture = document.createElementNS(space, "svg");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `#i-${name}`);
  picture.setAttribute("aria-hidden", "true");
  picture.append(use);
  return picture;
}

/** A message as a list item. `phone` says whose files these are and what a tap does. */
export function drawMessage({ from_bot: fromBot, message }, phone) {
  const bubble = element("div", { class: "bubble" }, ...media(message, phone));
  const text = fromBot ? (message.text ?? message.caption) : typed(message.text ?? message.caption);
  if (text) {
    const entities = message.entities ?? message.caption_entities ?? [];
    bubble.append(element("div", { class: "text", "data-testid": "text" }, ...marked(text, entities, phone)));
  }
  bubble.append(element("div", { class: "below" }, source(message, phone), stamp(message, phone)));
  const speaker = element("span", { class: "unseen" }, fromBot ? `${phone.botName}: ` : "You: ");
  bubble.prepend(speaker);
  const item = element(
    "div",
    {
      class: `message ${fromBot ? "in" : "out"}${message.sticker ? " bare" : ""}`,
      "data-testid": "message",
      "data-id": message.message_id,
      "data-from": fromBot ? "bot" : "person",
      "data-album": message.media_group_id,
      "data-day": written(message, phone, { weekday: "long", day: "numeric", month: "long" }),
    },
    bubble,
  );
  const rows = message.reply_markup?.inline_keyboard ?? [];
  if (rows.length) item.append(keyboard(rows, message, phone));
  return item;
}

/** What START sends for a poster or a link is seen without its code, as in the messenger. */
function typed(text) {
  return text?.replace(/^(\/start) \S+$/, "$1");
}

/** Opens the JSON behind a message. One tab stop for all of them; arrow keys go from one to the next. */
function source(message, phone) {
  const label = "The JSON behind this message";
  const key = element("button", { type: "button", class: "source", tabindex: -1, "aria-label": label, title: label, "data-testid": "source" }, "{ }");
  key.addEventListener("click", () => phone.showSources(message.message_id));
  return key;
}

function stamp(message, phone) {
  const clock = written(message, phone, { hour: "2-digit", minute: "2-digit" });
  const edited = message.edit_date && message.text !== undefined ? "edited " : "";
  return element("time", { class: "stamp", datetime: new Date(message.date * 1000).toISOString() }, edited + clock);
}

function written(message, phone, fields) {
  return new Date(message.date * 1000).toLocaleString("en-GB", { timeZone: phone.zone, ...fields });
}

// Text with its entities

function marked(text, entities, phone) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return range(text, 0, text.length, sorted, phone);
}

/** The nodes for text[start, end); entities inside it nest as Telegram lets them. */
function range(text, start, end, entities, phone) {
  const nodes = [];
  let position = start;
  for (let i = 0; i < entities.length; i += 1) {
    const entity = entities[i];
    if (entity.offset < position || entity.offset >= end) continue;
    const stop = Math.min(entity.offset + entity.length, end);
    const inner = entities.slice(i + 1).filter((other) => other.offset < stop);
    if (entity.offset > position) nodes.push(text.slice(position, entity.offset));
    nodes.push(wrapped(entity, text.slice(entity.offset, stop), range(text, entity.offset, stop, inner, phone), phone));
    position = stop;
  }
  if (position < end) nodes.push(text.slice(position, end));
  return nodes;
}

function wrapped(entity, plain, nodes, phone) {
  if (entity.type in TAGS) return element(TAGS[entity.type], {}, ...nodes);
  if (entity.type === "spoiler") return spoiler(nodes);
  if (entity.type === "text_link") return outside(entity.url, nodes, phone);
  if (entity.type === "url") return outside(plain, nodes, phone);
  if (COMMANDS.has(entity.type)) {
    const command = element("button", { type: "button", class: "command" }, ...nodes);
    command.addEventListener("click", () => phone.say(plain));
    return command;
  }
  return element("span", { class: "found" }, ...nodes);
}

function spoiler(nodes) {
  const cover = element("button", { type: "button", class: "spoiler", "aria-label": "Show hidden text" }, ...nodes);
  cover.addEventListener("click", () => {
    cover.classList.add("open");
    cover.removeAttribute("aria-label");
  });
  return cover;
}

/** A link: what the messenger opens by itself stays on the phone, other web addresses leave the
 * page, and anything else is plain text. */
function outside(address, nodes, phone) {
  const inside = phone.opens(address);
  if (inside) {
    const link = element("button", { type: "button", class: "command" }, ...nodes);
    link.addEventListener("click", inside);
    return link;
  }
  if (!/^https?:\/\//i.test(address)) return element("span", { class: "found" }, ...nodes);
  return element("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, ...nodes);
}

// Everything that is not text

function media(message, phone) {
  if (message.photo) return [photo(message, phone)];
  if (message.venue) return [place(message.venue.title, message.venue.address, message.venue.location)];
  if (message.location) return [place("Location", "", message.location)];
  if (message.document) return [file(message.document, phone)];
  if (message.voice) return [player("audio", "voice", "Voice message", message.voice, phone)];
  if (message.video) return [player("video", "voice", "Video", message.video, phone)];
  if (message.contact) return [fact("person", message.contact.first_name, message.contact.phone_number)];
  if (message.sticker) return [element("span", { class: "sticker", role: "img", "aria-label": "Sticker" }, message.sticker.emoji ?? "🙂")];
  return [];
}

function photo(message, phone) {
  const size = message.photo.at(-1);
  return element("img", {
    class: "photo",
    src: phone.fileAddress(size.file_id),
    alt: message.caption ? "Picture, described below" : "Picture",
    width: size.width,
    height: size.height,
    "data-testid": "photo",
  });
}

function file(document, phone) {
  return element(
    "a",
    {
      class: "file",
      href: phone.fileAddress(document.file_id),
      download: document.file_name ?? "file",
      "data-testid": "document",
    },
    element("span", { class: "disc" }, icon("file")),
    element(
      "span",
      { class: "fact" },
      element("b", { dir: "auto" }, document.file_name ?? "File"),
      element("small", {}, `${kilobytes(document.file_size)} · download`),
    ),
  );
}

/** A recording that can be played, or a card for what the browser cannot play. */
function player(tag, pictogram, name, recording, phone) {
  const label = `${name}, ${seconds(recording.duration)}`;
  const shown = element(tag, { class: tag, src: phone.fileAddress(recording.file_id), controls: true, preload: "metadata", "aria-label": label, "data-testid": tag });
  shown.addEventListener("error", () => shown.replaceWith(fact(pictogram, name, seconds(recording.duration))));
  return shown;
}

function place(title, address, { latitude, longitude }) {
  const spot = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
  return element(
    "div",
    { class: "place", "data-testid": "place" },
    element("div", { class: "map", role: "img", "aria-label": `Map, ${spot}` }, icon("pin")),
    element(
      "div",
      { class: "fact" },
      element("b", { dir: "auto" }, title),
      element("span", { dir: "auto" }, address),
      element("small", { dir: "ltr" }, spot),
    ),
  );
}

function fact(pictogram, title, detail) {
  return element(
    "div",
    { class: "file" },
    element("span", { class: "disc" }, icon(pictogram)),
    element("span", { class: "fact" }, element("b", { dir: "auto" }, title), element("small", { dir: "ltr" }, detail)),
  );
}

function seconds(count) {
  return `${Math.floor(count / 60)}:${String(count % 60).padStart(2, "0")}`;
}

function kilobytes(bytes) {
  return bytes < 1024 ? `${bytes} bytes` : `${(bytes / 1024).toFixed(1)} kB`;
}

// Buttons: rows read from left to right in every language, as in the messenger.

function keyboard(rows, message, phone) {
  const drawn = rows.map((buttons, row) =>
    element(
      "div",
      { class: "row" },
      ...buttons.map((button, column) => drawButton(button, message, row, column, phone)),
    ),
  );
  return element("div", { class: "keyboard", dir: "ltr", role: "group", "aria-label": "Buttons" }, ...drawn);
}

function drawButton(button, message, row, column, phone) {
  const label = element("span", { dir: "auto" }, button.text);
  if (button.url) {
    const link = outside(button.url, [label, icon("link")], phone);
    link.className = "key";
    link.dataset.testid = "button";
    return link;
  }
  const key = element(
    "button",
    { type: "button", class: "key", "data-testid": "button", "data-row": row, "data-column": column },
    label,
  );
  key.addEventListener("click", () => phone.tap(message.message_id, row, column, key));
  return key;
}
