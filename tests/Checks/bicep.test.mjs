import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { everyNode, faultsOf, keysOfVariable, parse } from './bicep.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const files = readdirSync(new URL('../../infra', import.meta.url)).filter((name) => name.endsWith('.bicep'));
const main = parse(read('infra/main.bicep'));

// What ASP.NET Core itself reads.
const platformSettings = ['ASPNETCORE_ENVIRONMENT', 'ASPNETCORE_URLS'];
// Needed only where there is no managed identity.
const notNeededInAzure = ['Entra__ClientSecret', 'Entra__CertificatePath', 'Entra__CertificatePassword', 'Entra__CertificateThumbprint'];

const known = flatten(JSON.parse(read('src/Bot/appsettings.json')));
const set = keysOfVariable(main, 'settings');

function flatten(value, path = []) {
  if (value === null || typeof value !== 'object') return { [path.join('__')]: value };
  return Object.assign({}, ...Object.entries(value).map(([key, inner]) => flatten(inner, [...path, key])));
}

for (const file of files) {
  test(`${file} is Bicep`, () => assert.deepEqual(faultsOf(parse(read(`infra/${file}`))), []));
}

test('the syntax check sees a fault', () => {
  assert.notDeepEqual(faultsOf(parse("resource x 'A/b@2024-01-01' = {\n  name: \n}\n")), []);
});

test('every setting that the machine is given is one the service knows', () => {
  assert.ok(set.length > 0);
  assert.deepEqual(set.filter((name) => !(name in known) && !platformSettings.includes(name)), []);
});

test('every setting that the service leaves open is given', () => {
  const open = Object.keys(known).filter((name) => known[name] === '' && !notNeededInAzure.includes(name));
  assert.ok(open.length > 0);
  assert.deepEqual(open.filter((name) => !set.includes(name)), []);
});

test('the lists that the machine is given are lists the service knows', () => {
  const lists = [...read('infra/main.bicep').matchAll(/'(\w+__\w+)__\$\{/g)].map((match) => match[1]);
  assert.deepEqual(lists, ['Import__MailDomains']);
  const { Import } = JSON.parse(read('src/Bot/appsettings.json'));
  assert.deepEqual(Import, { MailDomains: [] });
});

test('every host that may be sent a token is a name in full, as it is compared', () => {
  const { Teams } = JSON.parse(read('src/Bot/appsettings.json'));
  assert.deepEqual(Teams.AllowedHosts, ['smba.trafficmanager.net']);
});

test('every parameter, variable and resource is used', () => {
  const declarations = main.namedChildren
    .filter((node) => /^(parameter|variable)_declaration$/.test(node.type))
    .map((node) => node.namedChildren.find((child) => child.type === 'identifier').text);
  const uses = [...everyNode(main)].filter((node) => node.type === 'identifier').map((node) => node.text);
  assert.ok(declarations.length > 5);
  assert.deepEqual(declarations.filter((name) => uses.filter((use) => use === name).length < 2), []);
});

test('what main.bicep replaces in host.sh is there, and nothing else waits to be replaced', () => {
  const waiting = new Set(read('infra/host.sh').match(/\{\{[A-Z_]+\}\}/g));
  const replaced = new Set(read('infra/main.bicep').match(/\{\{[A-Z_]+\}\}/g));
  assert.deepEqual(waiting, replaced);
});
