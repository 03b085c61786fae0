import { el, follow, initials, tint } from "./dom.js";
import { page, whenChanged } from "./state.js";

const nav = document.getElementById("people");
const toggle = document.getElementById("picker-toggle");
const groups = el("div", { class: "people-groups" });

export const badge = (count, what) =>
  count > 0 && el("span", { class: "badge" }, String(count), el("span", { class: "unseen" }, ` ${what}`));

const avatar = (name, by) => el("span", { class: `avatar ${tint(by)}`, "aria-hidden": "true" }, initials(name));

function makeGroup({ group }) {
  return el("section", { class: "people-group" }, el("h3", {}, group), el("ul", {}));
}

function updateGroup(node, { people }) {
  follow(node.querySelector("ul"), people, (person) => person.id, makePerson, updatePerson);
}

function makePerson({ id }) {
  return el("li", {}, el("a", { href: `#person=${encodeURIComponent(id)}`, "data-testid": `person-${id}`, onclick: close }));
}

function updatePerson(node, { name, role, agency, unread, chosen }) {
  const link = node.firstElementChild;
  link.replaceChildren(
    avatar(name, agency),
    el("span", { class: "person-words" }, el("span", { class: "person-name" }, name), " ",
      el("span", { class: "person-role" }, [role, agency].filter(Boolean).join(", "))),
    badge(unread, "unread") || "");
  if (chosen) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
}

function show() {
  if (!page.state) return;
  const byGroup = new Map();
  for (const person of page.state.people) {
    const group = person.group || "Everyone else";
    if (!byGroup.has(group)) byGroup.set(group, []);
    byGroup.get(group).push({ ...person, chosen: person.id === page.person });
  }
  const items = [...byGroup].map(([group, people]) => ({ group, people }));
  follow(groups, items, ({ group }) => group, makeGroup, updateGroup);
  showToggle(page.state.people.find(({ id }) => id === page.person));
}

function showToggle(person) {
  const others = page.state.people.reduce((sum, { id, unread }) => sum + (id === person?.id ? 0 : unread), 0);
  const said = JSON.stringify([person, others]);
  if (toggle.dataset.said === said) return;
  toggle.dataset.said = said;
  toggle.replaceChildren(
    person ? avatar(person.name, person.agency) : "",
    el("span", { class: "person-words" },
      el("span", { class: "person-name" }, person ? `Seeing as ${person.name}` : "Choose a person"), " ",
      el("span", { class: "person-role" }, person ? [person.role, person.agency, person.group].filter(Boolean).join(", ") : "")),
    badge(others, "unread for others") || "",
    el("span", { class: "chevron", "aria-hidden": "true" }));
}

function open(yes) {
  nav.classList.toggle("open", yes);
  toggle.setAttribute("aria-expanded", yes);
  if (yes) (nav.querySelector("[aria-current]") ?? nav.querySelector("a"))?.focus();
}

function close() {
  if (!nav.classList.contains("open")) return;
  open(false);
  toggle.focus();
}

export function start() {
  nav.append(el("h2", {}, "People"), groups);
  toggle.addEventListener("click", () => open(!nav.classList.contains("open")));
  nav.parentElement.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  document.addEventListener("pointerdown", ({ target }) => nav.parentElement.contains(target) || open(false));
  whenChanged(show);
}
