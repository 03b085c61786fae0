import * as api from "./api.js";
import { el } from "./dom.js";
import { openFinder } from "./find.js";
import { refresh } from "./state.js";
import { trying } from "./toast.js";

/** The line at the foot of a conversation. `where` tells the person and conversation at the time of sending. */
export function composer(hint, label, where) {
  const text = el("textarea", { rows: "1", "aria-label": label, placeholder: hint, "data-testid": "say" });
  const send = async (event) => {
    event.preventDefault();
    const words = text.value.trim();
    if (!words || form.getAttribute("aria-busy")) return;
    form.setAttribute("aria-busy", "true");
    const { person, conversation } = where;
    if (await trying(() => api.say(person, conversation, words))) text.value = "";
    form.removeAttribute("aria-busy");
    await refresh();
  };
  const form = el("form", { class: "composer", onsubmit: send }, text,
    el("button", { type: "button", "data-testid": "find", onclick: () => openFinder(where) }, "Find…"),
    el("button", { class: "primary", "data-testid": "send" }, "Send"));
  text.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) send(event);
  });
  return form;
}
