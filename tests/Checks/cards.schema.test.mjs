// Every golden card holds only what Microsoft's own package for Teams cards describes: a property or a value that Teams does not
// know would be left out of the card without a word.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { test } from 'node:test';
import Ajv from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

const types = path.join(path.dirname(createRequire(import.meta.url).resolve('@microsoft/teams.cards')), 'core.d.ts');
const schema = createGenerator({
  path: types, type: 'IAdaptiveCard', skipTypeCheck: true, expose: 'all', additionalProperties: false,
}).createSchema('IAdaptiveCard');
byType(schema);
const validate = new Ajv({ strict: false, allErrors: true, discriminator: true }).compile(schema);
const folder = new URL('../Bot.Tests/Cards/Golden/', import.meta.url);

const faultsOf = card => validate(card) ? [] : validate.errors.map(error =>
  `${error.instancePath}: ${error.message} ${JSON.stringify(error.params)}`);

test('what Teams does not know is seen', () => {
  const card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Words', colour: 'Good', size: 'Huge' }] };
  const faults = faultsOf(card).join('\n');
  assert.match(faults, /"colour"/);
  assert.match(faults, /\/size/);
});

for (const name of readdirSync(folder).filter(file => file.endsWith('.json'))) {
  test(`${name} holds nothing that Teams does not know`, () =>
    assert.deepEqual(faultsOf(JSON.parse(readFileSync(new URL(name, folder), 'utf8'))), []));
}

/** Lets a union of elements be judged by their type alone, so that a fault is named where it is and not once for each kind. */
function byType(value) {
  if (!value || typeof value !== 'object') return;
  if (Array.isArray(value.anyOf)) {
    const typed = [...new Map(value.anyOf.filter(typeOf).map(each => [typeOf(each), each])).values()];
    const others = value.anyOf.filter(each => !typeOf(each));
    if (typed.length > 1) {
      const union = { type: 'object', discriminator: { propertyName: 'type' }, required: ['type'], oneOf: typed };
      delete value.anyOf;
      Object.assign(value, others.length ? { anyOf: [union, ...others] } : union);
    }
  }
  Object.values(value).forEach(byType);
}

function typeOf(reference) {
  return schema.definitions[decodeURIComponent(reference.$ref?.split('/').at(-1) ?? '')]?.properties?.type?.const;
}
