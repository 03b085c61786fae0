import { answers, updateAnswers } from "./answers.js";
import { el } from "./dom.js";
import { letter } from "./letter.js";
import * as london from "./london.js";

const responses = {
  accepted: "Accepted",
  tentativelyAccepted: "Tentative",
  declined: "Declined",
  notResponded: "Not answered yet",
};
const kinds = { hold: "Hold", meeting: "Meeting", busy: "Busy" };

/** A place in a list; what it holds is made by {@link updateEvent}, for an event may turn from one kind to another. */
export const makeEvent = () => el("li");

export function updateEvent(item, event) {
  const shape = event.elsewhere ? "elsewhere" : event.kind === "busy" ? "busy" : "full";
  if (item.dataset.shape !== shape) {
    item.dataset.shape = shape;
    item.replaceChildren(shape === "full" ? full(event) : slot(event));
  }
  if (shape === "full") updateFull(item.firstElementChild, event);
  else updateSlot(item.firstElementChild, event);
}

const slot = ({ id, elsewhere }) =>
  elsewhere ? el("p", { class: "slot waits" }) : el("p", { class: "slot", "data-testid": `event-${id}` });

function updateSlot(line, { start, end, subject, elsewhere }) {
  line.replaceChildren(
    el("span", { class: "slot-time" }, `${london.time(start)}–${london.time(end)}`), " ",
    el("span", {}, subject || "Busy", elsewhere ? " (above)" : ""));
}

function full(event) {
  const details = el("details", { class: "event-details", ontoggle: () => drawBody(details) },
    el("summary", {}, "Details"), el("div"));
  return el("article", { class: "event", "data-testid": `event-${event.id}` },
    el("div", { class: "event-head" }), answers(event.id), details);
}

function updateFull(article, event) {
  const { start, end, kind, subject, organiser, response, cancelled, proposed, place, repeats } = event;
  article.className = `event ${kind} ${cancelled ? "cancelled" : response}`;
  article.setAttribute("aria-label", `${kinds[kind]}: ${subject}, ${london.span(start, end)}`);
  article.firstElementChild.replaceChildren(
    el("p", { class: "event-tags" },
      el("span", { class: `tag ${kind}` }, kinds[kind]),
      tagOf(event) ? el("span", { class: `tag ${cancelled ? "declined" : response}`, "data-testid": "response" }, tagOf(event)) : ""),
    el("h4", {}, subject),
    el("p", { class: "event-when" }, london.span(start, end), repeats ? ", and every six weeks" : ""),
    place ? el("p", { class: "event-where" }, `Where: ${place}`) : "",
    organiser ? el("p", { class: "event-who" }, `Organised by ${organiser}`) : "",
    proposed ? el("p", { class: "event-proposed" }, `You proposed ${london.span(proposed.start, proposed.end)}`) : "");
  updateAnswers(article.querySelector(".answers"), event);
  const details = article.lastElementChild;
  details.dataset.event = JSON.stringify({
    subject, body: event.body ?? "", attendees: event.attendees ?? [], joinUrl: event.joinUrl,
  });
  drawBody(details);
}

const tagOf = ({ cancelled, response }) => (cancelled ? "Cancelled" : responses[response]);

/** The body is drawn when it is first looked at. */
function drawBody(details) {
  if (!details.open || details.dataset.drawn === details.dataset.event) return;
  details.dataset.drawn = details.dataset.event;
  const { subject, body, attendees, joinUrl } = JSON.parse(details.dataset.event);
  details.lastElementChild.replaceChildren(
    attendees.length > 0 ? el("p", {}, el("strong", {}, "With "), attendees.join(", ")) : "",
    /^https?:/i.test(joinUrl ?? "") ? el("p", {}, el("a", { href: joinUrl, target: "_blank", rel: "noopener noreferrer" }, "Join the meeting")) : "",
    body ? letter(`What ${subject} says`, body) : el("p", {}, "There is nothing more to say about it."));
}
