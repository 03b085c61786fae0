import * as api from "./api.js";
import { el, follow } from "./dom.js";
import { refresh, whenChanged } from "./state.js";
import { trying } from "./toast.js";

const answering = choice("answering", "Teams and Outlook answer", {
  always: "always",
  "nine-of-ten": "nine times of ten",
  "every-second": "every second time",
});
const notifying = choice("notifying", "Change notifications of Outlook", {
  arrive: "arrive",
  lost: "are lost",
  shuffled: "come twice and in any order",
  forged: "have forged ones among them",
});
const kinds = el("ul", { class: "kinds", "data-testid": "luck-kinds" });
const picker = el("details", { class: "pick", "data-testid": "luck" },
  el("summary", { class: "button small" }, "Trouble"),
  el("div", { class: "popup" }, answering.label, notifying.label, kinds));
const words = el("p", { "data-testid": "luck-counts" });
const end = el("button", { type: "button", class: "small", "data-testid": "luck-end", onclick: () => send("always", "arrive") }, "End the trouble");
const strip = document.getElementById("luck");

function choice(name, label, options) {
  const select = el("select", { "data-testid": `luck-${name}`, onchange: () => send(answering.select.value, notifying.select.value) },
    Object.entries(options).map(([value, text]) => el("option", { value }, text)));
  return { select, label: el("label", {}, label, select) };
}

const send = (often, notices) => trying(async () => {
  await api.chooseLuck(often, notices);
  await refresh();
});

function show({ state }) {
  if (!state) return;
  const { luck } = state;
  answering.select.value = luck.answering;
  notifying.select.value = luck.notifying;
  strip.hidden = luck.answering === "always" && luck.notifying === "arrive";
  const counts = luck.counts.filter(({ wrong }) => wrong > 0);
  const text = `Teams and Outlook answer ${chosen(answering)}, change notifications ${chosen(notifying)} (seed ${luck.seed}). `
    + (counts.length > 0 ? `${counts.map(counted).join(", ")}.` : "Nothing has gone wrong yet.");
  if (words.textContent !== text) words.textContent = text;
  follow(kinds, counts, ({ place }) => place, () => el("li", {}), (line, { place, kinds: each }) => {
    line.textContent = `${place}: ${each.map(({ what, times }) => `${what} × ${times}`).join(", ")}`;
  });
}

const chosen = ({ select }) => select.selectedOptions[0].textContent;
const counted = ({ place, asked, wrong }) => place === "Notifications"
  ? `${wrong} ${wrong === 1 ? "notification" : "notifications"} went astray` : `${wrong} of ${asked} calls to ${place} went wrong`;

export function start() {
  document.querySelector(".service-buttons").append(picker);
  strip.append(words, end);
  picker.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    picker.open = false;
    picker.firstElementChild.focus();
  });
  addEventListener("click", ({ target }) => {
    if (!picker.contains(target)) picker.open = false;
  });
  whenChanged(show);
}
