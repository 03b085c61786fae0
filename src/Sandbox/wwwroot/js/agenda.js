import { el, follow } from "./dom.js";
import { makeEvent, updateEvent } from "./event.js";
import * as london from "./london.js";
import { now } from "./state.js";

const DAYS_IN_FULL = 14;
const DAY = 86_400_000;
const OPENS = 8 * 60;
const CLOSES = 18 * 60;

const unanswered = ["none", "notResponded"];
const isPast = (event) => Date.parse(event.end) < +now();

/** An invitation or a hold that still wants a word from this person. */
export const isWaiting = (event) =>
  event.canRespond && !event.cancelled && event.kind !== "busy" && unanswered.includes(event.response) && !isPast(event);

const waiting = el("ul", { class: "events" });
const waitingPart = el("section", { class: "waiting", "aria-labelledby": "waiting-title" },
  el("h3", { id: "waiting-title" }, "Waiting for your answer"), waiting);
const days = el("div", { class: "days" });
const earlier = el("ul", { class: "events" });
const earlierPart = el("details", { class: "earlier" }, el("summary", {}, "Earlier"), earlier);
const empty = el("p", { class: "empty" }, "Nothing yet. Move the clock to see what happens next.");
export const node = el("div", { class: "agenda", id: "agenda" }, waitingPart, empty, days, earlierPart);

const byStart = (one, other) => Date.parse(one.start) - Date.parse(other.start);
const idOf = ({ id }) => id;

/** What is ahead by London day: everything for two weeks, after that only what is more than somebody being busy. */
function ahead(calendar) {
  const today = london.isoDay(now());
  const horizon = london.isoDay(new Date(+now() + DAYS_IN_FULL * DAY));
  const found = new Map();
  for (const event of calendar) {
    if (isPast(event) && london.isoDay(event.end) < today) continue;
    const day = london.isoDay(event.start) < today ? today : london.isoDay(event.start);
    if (event.kind === "busy" && day > horizon) continue;
    if (!found.has(day)) found.set(day, []);
    found.get(day).push(isWaiting(event) ? { ...event, elsewhere: true } : event);
  }
  return [...found].sort(([one], [other]) => one.localeCompare(other)).map(([day, events]) => ({
    day,
    near: london.nearDay(now(), `${day}T12:00:00Z`),
    events,
  }));
}

const makeDay = () => el("section", { class: "day" },
  el("div", { class: "day-head" }, el("h3", {}), el("div", { class: "day-bar", "aria-hidden": "true" })), el("ul", { class: "events" }));

function updateDay(section, { day, near, events }) {
  const name = london.weekday(`${day}T12:00:00Z`);
  section.querySelector("h3").replaceChildren(near ? el("span", { class: "near" }, `${near} `) : "", name);
  section.querySelector(".day-bar").replaceChildren(...events.filter(({ cancelled }) => !cancelled).map(segment));
  follow(section.querySelector("ul"), events, idOf, makeEvent, updateEvent);
}

/** A stroke on the day's bar, which runs from eight to six. */
function segment(event) {
  const from = Math.max(OPENS, london.minuteOfDay(event.start));
  const to = Math.min(CLOSES, london.minuteOfDay(event.end));
  const stroke = el("span", { class: event.elsewhere ? "waits" : event.kind });
  stroke.style.left = `${((from - OPENS) / (CLOSES - OPENS)) * 100}%`;
  stroke.style.width = `${(Math.max(0, to - from) / (CLOSES - OPENS)) * 100}%`;
  return stroke;
}

export function show(calendar) {
  const sorted = [...calendar].sort(byStart);
  const open = sorted.filter(isWaiting);
  follow(waiting, open, idOf, makeEvent, updateEvent);
  waitingPart.hidden = open.length === 0;
  const coming = ahead(sorted);
  follow(days, coming, ({ day }) => day, makeDay, updateDay);
  empty.hidden = coming.length > 0;
  const past = sorted.filter((event) => event.kind !== "busy" && london.isoDay(event.end) < london.isoDay(now())).reverse();
  follow(earlier, past, idOf, makeEvent, updateEvent);
  earlierPart.hidden = past.length === 0;
  return open.length;
}
