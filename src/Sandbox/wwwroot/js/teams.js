import { conversation } from "./conversation.js";
import { el, follow } from "./dom.js";
import { countOnTab } from "./panes.js";
import { dayAndTime } from "./london.js";
import { badge } from "./people.js";
import { isLoading, page, whenChanged } from "./state.js";
import { announce } from "./toast.js";

const body = document.querySelector("#teams .pane-body");
const list = el("nav", { class: "conversations", "aria-label": "Chats and channels" });
const stage = el("div", { class: "stage" });
const feed = el("p", { class: "activity-line", hidden: true });
const loading = el("p", { class: "empty loading" }, "Loading…");

let shownFor = null;
let selected = null;
let rooms = new Map();

/** Chats and channels as one list, each with what it is called, where it belongs and its messages. */
function conversationsOf({ chats, channels }) {
  return [
    ...chats.map(({ id, title, messages }) => ({ id, title, under: "Chats", isChannel: false, messages })),
    ...channels.map(({ id, name, team, posts }) => ({ id, title: name, under: team, isChannel: true, messages: posts })),
  ];
}

function show() {
  if (isLoading() || !page.state.person) {
    body.replaceChildren(page.state && !page.person ? "" : loading);
    shownFor = null;
    return;
  }
  const all = conversationsOf(page.state.person);
  if (shownFor !== page.person) open(all);
  for (const each of all) hear(each);
  if (!rooms.has(selected)) selected = all[0]?.id;
  showList(all);
  showFeed(page.state.person.feed.at(-1));
  rooms.get(selected)?.room.show(all.find(({ id }) => id === selected).messages);
  countOnTab("teams", [...rooms.values()].reduce((sum, { unread }) => sum + unread, 0), "new");
}

function open(all) {
  shownFor = page.person;
  rooms = new Map();
  stage.replaceChildren();
  selected = (all.find(({ messages }) => messages.length > 0) ?? all[0])?.id;
  body.replaceChildren(feed, all.length > 0 ? list : "", all.length > 0 ? stage : el("p", { class: "empty" }, nothing(page.state.person)));
}

const nothing = ({ hasAccount }) => (hasAccount
  ? "No chats yet. Move the clock to see what happens next."
  : "No account here, and so no Teams: whatever there is to say comes by mail.");

/** Notes what is new in a conversation: said aloud at once, and counted until it is opened. */
function hear({ id, title, isChannel, messages }) {
  const isFirst = !rooms.has(id);
  if (isFirst) rooms.set(id, { room: conversation(page.person, { id, title, isChannel }), known: new Set(), unread: 0 });
  const entry = rooms.get(id);
  for (const message of messages) {
    if (entry.known.has(message.id)) continue;
    entry.known.add(message.id);
    if (isFirst || message.from === "me") continue;
    announce(`New message in ${title}: ${inPlainWords(message)}`);
    entry.unread++;
  }
  if (id === selected) entry.unread = 0;
}

const inPlainWords = ({ summary, text, card }) =>
  (summary ?? text ?? card?.fallbackText ?? "a card").replace(/[*_`#]/g, "");

function showList(all) {
  const groups = new Map();
  for (const { id, title, under, messages } of all) {
    if (!groups.has(under)) groups.set(under, []);
    groups.get(under).push({ id, title, count: messages.length, unread: rooms.get(id).unread, chosen: id === selected });
  }
  follow(list, [...groups].map(([under, items]) => ({ under, items })), ({ under }) => under,
    ({ under }) => el("div", { class: "conversation-group" }, el("h3", {}, under), el("ul", {})),
    (node, { items }) => follow(node.querySelector("ul"), items, ({ id }) => id, makeLink, updateLink));
  const room = rooms.get(selected)?.room.node;
  if (room && room !== stage.firstElementChild) stage.replaceChildren(room);
}

/** The newest line of the activity feed. */
function showFeed(line) {
  feed.hidden = !line;
  if (line) feed.replaceChildren(el("strong", {}, "Activity: "), `${line.text} (${dayAndTime(line.at)})`);
}

const makeLink = ({ id }) =>
  el("li", {}, el("button", { type: "button", "data-testid": `open-${id}`, onclick: () => select(id) }));

function updateLink(node, { title, unread, chosen }) {
  const button = node.firstElementChild;
  button.replaceChildren(el("span", {}, title), badge(unread, "new") || "");
  button.setAttribute("aria-current", chosen);
}

function select(id) {
  selected = id;
  show();
  rooms.get(id).room.toNewest();
}

export function start() {
  whenChanged(show);
}
