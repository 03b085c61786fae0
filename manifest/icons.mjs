// Draws color.png and outline.png from the drawings beside them. Run it again after changing a drawing:
//   CHROMIUM=/usr/bin/chromium node manifest/icons.mjs
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const beside = (name) => fileURLToPath(new URL(name, import.meta.url));
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [name, size] of [['color', 192], ['outline', 32]]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${await readFile(beside(`${name}.svg`), 'utf8')}`);
  await page.screenshot({ path: beside(`${name}.png`), omitBackground: true });
}
await browser.close();
