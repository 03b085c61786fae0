import * as api from "./api.js";

/** What the page shows: the last state fetched, who it is for, and what is wrong, if anything. */
export const page = { state: null, person: null, trouble: null, fetchedAt: 0 };

const listeners = [];
export const whenChanged = (listener) => listeners.push(listener);
export const changed = () => listeners.forEach((listener) => listener(page));

/** True while the state of the chosen person has yet to arrive. */
export const isLoading = () => !page.state || (page.person !== null && page.state.person?.id !== page.person);

/** "Now" runs on between two states, as the service's clock does. */
export const now = () => new Date(Date.parse(page.state.now) + (performance.now() - page.fetchedAt));

const personInAddress = () => new URLSearchParams(location.hash.slice(1)).get("person");

export function choose(person) {
  if (personInAddress() !== person) location.hash = `person=${encodeURIComponent(person)}`;
}

let fetching = null;
let wanted = false;

/** Fetches the state; calls that come while one is under way share one further fetch. */
export function refresh() {
  wanted = true;
  fetching ??= fetchWhileWanted().finally(() => { fetching = null; });
  return fetching;
}

async function fetchWhileWanted() {
  while (wanted) {
    wanted = false;
    const person = page.person;
    try {
      const state = await api.stateOf(person);
      if (person !== page.person) continue;
      page.state = state;
      page.fetchedAt = performance.now();
      page.trouble = null;
      if (!person) chooseFirst(state.people);
    } catch (problem) {
      page.trouble = problem;
      if (problem.status === 404 && person) forget();
    }
    changed();
  }
}

function chooseFirst(people) {
  const first = people.find((person) => person.unread > 0) ?? people[0];
  if (first) history.replaceState(null, "", `#person=${encodeURIComponent(first.id)}`);
  follow();
}

/** An old link names somebody who is not here any more. */
function forget() {
  history.replaceState(null, "", location.pathname);
  follow();
}

function follow() {
  const person = personInAddress();
  if (person === page.person) return;
  page.person = person;
  changed();
  refresh();
}

export function start() {
  page.person = personInAddress();
  addEventListener("hashchange", follow);
  const events = new EventSource("/sandbox/events");
  events.onmessage = refresh;
  events.onopen = refresh;
  events.onerror = refresh;
  changed();
}
