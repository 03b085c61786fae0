import * as api from "./api.js";
import { drawCard, markdown } from "./cards.js";
import { openDialog } from "./dialog.js";
import { el, focusOn, initials, tint } from "./dom.js";
import * as london from "./london.js";
import { page, refresh } from "./state.js";
import { toast, trying } from "./toast.js";

const CARD = "application/vnd.microsoft.card.adaptive";
const MESSAGE = "application/vnd.microsoft.activity.message";

// A card that answered a press is shown in place of the one that was pressed, for as long as that one stays as it was.
const answered = new Map();

// What was asked for without a press, by whom, of which card, on which day.
const asked = new Set();

const nameOf = ({ from }) => ({ bot: "CoreGroupBot", me: "You" })[from] ?? from;

export const makeMessage = ({ id }) => el("li", { class: "message", "data-testid": `message-${id}` });

/** Draws a message again, but its card only when the card itself has changed. */
export function updateMessage(node, message, where) {
  const from = nameOf(message);
  node.classList.toggle("mine", message.from === "me");
  if (!node.firstElementChild) {
    node.append(
      el("span", { class: "avatar", "aria-hidden": "true" }),
      el("article", {}, el("p", { class: "message-head" }), el("div", { class: "message-body" })));
  }
  const [avatar, article] = node.children;
  avatar.className = `avatar ${message.from === "bot" ? "bot" : tint(from)}`;
  avatar.textContent = message.from === "bot" ? "CG" : initials(from);
  article.setAttribute("aria-label", `${from}, ${london.dayAndTime(message.at)}`);
  article.firstElementChild.replaceChildren(
    el("strong", {}, from), " ",
    el("time", { datetime: message.at }, london.time(message.at)),
    message.edited ? el("span", { class: "edited" }, " Edited") : "");
  fill(article.lastElementChild, message, where);
  if (message.card?.refresh) ask(article.lastElementChild.querySelector(".card"), message, where);
}

function fill(body, message, where) {
  const said = JSON.stringify([message.text, message.card, message.card ? null : message.summary]);
  if (body.dataset.said === said) return;
  body.dataset.said = said;
  const held = body.contains(document.activeElement);
  const words = message.text || (message.card ? null : message.summary);
  body.replaceChildren(...[words && markdown(words), message.card && framed(message, message.card, where)].filter(Boolean));
  if (held) focusOn(body.closest("article"));
}

function framed(message, json, where) {
  const frame = el("div", { class: "card", "data-testid": `card-${message.id}` });
  const answer = answered.get(`${where.person} ${message.id}`);
  draw(frame, message, answer?.to === JSON.stringify(json) ? answer.card : json, where);
  return frame;
}

function draw(frame, message, json, where) {
  const submit = (data) => data.msteams?.type === "task/fetch"
    ? openDialog(where, message.id, data)
    : toast("This button does nothing in the sandbox.");
  frame.replaceChildren(drawCard(json, (action) => press(frame, message, action, where), submit, toast));
}

/** Teams asks by itself for the people whom a card names, and shows the answer to each of them alone. */
async function ask(frame, message, where) {
  const { action: { type, verb, data }, userIds } = message.card.refresh;
  const once = (card) => [where.person, message.id, london.isoDay(page.state.now), JSON.stringify(card)].join(" ");
  if (!userIds.includes(page.state.person?.teamsId) || asked.has(once(message.card))) return;
  asked.add(once(message.card));
  const answer = await api.act(where.person, where.conversation, message.id, { type, verb, data }, "automatic").catch(() => null);
  if (answer?.type !== CARD) return;
  asked.add(once(answer.value));
  answered.set(`${where.person} ${message.id}`, { to: JSON.stringify(message.card), card: answer.value });
  draw(frame, message, answer.value, where);
}

/** Sends a press. What comes back is drawn, or said. */
async function press(frame, message, action, where) {
  if (frame.getAttribute("aria-busy") === "true") return;
  frame.setAttribute("aria-busy", "true");
  await trying(async () => {
    const { type, value } = await api.act(where.person, where.conversation, message.id, action);
    if (type === CARD) {
      answered.set(`${where.person} ${message.id}`, { to: JSON.stringify(message.card), card: value });
      draw(frame, message, value, where);
      focusOn(frame.closest("article"));
      frame.scrollIntoView({ block: "nearest" });
    } else if (type === MESSAGE) toast(value);
    else toast(value?.message ?? "CoreGroupBot could not do that.", "bad");
  });
  frame.removeAttribute("aria-busy");
  await refresh();
}
