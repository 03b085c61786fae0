// Makes the app package that a Teams administrator uploads:
//   node manifest/package.mjs --app-id GUID --hostname HOST --developer-name NAME \
//     --website-url URL --privacy-url URL --terms-url URL [--out core-groups.zip]
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { zip } from './zip.mjs';

const read = (name) => readFile(new URL(name, import.meta.url));
const optionOf = (placeholder) => placeholder.toLowerCase().replaceAll('_', '-');

/** The manifest with every {{PLACEHOLDER}} replaced; throws naming the options that were not given. */
export async function fill(values) {
  const template = await read('manifest.json').then(String);
  const missing = new Set();
  const text = template.replace(/\{\{([A-Z_]+)\}\}/g, (_, placeholder) => {
    const value = values[optionOf(placeholder)];
    if (!value) missing.add(`--${optionOf(placeholder)}`);
    return JSON.stringify(value ?? '').slice(1, -1);
  });
  if (missing.size > 0) throw new Error(`Missing: ${[...missing].join(', ')}`);
  return JSON.parse(text);
}

/** The package: the manifest at its root, beside the two icons it names. */
export async function pack(values) {
  const manifest = await fill(values);
  const icons = Object.values(manifest.icons);
  return zip([
    ['manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
    ...await Promise.all(icons.map(async (icon) => [icon, await read(icon)])),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const option = { type: 'string' };
  const { values: { out, ...values } } = parseArgs({
    options: {
      'app-id': option, hostname: option, 'developer-name': option, 'website-url': option,
      'privacy-url': option, 'terms-url': option, out: { type: 'string', default: 'core-groups.zip' },
    },
  });
  try {
    await writeFile(out, await pack(values));
    console.log(`Wrote ${out}`);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
