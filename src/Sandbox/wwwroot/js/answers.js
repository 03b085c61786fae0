import * as api from "./api.js";
import { el, focusOn } from "./dom.js";
import { propose } from "./propose.js";
import { page, refresh } from "./state.js";
import { toast, trying } from "./toast.js";

const kinds = [
  ["accepted", "Accept", "accept", "You accepted."],
  ["tentativelyAccepted", "Tentative", "tentative", "You answered tentatively."],
  ["declined", "Decline", "decline", "You declined."],
];

/** Outlook's own answers: three buttons, a comment if wanted, and another time. */
export function answers(id) {
  const comment = el("input", { type: "text", "data-testid": "comment", autocomplete: "off" });
  const form = propose((answer) => send({ ...answer, comment: comment.value }, "You proposed another time."), () => open(false));
  const toggle = el("button", {
    type: "button", "data-testid": "propose", "aria-expanded": "false", onclick: () => open(!form.node.isConnected),
  }, "Propose new time");
  const node = el("div", { class: "answers" },
    el("div", { class: "answer-buttons", role: "group", "aria-label": "Your answer" },
      kinds.map(([response, words, hook, said]) => el("button", {
        type: "button", class: hook === "accept" ? "primary" : null, "data-testid": hook, "data-response": response,
        onclick: () => send({ response, comment: comment.value }, said),
      }, words)), toggle),
    el("label", { class: "comment" }, "Comment (if you like)", comment));

  function open(yes) {
    toggle.setAttribute("aria-expanded", yes);
    if (yes) {
      node.append(form.node);
      form.begin(node.dataset);
    } else {
      form.node.remove();
      toggle.focus();
    }
  }

  async function send(answer, said) {
    if (node.getAttribute("aria-busy")) return;
    node.setAttribute("aria-busy", "true");
    const { comment: words, ...rest } = answer;
    const sent = await trying(() => api.respond(page.person, id, words.trim() ? { ...rest, comment: words.trim() } : rest));
    node.removeAttribute("aria-busy");
    if (!sent) return;
    toast(`${said} The organiser is told.`);
    comment.value = "";
    form.node.remove();
    toggle.setAttribute("aria-expanded", "false");
    await refresh();
    // An answered invitation moves to its day, and the focus goes with it.
    focusOn(document.querySelector(`[data-testid="event-${CSS.escape(id)}"]`));
  }
  return node;
}

export function updateAnswers(node, { start, end, canRespond, cancelled, response }) {
  node.hidden = !canRespond || cancelled;
  Object.assign(node.dataset, { start, end });
  for (const button of node.querySelectorAll("[data-response]")) {
    button.setAttribute("aria-pressed", button.dataset.response === response);
  }
}
