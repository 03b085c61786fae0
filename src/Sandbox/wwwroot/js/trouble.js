import { tellService, Unreachable } from "./api.js";
import { el } from "./dom.js";
import { refresh, whenChanged } from "./state.js";
import { trying } from "./toast.js";

const strip = document.getElementById("trouble");
const words = el("p", {});
const button = el("button", { type: "button", "data-testid": "trouble-button" });
let remedy = null;

/** One strip at most: the sandbox that does not answer comes before the service that is stopped. */
function show({ state, trouble }) {
  const found = trouble ? ofSandbox(trouble) : state && !state.service.running ? stopped : null;
  strip.hidden = !found;
  remedy = found?.remedy;
  if (words.textContent === (found?.words ?? "")) return;
  words.textContent = found?.words ?? "";
  button.textContent = found?.button ?? "";
}

const ofSandbox = (trouble) => ({
  words: trouble instanceof Unreachable ? `${trouble.message} This page tries again by itself.` : trouble.message,
  button: "Try again",
  remedy: refresh,
});

const stopped = {
  words: "The service is stopped. The clock can still be moved; when the service starts, it sends what has become due.",
  button: "Start the service",
  remedy: () => trying(async () => {
    await tellService("start");
    await refresh();
  }),
};

export function start() {
  strip.append(words, button);
  button.addEventListener("click", () => remedy?.());
  whenChanged(show);
}
