import { el } from "./dom.js";
import * as london from "./london.js";

const field = (label, input) => el("label", {}, label, input);

/** The form for another time. `send` gets the response with the proposal; `cancel` closes the form. */
export function propose(send, cancel) {
  const date = el("input", { type: "date", required: true, "data-testid": "propose-date" });
  const from = el("input", { type: "time", required: true, step: "300", "data-testid": "propose-start" });
  const to = el("input", { type: "time", required: true, step: "300", "data-testid": "propose-end" });
  const response = el("select", {},
    el("option", { value: "tentativelyAccepted" }, "Tentative, and propose"),
    el("option", { value: "declined" }, "Decline, and propose"));
  const fault = el("p", { class: "fault", role: "alert" });
  const node = el("form", { class: "propose", "aria-label": "Propose new time", onsubmit: submit },
    field("Date", date), field("From", from), field("To", to), field("Answer", response), fault,
    el("div", { class: "propose-buttons" },
      el("button", { class: "primary", "data-testid": "propose-send" }, "Send proposal"),
      el("button", { type: "button", onclick: cancel }, "Cancel")));
  node.addEventListener("keydown", ({ key }) => key === "Escape" && cancel());

  function submit(event) {
    event.preventDefault();
    const proposedStart = london.instantOf(date.value, from.value);
    const proposedEnd = london.instantOf(date.value, to.value);
    fault.textContent = !proposedStart || !proposedEnd ? "The clocks go forward then: that time does not exist."
      : Date.parse(proposedEnd) <= Date.parse(proposedStart) ? "The end must be after the start." : "";
    if (!fault.textContent) send({ response: response.value, proposedStart, proposedEnd });
  }

  return {
    node,
    /** Opens with the meeting's own day and times. */
    begin({ start, end }) {
      date.value = london.isoDay(start);
      from.value = london.time(start);
      to.value = london.time(end);
      fault.textContent = "";
      date.focus();
    },
  };
}
