import { composer } from "./composer.js";
import { el, follow } from "./dom.js";
import * as london from "./london.js";
import { makeMessage, updateMessage } from "./messages.js";

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

/** One chat or channel: its messages, oldest first, and a line to write on. */
export function conversation(person, { id, title, isChannel }) {
  const where = { person, conversation: id };
  const list = el("ol", { class: "messages", "aria-label": `Messages in ${title}` });
  const empty = el("p", { class: "empty" }, EMPTY);
  const feed = el("div", { class: "feed", tabindex: "0", role: "region", "aria-label": title }, empty, list);
  const node = el("section", { class: "conversation", "data-testid": `conversation-${id}` },
    feed, composer(isChannel ? "Write to CoreGroupBot in this channel" : "Write to CoreGroupBot", where));
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
      if (messages.length > count && (atEnd || count === 0)) room.toNewest();
      count = messages.length;
    },
    /** Shows the newest message from its beginning, for a card may be taller than the pane. */
    toNewest() {
      late = feed.clientHeight === 0;
      const newest = list.lastElementChild;
      if (newest) feed.scrollTop = newest.offsetTop - 40;
    },
  };
  return room;
}
