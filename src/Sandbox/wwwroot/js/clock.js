import { moveClock } from "./api.js";
import { el } from "./dom.js";
import * as london from "./london.js";
import { now, page, refresh, whenChanged } from "./state.js";
import { toast, trying } from "./toast.js";

const DAY = 86_400_000;
const face = el("p", { class: "clock-time", "data-testid": "clock-now" }, "--:--");
const date = el("p", { class: "clock-date", "data-testid": "clock-date" }, "London time");
const next = el("p", { class: "clock-next", "data-testid": "clock-what" }, "Loading…");
const progress = el("progress", { "aria-label": "Moving the clock", "data-testid": "clock-progress", hidden: true });
const picked = el("input", { type: "datetime-local", name: "to", required: true });
const picker = el("details", { class: "pick", "data-testid": "clock-pick" },
  el("summary", { class: "button" }, "Pick"),
  el("form", { class: "popup", onsubmit: pick },
    el("label", {}, "Move on to (London time)", picked), el("button", { class: "primary" }, "Move")));

const buttons = [
  button("next", [el("span", { class: "long" }, "Go to what happens next"), el("span", { class: "short" }, "Next")], "primary"),
  button("day", "+1 day"),
  button("week", "+1 week"),
];
let journey = null;

function button(to, words, kind) {
  return el("button", { type: "button", class: kind, "data-testid": `clock-${to}`, onclick: () => move(to) }, words);
}

/** Where a move will end, so that its progress can be shown; unknown for the next thing that happens is simply next. */
const target = (to) => ({ day: +now() + DAY, week: +now() + 7 * DAY, next: Date.parse(page.state.next) })[to] ?? Date.parse(to);

async function move(to) {
  if (!page.state || page.state.busy || journey || (to === "next" && !page.state.next)) return;
  journey = { from: +now(), to: target(to) };
  show();
  await trying(async () => {
    const { now: arrived, hops } = await moveClock(to);
    const steps = Array.isArray(hops) ? hops.length : hops;
    const stops = page.state.service.running && steps > 0 ? ` The clock stopped ${steps === 1 ? "once" : `${steps} times`} on the way, for what was due.` : "";
    toast(`It is now ${london.longDay(arrived)}, ${london.time(arrived)}.${stops}`);
  });
  journey = null;
  await refresh();
  show();
}

function pick(event) {
  event.preventDefault();
  const [day, time] = picked.value.split("T");
  picker.open = false;
  picker.firstElementChild.focus();
  move(london.instantOf(day, time.slice(0, 5)));
}

function show() {
  if (!page.state) return;
  const moving = page.state.busy || journey !== null;
  const instant = now();
  face.textContent = london.time(instant);
  date.textContent = london.longDay(instant);
  next.textContent = moving ? "Moving the clock…" : whatIsNext(instant);
  progress.hidden = !moving;
  if (journey?.to > journey?.from) progress.value = Math.min(0.98, (instant - journey.from) / (journey.to - journey.from));
  else progress.removeAttribute("value");
  buttons.forEach((each) => each.setAttribute("aria-disabled", moving));
  if (!page.state.next) buttons[0].setAttribute("aria-disabled", true);
  picked.min = `${london.isoDay(instant)}T${london.time(instant)}`;
}

function whatIsNext(instant) {
  const { next: at, service } = page.state;
  if (!service.running) return "Next: when the service is started";
  return at ? `Next: ${london.dayAndTime(at)} (${london.until(instant, at)})` : "Nothing more is planned.";
}

export function start() {
  document.getElementById("clock").append(
    el("div", { class: "clock-face" }, face, el("div", {}, date, el("p", { class: "clock-zone" }, "London time"))),
    el("div", { class: "clock-moves" }, next, el("div", { class: "clock-buttons" }, buttons, picker)),
    progress);
  picker.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    picker.open = false;
    picker.firstElementChild.focus();
  });
  whenChanged(show);
  setInterval(show, 5000);
}
