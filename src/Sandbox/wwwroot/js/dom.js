/** Makes an element. `on…` attributes are listeners; null, undefined and false are left out, as attribute or as child. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

const followed = new WeakMap();

/**
 * Makes the children of `parent` follow `items`, one element a key. An element is made once, updated only when the JSON
 * of its item changes and moved only when out of place, so that focus, scroll and half-filled inputs live on.
 */
export function follow(parent, items, key, make, update) {
  const before = followed.get(parent) ?? new Map();
  const after = new Map();
  for (const item of items) {
    const id = key(item);
    const said = JSON.stringify(item);
    const entry = before.get(id) ?? { node: make(item), said: null };
    if (entry.said !== said) update(entry.node, item);
    entry.said = said;
    after.set(id, entry);
    before.delete(id);
  }
  for (const { node } of before.values()) node.remove();
  let place = parent.firstElementChild;
  for (const { node } of after.values()) {
    if (node === place) place = node.nextElementSibling;
    else parent.insertBefore(node, place);
  }
  followed.set(parent, after);
}

/** Moves the focus to something that is not a control, so that a keyboard user stays where the change happened. */
export function focusOn(node) {
  if (!node) return;
  if (!node.hasAttribute("tabindex")) node.setAttribute("tabindex", "-1");
  node.focus({ preventScroll: false });
}

/** The letters of an avatar. */
export const initials = (name) =>
  name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word) && !/^(Dr|Ms|Mr|Mrs|PC|DC|DS)\.?$/.test(word))
    .map((word) => word[0]).filter((_, i, all) => i === 0 || i === all.length - 1).join("");

/** One of six tints, always the same for the same words. */
export function tint(words) {
  let sum = 0;
  for (const letter of words ?? "") sum = (sum * 31 + letter.codePointAt(0)) % 9973;
  return `tint-${sum % 6}`;
}
