import { el, follow } from "./dom.js";
import { letter } from "./letter.js";
import * as london from "./london.js";

const list = el("ul", { class: "mails" });
const empty = el("p", { class: "empty" }, "No mail yet.");
export const node = el("div", { class: "mail", id: "mail", hidden: true }, empty, list);

function make({ id }) {
  const opened = el("details", { "data-testid": `mail-${id}`, ontoggle: () => fill(opened) }, el("summary", {}), el("div"));
  return el("li", {}, opened);
}

/** A body is drawn when it is first looked at. */
function fill(opened) {
  if (!opened.open || opened.dataset.drawn === opened.dataset.body) return;
  opened.dataset.drawn = opened.dataset.body;
  const { subject, body, attached } = opened.dataset;
  opened.lastElementChild.replaceChildren(letter(subject, body), ...(attached ? [el("p", { class: "attached" }, `Attached: ${attached}`)] : []));
}

function update(item, { from, subject, at, body, attached }) {
  const opened = item.firstElementChild;
  Object.assign(opened.dataset, { subject, body: body ?? "", attached: attached.join(", ") });
  opened.firstElementChild.replaceChildren(
    el("span", { class: "mail-from" }, from), " ",
    el("span", { class: "mail-subject" }, subject), " ",
    el("time", { datetime: at }, london.dayAndTime(at)));
  fill(opened);
}

export function show(mails) {
  const newestFirst = [...mails].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  follow(list, newestFirst, ({ id }) => id, make, update);
  empty.hidden = mails.length > 0;
}
