import { tellService } from "./api.js";
import { el } from "./dom.js";
import { page, refresh, whenChanged } from "./state.js";
import { toast, trying } from "./toast.js";

const said = el("p", { class: "service-state", role: "status", "data-testid": "service-state" });
const kill = button("kill", "Kill", "Killed. Move the clock if you like: nothing is lost, it catches up when started.");
const start_ = button("start", "Start", "Started. It carries on from what it had stored.");
const restart = button("restart", "Restart", "Restarted. It carries on from what it had stored.");

function button(what, words, afterwards) {
  return el("button", {
    type: "button",
    class: "small",
    "data-testid": `service-${what}`,
    onclick: (event) => tell(event.currentTarget, what, afterwards),
  }, words);
}

async function tell(pressed, what, afterwards) {
  if (pressed.getAttribute("aria-busy")) return;
  pressed.setAttribute("aria-busy", true);
  if (await trying(() => tellService(what))) toast(afterwards);
  pressed.removeAttribute("aria-busy");
  await refresh();
  if (pressed.hidden) (pressed === kill ? start_ : kill).focus();
}

function show() {
  if (!page.state) return;
  const { running, restarts } = page.state.service;
  const words = running ? "Service running" : "Service stopped";
  const times = restarts > 0 ? ` (restarted ${restarts === 1 ? "once" : `${restarts} times`})` : "";
  if (said.textContent !== words + times) said.replaceChildren(words, el("span", { class: "long" }, times));
  said.classList.toggle("stopped", !running);
  kill.hidden = !running;
  restart.hidden = !running;
  start_.hidden = running;
}

export function start() {
  document.getElementById("service").append(said, el("div", { class: "service-buttons" }, kill, restart, start_));
  whenChanged(show);
}
