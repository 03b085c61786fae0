import * as api from "./api.js";
import { el } from "./dom.js";
import { refresh } from "./state.js";
import { trying } from "./toast.js";

const PAUSE = 250;

/** "Find my core group", as Teams shows it beside the line on which one writes. What is chosen goes into the conversation. */
export function openFinder({ person, conversation }) {
  const text = el("input", { type: "search", id: "find-text", placeholder: "A part of its reference", "data-testid": "find-text" });
  const said = el("p", { role: "status" }, "Searching…");
  const list = el("ul", { class: "found", "data-testid": "found" });
  const shown = el("dialog", { class: "dialog", "aria-labelledby": "find-title", "data-testid": "finder" },
    el("header", {}, el("h2", { id: "find-title" }, "Find my core group"), el("button", { type: "button", onclick: () => shown.close() }, "Close")),
    el("div", { class: "finder" }, el("label", { for: "find-text" }, "Reference"), text, said, list));
  shown.addEventListener("close", () => shown.remove());
  let waiting = null;
  let latest = 0;
  text.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, PAUSE);
  });
  document.body.append(shown);
  shown.showModal();
  search();

  async function search() {
    const mine = ++latest;
    await trying(async () => {
      const found = await api.find(person, conversation, text.value.trim());
      // An answer that was overtaken is let be.
      if (mine === latest) show(found);
    });
  }

  function show({ text: none, attachments = [] }) {
    said.textContent = none ?? `${attachments.length} found. Choosing one puts its card into the conversation.`;
    list.replaceChildren(...attachments.map((one) => el("li", {},
      el("button", { type: "button", onclick: () => choose(one) },
        el("strong", {}, inPlain(one.preview.content.title)), el("span", {}, inPlain(one.preview.content.text))))));
  }

  async function choose({ contentType, content }) {
    if (!await trying(() => api.put(person, conversation, { contentType, content }))) return;
    shown.close();
    await refresh();
  }
}

/** Teams takes simple HTML in previews. */
const inPlain = (html) => new DOMParser().parseFromString(html, "text/html").body.textContent;
