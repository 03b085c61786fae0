import * as api from "./api.js";
import { el } from "./dom.js";
import { choose, page } from "./state.js";

const REMEMBERED = "coregroupbot-stories-closed";

/** A story names its person by id; a name or a role in a group will do as well. */
const personOf = ({ person }) =>
  page.state?.people.find(({ id }) => id === person)
  ?? page.state?.people.find(({ name, role, group }) => [name, `${role}, ${group}`].includes(person));

function card(story, chosen) {
  const button = el("button", { type: "button", class: "story", "aria-pressed": "false", onclick: () => {
    const person = personOf(story);
    if (person) choose(person.id);
    chosen(button);
  } }, el("span", { class: "story-title" }, story.title), el("span", { class: "story-hint" }, story.hint));
  return el("li", {}, button);
}

export async function start() {
  const strip = document.getElementById("stories");
  let told;
  try {
    told = await api.stories();
  } catch {
    return;
  }
  if (!told?.length) return;
  const list = el("ul", {});
  const chosen = (button) =>
    list.querySelectorAll("button").forEach((each) => each.setAttribute("aria-pressed", each === button));
  list.append(...told.map((story) => card(story, chosen)));
  const summary = el("summary", {}, el("h2", {}, "Stories to try"));
  strip.append(summary, list);
  // Folded wherever the page has one column, whatever was last chosen where there is room.
  const roomy = matchMedia("(min-width: 60rem)");
  const settle = () => { strip.open = roomy.matches && !localStorage.getItem(REMEMBERED); };
  settle();
  roomy.addEventListener("change", settle);
  summary.addEventListener("click", () => {
    if (!roomy.matches) return;
    if (strip.open) localStorage.setItem(REMEMBERED, "yes");
    else localStorage.removeItem(REMEMBERED);
  });
  strip.hidden = false;
}
