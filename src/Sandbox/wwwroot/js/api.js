/** What the sandbox said no to, in its own words. */
export class Refused extends Error {
  constructor(status, words) {
    super(words);
    this.status = status;
  }
}

/** The sandbox itself does not answer. */
export class Unreachable extends Error {
  constructor() {
    super("The sandbox does not answer. Is its process still running?");
  }
}

async function call(path, body) {
  const request = body === undefined
    ? { cache: "no-store" }
    : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  let answer;
  let words;
  try {
    answer = await fetch(`/sandbox/${path}`, request);
    words = await answer.text();
  } catch {
    throw new Unreachable();
  }
  const value = parse(words);
  if (!answer.ok) throw new Refused(answer.status, value?.error ?? `The sandbox answered ${answer.status}.`);
  return value;
}

function parse(words) {
  try {
    return words ? JSON.parse(words) : null;
  } catch {
    return null;
  }
}

export const stateOf = (person) => call(person ? `state?person=${encodeURIComponent(person)}` : "state");
export const stories = () => call("stories");
export const act = (person, conversation, activity, action, trigger = "manual") =>
  call("act", { person, conversation, activity, action, trigger });
export const dialog = (person, conversation, activity, data, submit) =>
  call("dialog", { person, conversation, activity, data, submit });
export const say = (person, conversation, text) => call("say", { person, conversation, text });
export const find = (person, conversation, text) => call("find", { person, conversation, text });
export const put = (person, conversation, attachment) => call("put", { person, conversation, attachment });
export const respond = (person, event, answer) => call("respond", { person, event, ...answer });
export const edit = (person, event, what) => call("edit", { person, event, ...what });
export const away = (person, until) => call("away", { person, until });
export const moveClock = (to) => call("clock", { to });
export const chooseLuck = (answering, notifying) => call("luck", { answering, notifying });
export const tellService = (what) => call("service", { do: what });
