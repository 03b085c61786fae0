import * as api from "./api.js";
import { drawCard } from "./cards.js";
import { el } from "./dom.js";
import { refresh } from "./state.js";
import { toast, trying } from "./toast.js";

/** A dialog as Teams shows it: card after card, each in answer to the one before, until it is closed. */
export function openDialog(where, activity, data) {
  const title = el("h2", { id: "dialog-title" }, "…");
  const frame = el("div", { class: "card" });
  const shown = el("dialog", { class: "dialog", "aria-labelledby": "dialog-title", "data-testid": "dialog" },
    el("header", {}, title, el("button", { type: "button", onclick: () => shown.close() }, "Close")), frame);
  shown.addEventListener("close", () => {
    shown.remove();
    refresh();
  });
  document.body.append(shown);
  shown.showModal();
  send(data, false);

  async function send(filled, submit) {
    if (shown.getAttribute("aria-busy") === "true") return;
    shown.setAttribute("aria-busy", "true");
    await trying(async () => show(await api.dialog(where.person, where.conversation, activity, filled, submit)));
    shown.removeAttribute("aria-busy");
  }

  function show({ type, value }) {
    if (type !== "continue") {
      title.textContent = "CoreGroupBot";
      frame.replaceChildren(el("p", {}, value));
      return;
    }
    title.textContent = value.title;
    frame.replaceChildren(drawCard(value.card.content, () => toast("A dialog knows no such button.", "bad"), (filled) => send(filled, true), toast));
    shown.scrollTop = 0;
  }
}
