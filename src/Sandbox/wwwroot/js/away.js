import * as api from "./api.js";
import { el } from "./dom.js";
import * as london from "./london.js";
import { now, page } from "./state.js";
import { toast } from "./toast.js";

const until = el("input", { type: "date", required: true, "data-testid": "away-until" });
const back = el("button", { type: "button", "data-testid": "away-back", onclick: () => send(null) }, "I am back");
const said = el("span", {});
const form = el("form", { class: "away-form", onsubmit: submit },
  el("label", {}, "Until, not included ", until), el("button", { "data-testid": "away-set" }, "Reply automatically"));
const summary = el("summary", { "data-testid": "away" }, said);

/** Automatic replies of the person shown: from now until the morning of a day. */
export const node = el("details", { class: "away" }, summary, form, back);

const DAY = 86_400_000;

function submit(event) {
  event.preventDefault();
  send(london.instantOf(until.value, "00:00"));
  node.open = false;
}

async function send(end) {
  try {
    await api.away(page.person, end);
  } catch (problem) {
    toast(problem.message);
  }
}

export function show({ away, hasMailbox }) {
  node.hidden = !hasMailbox;
  said.textContent = away ? `Away until ${london.dayAndTime(away)}` : "Set automatic replies";
  back.hidden = !away;
  until.min = london.isoDay(new Date(+now() + DAY));
}
