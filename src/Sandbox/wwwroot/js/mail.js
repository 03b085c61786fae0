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
  const { subject, body, attached, method, href } = opened.dataset;
  opened.lastElementChild.replaceChildren(
    href ? enclosed(href, method) : "",
    letter(subject, body),
    attached ? el("p", { class: "attached" }, `Attached: ${attached}`) : "");
}

/** What a calendar elsewhere takes from the mail. */
const enclosed = (href, method) => el("p", { class: "invitation" },
  el("a", { href, download: true, "data-testid": "ics" }, method === "CANCEL" ? "Cancellation (.ics)" : "Invitation (.ics)"),
  " came with it, for a calendar outside this organisation.");

function update(item, { from, subject, at, body, attached, invitation }) {
  const opened = item.firstElementChild;
  Object.assign(opened.dataset, {
    subject, body: body ?? "", attached: attached.join(", "), method: invitation?.method ?? "", href: invitation?.href ?? "",
  });
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
