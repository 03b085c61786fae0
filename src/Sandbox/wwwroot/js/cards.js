import { el } from "./dom.js";
import { hostConfig } from "./hostconfig.js";

let prepared = null;

/** The official renderer, set up once; null when its script did not load. */
function renderer() {
  const official = globalThis.AdaptiveCards;
  if (prepared || !official) return prepared;
  const markdown = globalThis.markdownit?.({ linkify: false });
  official.AdaptiveCard.onProcessMarkdown = (text, result) => {
    if (!markdown) return;
    result.outputHtml = markdown.render(text);
    result.didProcess = true;
  };
  return (prepared = { official, config: new official.HostConfig(hostConfig) });
}

export function markdown(text) {
  const words = el("div", { class: "words" });
  const written = globalThis.markdownit?.({ breaks: true });
  if (written) words.innerHTML = written.render(text);
  else words.textContent = text;
  safely(words);
  return words;
}

function safely(node) {
  for (const link of node.querySelectorAll("a[href]")) {
    link.target = "_blank";
    link.rel = "noopener noreferrer";
  }
}

/**
 * Draws a card. `execute` gets `{type, verb, data}` of an Action.Execute once the inputs are valid, their values merged
 * into the data; `submit` the data of an Action.Submit, as a dialog knows it; `other` the words for a button that does
 * nothing here.
 */
export function drawCard(json, execute, submit, other) {
  const ready = renderer();
  if (!ready) return el("p", { class: "words" }, json.fallbackText ?? "This card cannot be drawn here.");
  const { official, config } = ready;
  const card = new official.AdaptiveCard();
  card.hostConfig = config;
  card.onExecuteAction = (action) => {
    if (action instanceof official.OpenUrlAction) openUrl(action.url);
    else if (action instanceof official.ExecuteAction) execute({ type: "Action.Execute", verb: action.verb, data: action.data ?? {} });
    else if (action instanceof official.SubmitAction) submit(action.data ?? {});
    else other("This button does nothing in the sandbox.");
  };
  // A form that opens below the edge of the pane would be missed.
  card.onInlineCardExpanded = (action, isOpen) => isOpen && action.card.renderedElement?.scrollIntoView({ block: "nearest" });
  card.parse(json);
  const drawn = card.render();
  if (!drawn) return el("p", { class: "words" }, json.fallbackText ?? "This card is empty.");
  // The renderer makes the card itself a stop for the Tab key, which is a stop with nothing to do.
  drawn.removeAttribute("tabindex");
  safely(drawn);
  return drawn;
}

function openUrl(url) {
  if (/^https?:\/\//i.test(url ?? "")) window.open(url, "_blank", "noopener,noreferrer");
}
