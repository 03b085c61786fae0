import * as api from "./api.js";
import { el, focusOn, follow } from "./dom.js";
import * as london from "./london.js";
import { page, refresh } from "./state.js";
import { toast, trying } from "./toast.js";

const kinds = { hold: "Hold", meeting: "Meeting" };
const responses = { accepted: "accepted", tentativelyAccepted: "tentative", declined: "declined", notResponded: "no answer yet" };

const list = el("ul", { class: "events" });
const empty = el("p", { class: "empty" }, "No meeting lies ahead in the organiser’s mailbox.");
export const node = el("div", { class: "shared", id: "shared", hidden: true },
  el("p", { class: "shared-about" }, "The mailbox that owns every core group, as it stands open to children’s services. What is changed here is changed "
    + "by hand: Outlook tells those who are invited, and the service finds out."),
  empty, list);

const field = (words, input) => el("label", {}, words, input);
const check = (words, input) => el("label", { class: "check" }, input, words);

function make({ id }) {
  const date = el("input", { type: "date", required: true });
  const from = el("input", { type: "time", required: true, step: "300" });
  const to = el("input", { type: "time", required: true, step: "300" });
  const fault = el("p", { class: "fault", role: "alert" });
  const address = el("input", { type: "email", required: true, autocomplete: "off" });
  const attendee = el("select", {});
  const subject = el("input", { type: "text", required: true, autocomplete: "off" });
  const text = el("input", { type: "text", autocomplete: "off" });
  const repeats = el("input", { type: "checkbox" });
  const shows = el("input", { type: "checkbox" });
  const isPrivate = el("input", { type: "checkbox" });

  const form = (name, send, button, ...fields) => el("form", {
    class: "by-hand", "aria-label": name, onsubmit: (event) => { event.preventDefault(); send(); },
  }, fields, el("button", {}, button));

  function move() {
    const start = london.instantOf(date.value, from.value);
    const end = london.instantOf(date.value, to.value);
    fault.textContent = !start || !end ? "The clocks go forward then: that time does not exist."
      : Date.parse(end) <= Date.parse(start) ? "The end must be after the start." : "";
    if (!fault.textContent) send("It was moved.", { do: "move", start, end });
  }

  function write() {
    send("It was changed.", {
      do: "write", subject: subject.value, text: text.value.trim(), repeats: repeats.checked, showsAttendees: shows.checked,
      private: isPrivate.checked,
    });
  }

  async function add() {
    if (await send("They were added.", { do: "add", address: address.value.trim() })) address.value = "";
  }

  async function send(said, what) {
    if (article.getAttribute("aria-busy")) return false;
    article.setAttribute("aria-busy", "true");
    const sent = await trying(() => api.edit(page.person, id, what));
    article.removeAttribute("aria-busy");
    if (!sent) return false;
    toast(`${said} Those who are invited are told.`);
    text.value = "";
    await refresh();
    focusOn(article.isConnected ? article : node);
    return true;
  }

  const details = el("details", { class: "event-details" },
    el("summary", {}, "Change it by hand"),
    el("div", {},
      form("Time", move, "Move it", field("Date", date), field("From", from), field("To", to), fault),
      form("Add an attendee", add, "Add", field("Add somebody: their address", address)),
      form("Take an attendee out", () => send("They were taken out.", { do: "remove", address: attendee.value }), "Take out",
        field("Take somebody out", attendee)),
      form("What it says", write, "Save", field("Subject", subject), field("Text to put before the rest", text),
        check("It repeats every six weeks", repeats), check("Those invited see each other", shows), check("Private", isPrivate)),
      el("button", { type: "button", class: "delete", onclick: () => send("It was deleted.", { do: "delete" }) }, "Delete it")));
  const article = el("article", { class: "event", "data-testid": `shared-${id}` }, el("div", { class: "event-head" }), details);
  article.fields = { date, from, to, attendee, subject, repeats, shows, isPrivate };
  return el("li", {}, article);
}

function update(item, event) {
  const { start, end, kind, subject, place, repeats, attendees } = event;
  const article = item.firstElementChild;
  article.className = `event ${kind}`;
  article.setAttribute("aria-label", `${kinds[kind]}: ${subject}, ${london.span(start, end)}`);
  article.firstElementChild.replaceChildren(
    el("p", { class: "event-tags" }, el("span", { class: `tag ${kind}` }, kinds[kind]),
      event.private ? "" : el("span", { class: "tag declined" }, "Not private"),
      event.showsAttendees ? el("span", { class: "tag declined" }, "Attendees shown") : ""),
    el("h3", {}, subject),
    el("p", { class: "event-when" }, london.span(start, end), repeats ? ", and every six weeks" : ""),
    place ? el("p", { class: "event-where" }, `Where: ${place}`) : "",
    el("p", { class: "event-who" }, attendees.length > 0
      ? attendees.map(({ name, response }) => `${name}, ${responses[response]}`).join("; ") : "Nobody is invited"));
  fill(article.fields, event);
}

/** The forms begin with what is so. */
function fill(fields, { start, end, subject, repeats, showsAttendees, attendees, private: isPrivate }) {
  fields.date.value = london.isoDay(start);
  fields.from.value = london.time(start);
  fields.to.value = london.time(end);
  fields.subject.value = subject;
  fields.repeats.checked = repeats;
  fields.shows.checked = showsAttendees;
  fields.isPrivate.checked = isPrivate;
  fields.attendee.replaceChildren(...attendees.map(({ name, mail }) => el("option", { value: mail }, name)));
}

export function show(events) {
  follow(list, events, ({ id }) => id, make, update);
  empty.hidden = events.length > 0;
}
