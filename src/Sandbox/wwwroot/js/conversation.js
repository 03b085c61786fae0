import { composer } from "./composer.js";
import { el, follow } from "./dom.js";
import * as london from "./london.js";
import { makeMessage, updateMessage } from "./messages.js";

const TOGETHER = 3000;
const EMPTY = "Nothing yet. Move the clock to see what happens next.";

/** Messages with a line before the first of each day. */
function withDays(messages) {
  const rows = [];
  let day = null;
  for (const message of messages) {
    if (london.isoDay(message.at) !== day) rows.push({ id: `day-${(day = london.isoDay(message.at))}`, day: message.at });
    rows.push(message);
  }
  return rows;
}

const make = (row) => (row.day ? el("li", { class: "day-line" }) : makeMessage(row));

const atOf = (item) => Date.parse(item.querySelector("time").dateTime);

/** The first of the messages that came together last: seconds apart, and nothing written by the reader among them. */
function firstOfLatest(items) {
  let first = items.length - 1;
  while (first > 0 && !items[first].matches(".mine") && atOf(items[first]) - atOf(items[first - 1]) < TOGETHER) first--;
  return items[first];
}

/** One chat or channel: its messages, oldest first, and a line to write on. */
export function conversation(person, { id, title, isChannel }) {
  const where = { person, conversation: id };
  const list = el("ol", { class: "messages", "aria-label": `Messages in ${title}` });
  const empty = el("p", { class: "empty" }, EMPTY);
  const feed = el("div", { class: "feed", tabindex: "0", role: "region", "aria-label": title }, empty, list);
  const node = el("section", { class: "conversation", "data-testid": `conversation-${id}` },
    feed, composer("Write to CoreGroupBot", isChannel ? "Write to CoreGroupBot in this channel" : "Write to CoreGroupBot", where));
  const update = (item, row) =>
    row.day ? item.replaceChildren(el("span", {}, london.weekday(row.day))) : updateMessage(item, row, where);
  let count = 0;
  let late = false;
  // On a phone the pane may be behind the other tab, where nothing can be scrolled to.
  new ResizeObserver(() => late && room.toNewest()).observe(feed);

  const room = {
    node,
    show(messages) {
      const atEnd = feed.scrollHeight - feed.scrollTop - feed.clientHeight < 80;
      follow(list, withDays(messages), (row) => row.id, make, update);
      empty.hidden = messages.length > 0;
      const isMine = messages.slice(count).some(({ from }) => from === "me");
      if (messages.length > count && (atEnd || isMine || count === 0)) room.toNewest(count);
      count = messages.length;
    },
    /**
     * Shows what came last from its beginning: a card may be taller than the pane, and several may come at once.
     * `known` messages have been seen before; with none, what came last is what came together.
     */
    toNewest(known = 0) {
      late = feed.clientHeight === 0;
      const items = [...list.querySelectorAll(".message")];
      const first = known > 0 ? items[known] : firstOfLatest(items);
      if (first) feed.scrollTop = first.offsetTop - 40;
    },
  };
  return room;
}
