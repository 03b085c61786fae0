import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { everyNode, faultsOf, keysOfVariable, parse } from './bicep.mjs';
import { settingsIn, settingsOfService } from './settings.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const files = readdirSync(new URL('../../infra', import.meta.url)).filter((name) => name.endsWith('.bicep'));
const main = parse(read('infra/main.bicep'));

// What ASP.NET Core itself reads.
const platformSettings = ['ASPNETCORE_ENVIRONMENT', 'ASPNETCORE_URLS'];
// Needed only where there is no managed identity.
const notNeededInAzure = ['Entra__ClientSecret', 'Entra__CertificatePath', 'Entra__CertificatePassword', 'Entra__CertificateThumbprint'];

// What an authority leaves as it is, and why.
const notForAnAuthority = {
  ...Object.fromEntries(notNeededInAzure.map((name) => [name, 'there is a managed identity'])),
  Clock__OffsetFile: 'for Development alone',
  Graph__BaseAddress: 'an address of Microsoft, the same for all of the public cloud',
  Teams__MetadataAddress: 'an address of Microsoft',
  Teams__Issuer: 'an address of Microsoft',
  Teams__TokenResource: 'an address of Microsoft',
  Teams__ServiceUrl: 'an address of Microsoft',
  Teams__AllowedHosts: 'what may be sent a token is no choice of a deployment',
  Teams__AllowTokenless: 'for Development alone; starting with it elsewhere is refused',
  Teams__RequestsPerSecond: 'the pace that Teams allows a bot',
};

const known = flatten(JSON.parse(read('src/Bot/appsettings.json')));
const set = keysOfVariable(main, 'settings');
const lists = [...keysOfVariable(main, 'lists'), ...keysOfVariable(main, 'keyed')];
const ofService = settingsOfService();

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

test('the lists that the machine is given are lists the service knows, and none of them has anything in it before', () => {
  assert.ok(lists.length > 5);
  for (const name of lists) {
    const [section, key] = name.split('__');
    const kind = keysOfVariable(main, 'keyed').includes(name) ? /^IDictionary</ : /^IList</;
    assert.match(ofService[name] ?? 'unknown', kind, name);
    const value = JSON.parse(read('src/Bot/appsettings.json'))[section][key];
    if (Array.isArray(value)) assert.deepEqual(value, [], name);
  }
});

test('the options of the service are found, whatever their kind', () => {
  assert.ok(Object.keys(ofService).length > 35, `only ${Object.keys(ofService).length}`);
  assert.deepEqual(
    [ofService.Booking__Minutes, ofService.Booking__LeadDays, ofService.Boards__Owner, ofService.Reminders__FollowMailboxes],
    ['int', 'IDictionary<string, int>', 'string', 'bool']);
  const made = 'public sealed class NewOptions\n{\n    public const string Section = "New";\n\n    public bool Thing { get; set; } = true;\n}\n';
  assert.deepEqual(settingsIn(made), { New__Thing: 'bool' });
});

test('every setting that an authority may change is a parameter of the deployment', () => {
  const given = new Set([...set, ...lists]);
  assert.deepEqual(
    Object.keys(ofService).filter((name) => !given.has(name) && !(name in notForAnAuthority)), [],
    'give it in main.bicep, or say in this check why an authority leaves it as it is');
  assert.deepEqual(Object.keys(notForAnAuthority).filter((name) => !(name in ofService) || given.has(name)), []);
});

test('what the deployment gives unless it is told otherwise is what the service does by itself', () => {
  const text = read('infra/main.bicep');
  let compared = 0;
  for (const [, setting, parameter] of text.matchAll(/^ {2}(\w+__\w+): (?:string\()?(\w+?)\)?(?: \? 'true' : 'false')?$/gm)) {
    const otherwise = new RegExp(`^param ${parameter} \\w+ = '?(.*?)'?$`, 'm').exec(text)?.[1];
    if (otherwise === undefined || !(setting in known)) continue;
    assert.equal(otherwise, String(known[setting]), setting);
    compared += 1;
  }
  assert.ok(compared > 10, `only ${compared}`);
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
