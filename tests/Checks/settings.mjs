// The settings of the service, as its options classes name them.
import { readFileSync, readdirSync } from 'node:fs';

const source = new URL('../../src/', import.meta.url);

/** Names such as Booking__Rooms, each with its C# type, from every class that says which section it is. */
export function settingsOfService() {
  const found = {};
  for (const file of readdirSync(source, { recursive: true }).filter((name) => /^(Bot|Scheduling)\/.*\.cs$/.test(name) && !/\/(obj|bin)\//.test(name))) {
    Object.assign(found, settingsIn(readFileSync(new URL(file, source), 'utf8')));
  }
  return found;
}

export function settingsIn(code) {
  const found = {};
  for (const [, body] of code.matchAll(/^public sealed class \w+\n\{\n([\s\S]*?)^\}/gm)) {
    const section = /const string Section = "(\w+)"/.exec(body)?.[1];
    if (!section) continue;
    for (const [, type, name] of body.matchAll(/^ {4}public ([\w<>, ?]+) (\w+) \{ get; (?:set; )?\}/gm)) {
      found[`${section}__${name}`] = type;
    }
  }
  return found;
}
