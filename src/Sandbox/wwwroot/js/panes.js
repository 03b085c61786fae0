import { badge } from "./people.js";
import { isLoading, page, whenChanged } from "./state.js";

const panes = document.querySelector(".panes");
const names = ["teams", "outlook"];
const narrow = matchMedia("(max-width: 59.99rem)");
const tab = (name) => document.getElementById(`tab-${name}`);
const pane = (name) => document.getElementById(name);

/** On a narrow screen one pane shows at a time and is a tab's panel; on a wide one both are plain regions. */
export function showPane(shown = panes.dataset.shown) {
  panes.dataset.shown = shown;
  for (const name of names) {
    const selected = name === shown;
    tab(name).setAttribute("aria-selected", selected);
    tab(name).tabIndex = selected ? 0 : -1;
    if (narrow.matches) pane(name).setAttribute("role", "tabpanel");
    else pane(name).removeAttribute("role");
  }
}

/** A number after the name of a tab, such as how many invitations wait. */
export function countOnTab(name, count, what) {
  if (tab(name).dataset.count === String(count)) return;
  tab(name).dataset.count = count;
  tab(name).replaceChildren(name === "teams" ? "Teams" : "Outlook", badge(count, what) || "");
}

function showWho({ state }) {
  const person = state?.people.find(({ id }) => id === page.person);
  for (const name of names) {
    pane(name).setAttribute("aria-busy", isLoading());
    pane(name).querySelector(".pane-who").textContent = person ? `${person.name}, ${person.role}` : "";
  }
  document.title = person ? `${person.name} – CoreGroupBot sandbox` : "CoreGroupBot sandbox";
}

export function start() {
  for (const name of names) {
    tab(name).addEventListener("click", () => showPane(name));
    tab(name).addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
      const other = { Home: "teams", End: "outlook" }[event.key] ?? names.find((each) => each !== name);
      event.preventDefault();
      showPane(other);
      tab(other).focus();
    });
  }
  for (const link of document.querySelectorAll("[data-skip]")) {
    link.addEventListener("click", (event) => {
      // The address keeps the chosen person, so a skip link may not change it.
      event.preventDefault();
      showPane(link.dataset.skip);
      pane(link.dataset.skip).focus();
    });
  }
  narrow.addEventListener("change", () => showPane());
  showPane();
  whenChanged(showWho);
}
