// Every golden card must be understood by the renderer of Adaptive Cards, which nobody here wrote, without a single remark.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';

const { AdaptiveCard, SerializationContext, Versions } = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js');
const folder = new URL('../Bot.Tests/Cards/Golden/', import.meta.url);
const names = readdirSync(folder).filter(name => name.endsWith('.json'));

function* nodes(value) {
  if (value && typeof value === 'object') {
    yield value;
    for (const inner of Object.values(value)) yield* nodes(inner);
  }
}

// What stands on the card before anything is opened. What only folds out more to read is no action.
function* shown(value) {
  if (!value || typeof value !== 'object') return;
  if (value.type?.startsWith?.('Action.')) {
    if (value.type !== 'Action.ShowCard' || value.card.actions) yield value;
    return;
  }
  for (const inner of Object.values(value)) yield* shown(inner);
}

const of = (card, prefix) => [...nodes(card)].filter(node => node.type?.startsWith?.(prefix));

// The renderer's pattern of a language goes on from where it last stopped, so that it takes one card in Welsh and not the next.
const isOfLanguage = remark => remark === 'Invalid value "cy" for property "lang".';

test('there are cards to check', () => assert.ok(names.length >= 15, `only ${names.length} golden cards`));

for (const name of names) {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const card = JSON.parse(text);

  test(`${name} is a card that Teams can show`, () => {
    const context = new SerializationContext(Versions.v1_5);
    const parsed = new AdaptiveCard();
    parsed.parse(card, context);
    const remarks = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
    assert.deepEqual(remarks.filter(remark => !isOfLanguage(remark)), []);
    assert.ok([undefined, 'cy'].includes(card.lang), card.lang);
    assert.deepEqual(parsed.validateProperties().validationEvents.map(event => event.message), []);
    assert.equal(card.version, '1.5');
    assert.ok(card.fallbackText.length > 10 && card.speak.length > 10, 'says nothing where it cannot be shown');
    assert.ok(Buffer.byteLength(JSON.stringify(card)) < 25 * 1024, 'too large');
  });

  test(`${name} can be used with a keyboard and a screen reader`, () => {
    for (const input of of(card, 'Input.')) {
      assert.ok((input.label ?? input.title)?.length > 2, `${input.id} has no words`);
      assert.equal(input.isRequired ?? false, /\((required|gofynnol)\)$/.test(input.label ?? ''), `${input.id} does not say whether it is required`);
      if (input.isRequired) assert.ok(input.errorMessage, `${input.id} says nothing when it is left empty`);
      if (input.min ?? input.max) assert.ok(input.errorMessage, `${input.id} says nothing when it holds what cannot be`);
    }
    assert.ok([...shown(card.body)].length <= 6, 'more buttons than a person can choose among');
    for (const set of of(card, 'ActionSet')) assert.ok(set.actions.length <= 6, 'more actions than Teams shows');
    for (const action of of(card, 'Action.')) assert.ok(action.title, 'a button without words');
    assert.equal(of(card, 'TextBlock').filter(block => block.style === 'heading').length, 1, 'one heading, not more');
    for (const block of of(card, 'TextBlock')) {
      assert.ok(block.wrap, `cut off on a phone: ${block.text}`);
      assert.equal(block.color, undefined, 'colour says nothing to many readers');
    }
  });

  test(`${name} holds no address, no picture and no link but into Teams itself`, () => {
    for (const open of of(card, 'Action.OpenUrl')) assert.match(open.url, /^https:\/\/teams\.microsoft\.com\/l\//);
    assert.doesNotMatch(text, /@(?!thread|example\.gov\.uk|work\.example)|"Image"|\]\(/);
    assert.equal([...nodes(card)].flatMap(Object.values).filter(value => value === null).length, 0);
  });
}
