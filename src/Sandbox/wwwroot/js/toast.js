import { el } from "./dom.js";

const SECONDS_SHOWN = 9;

/** Says something once, politely, in place of what was said before. Bad news stays until it is closed. */
export function toast(words, kind = "plain") {
  const shown = el("div", { class: `toast ${kind}`, "data-testid": "toast" },
    el("p", {}, words),
    el("button", { type: "button", class: "quiet", "aria-label": "Close this message", onclick: () => shown.remove() }, "×"));
  document.getElementById("toasts").replaceChildren(shown);
  if (kind !== "bad") setTimeout(() => shown.remove(), SECONDS_SHOWN * 1000);
}

/** Runs what a button asks for; what goes wrong is said, never swallowed. Answers whether it went well. */
export async function trying(work) {
  try {
    await work();
    return true;
  } catch (problem) {
    toast(problem.message, "bad");
    return false;
  }
}

/** Tells screen readers, and nobody else. */
export function announce(words) {
  const log = document.getElementById("announce");
  while (log.childElementCount > 5) log.firstElementChild.remove();
  log.append(el("p", {}, words));
}
