import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fill, pack } from '../../manifest/package.mjs';
import { crc32 } from '../../manifest/zip.mjs';
import { readPng } from './png.mjs';

const require = createRequire(import.meta.url);
const { ManifestUtil } = require('@microsoft/app-manifest');
const schemaFolder = '@microsoft/app-manifest/build/json-schemas/teams/v1.30';
const schema = require(`${schemaFolder}/MicrosoftTeams.schema.json`);

const values = {
  'app-id': '7d0cd53c-19f2-4e1f-9b6e-3b6b2f7f5a10',
  hostname: 'coregroups.example.gov.uk',
  'developer-name': 'Example County Council',
  'website-url': 'https://www.example.gov.uk/core-groups',
  'privacy-url': 'https://www.example.gov.uk/core-groups/privacy',
  'terms-url': 'https://www.example.gov.uk/core-groups/terms',
};
const icon = async (name) => readPng(await readFile(new URL(`../../manifest/${name}`, import.meta.url)));
const faultsOf = (manifest) => ManifestUtil.validateManifestAgainstSchema(manifest, schema);

test('the manifest keeps to the schema it names', async () => {
  const manifest = await fill(values);
  assert.equal(manifest.manifestVersion, '1.30');
  assert.match(manifest.$schema, /\/v1\.30\//);
  assert.deepEqual(await faultsOf(manifest), []);
});

test('the schema check refuses what the schema does not know', async () => {
  const manifest = await fill(values);
  assert.notDeepEqual(await faultsOf({ ...manifest, accentColour: '#17495A' }), []);
  assert.notDeepEqual(await faultsOf({ ...manifest, id: 'not a guid' }), []);
});

test('every text fits and is not empty', async () => {
  const { name, description, developer, bots } = await fill(values);
  for (const [text, longest] of [
    [name.short, 30], [name.full, 100], [description.short, 80], [description.full, 4000], [developer.name, 32],
    ...bots[0].commandLists.flatMap(({ commands }) => commands).flatMap((command) => [[command.title, 32], [command.description, 128]]),
  ]) {
    assert.ok(text.length > 0 && text.length <= longest, `${text.length} characters, at most ${longest}: ${text}`);
  }
});

test('the bot talks to a person and in a team, private and shared channels too', async () => {
  const { bots, supportsChannelFeatures } = await fill(values);
  assert.deepEqual(bots[0].scopes, ['personal', 'team', 'groupChat']);
  assert.equal(bots[0].isNotificationOnly, false);
  assert.equal(supportsChannelFeatures, 'tier1');
});

test('commands are offered where they are answered, and the service knows each', async () => {
  const { bots } = await fill(values);
  assert.deepEqual(bots[0].commandLists.map(({ scopes }) => scopes), [['personal'], ['team']]);
  const folder = new URL('../../src/Bot/Conversation/', import.meta.url);
  const sources = await Promise.all((await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.cs')).map((name) => readFile(new URL(name, folder), 'utf8')));
  for (const { title } of bots[0].commandLists[0].commands) {
    assert.ok(sources.some((source) => /bool Understands\(/.test(source)
      && [...source.matchAll(/bool Understands\(.*=> .*$|string\[\] Words = .*$/gm)].some(([line]) => line.includes(`"${title}"`))), title);
  }
  const inChannel = await readFile(new URL('Channels/ChannelChat.cs', folder), 'utf8');
  for (const { title } of bots[0].commandLists[1].commands.filter((command) => command.title !== 'help')) {
    assert.ok(inChannel.includes(`["${title}"`), title);
  }
});

test('the search and the links that Teams asks about are those that the service answers', async () => {
  const { composeExtensions: [{ botId, commands, messageHandlers }], validDomains } = await fill(values);
  const find = await readFile(new URL('../../src/Bot/Conversation/Finding/FindCase.cs', import.meta.url), 'utf8');
  assert.equal(botId, values['app-id']);
  assert.ok(commands[0].parameters.every(({ name }) => find.includes(`"${name}"`)));
  for (const { title, description } of [commands[0], ...commands[0].parameters]) assert.ok(title.length <= 32 && description.length <= 128);
  assert.deepEqual(messageHandlers.map(({ value }) => value.domains), [validDomains]);
});

test('nothing is promised that the service does not do', async () => {
  const { description } = await fill(values);
  assert.doesNotMatch(`${description.short} ${description.full}`, /delegat|by name|or act\b/i);
});

test('a missing value is named and nothing is made', async () => {
  const { hostname, 'privacy-url': privacy, ...rest } = values;
  await assert.rejects(pack(rest), /^Error: Missing: --privacy-url, --hostname$/);
});

test('the colour icon is 192 by 192 and fills its square', async () => {
  const { width, height, hasAlpha, pixels } = await icon('color.png');
  assert.deepEqual([width, height], [192, 192]);
  assert.ok(!hasAlpha || pixels.every((pixel) => pixel.at(-1) === 255));
  assert.ok(new Set(pixels.map(String)).size >= 4, 'a drawing has several colours');
});

test('the outline icon is 32 by 32, white on a transparent ground', async () => {
  const { width, height, hasAlpha, pixels } = await icon('outline.png');
  assert.deepEqual([width, height], [32, 32]);
  assert.ok(hasAlpha);
  const seen = pixels.filter((pixel) => pixel[3] > 0);
  assert.ok(seen.length > 150 && seen.length < 700, `${seen.length} of 1024 pixels are drawn`);
  assert.ok(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255));
});

test('the package holds the manifest and both icons, each whole', async () => {
  const bytes = await pack(values);
  const names = [];
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50;) {
    const [crc, size, nameLength] = [bytes.readUInt32LE(at + 14), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    const start = at + 30 + nameLength;
    names.push(bytes.toString('latin1', at + 30, start));
    assert.equal(crc32(bytes.subarray(start, start + size)), crc);
    at = start + size;
  }
  assert.deepEqual(names, ['manifest.json', 'color.png', 'outline.png']);
  assert.equal(crc32(Buffer.from('123456789')), 0xcbf43926);
});
