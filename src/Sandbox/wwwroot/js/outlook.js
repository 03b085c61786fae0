import * as agenda from "./agenda.js";
import * as away from "./away.js";
import { el } from "./dom.js";
import * as mail from "./mail.js";
import { countOnTab } from "./panes.js";
import * as shared from "./shared.js";
import { isLoading, page, whenChanged } from "./state.js";
import { announce } from "./toast.js";

const body = document.querySelector("#outlook .pane-body");
const loading = el("p", { class: "empty loading" }, "Loading…");
const views = { agenda: agenda.node, mail: mail.node, shared: shared.node };
const buttons = { agenda: button("agenda", "Calendar"), mail: button("mail", "Mail"), shared: button("shared", "Organiser’s mailbox") };
const bar = el("div", { class: "views", role: "group", "aria-label": "Outlook view" }, buttons.agenda, buttons.mail, buttons.shared, away.node);
const scroll = el("div", { class: "feed", tabindex: "0", role: "region", "aria-label": "Outlook, calendar and mail" },
  agenda.node, mail.node, shared.node);

let shownFor = null;
let known = new Set();

function button(view, words) {
  return el("button", { type: "button", "data-testid": `view-${view}`, onclick: () => look(view) }, words);
}

function look(view) {
  for (const [name, node] of Object.entries(views)) {
    node.hidden = name !== view;
    buttons[name].setAttribute("aria-pressed", name === view);
  }
  scroll.scrollTop = 0;
}

function show() {
  if (isLoading() || !page.state.person) {
    body.replaceChildren(page.state && !page.person ? "" : loading);
    shownFor = null;
    return;
  }
  const isFirst = shownFor !== page.person;
  const { calendar, mail: mails, shared: owned } = page.state.person;
  const waiting = agenda.show(calendar);
  mail.show(mails);
  buttons.mail.textContent = mails.length > 0 ? `Mail (${mails.length})` : "Mail";
  shared.show(owned ?? []);
  buttons.mail.hidden = mails.length === 0;
  buttons.shared.hidden = !owned;
  buttons.agenda.hidden = mails.length === 0 && !owned;
  away.show(page.state.person);
  if (isFirst) {
    shownFor = page.person;
    known = new Set();
    body.replaceChildren(bar, scroll);
    look(page.state.person.hasMailbox || mails.length === 0 ? "agenda" : "mail");
  }
  hear([...calendar.filter(agenda.isWaiting).map(({ id, subject }) => [`e${id}`, `Outlook invitation: ${subject}`]),
    ...mails.map(({ id, subject }) => [`m${id}`, `Mail: ${subject}`])], isFirst);
  countOnTab("outlook", waiting, "to answer");
}

function hear(arrivals, isFirst) {
  for (const [id, words] of arrivals) {
    if (!known.has(id) && !isFirst) announce(`New in Outlook. ${words}`);
    known.add(id);
  }
}

export function start() {
  whenChanged(show);
}
