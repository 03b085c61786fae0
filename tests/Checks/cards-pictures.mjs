// node tests/Checks/cards-pictures.mjs FOLDER [name …]: golden cards as PNG at the width of a phone and of a desktop.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

const [folder, ...wanted] = process.argv.slice(2);
if (!folder) throw new Error('Give the folder for the pictures.');
const require = createRequire(import.meta.url);
const golden = new URL('../Bot.Tests/Cards/Golden/', import.meta.url);
const names = wanted.length ? wanted : readdirSync(golden).map(name => path.basename(name, '.json'));
const hostConfig = {
  fontFamily: 'Segoe UI, Liberation Sans, Arial, sans-serif',
  spacing: { small: 4, default: 8, medium: 16, large: 20, padding: 16 },
  supportsInteractivity: true,
  fontSizes: { small: 12, default: 14, medium: 17, large: 21, extraLarge: 26 },
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', spacing: 'medium', showCard: { actionMode: 'inline', inlineTopMargin: 12 } },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 150 }, value: { wrap: true }, spacing: 12 },
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const width of [320, 680]) {
  const page = await browser.newPage({ viewport: { width, height: 400 } });
  await page.setContent('<body style="margin:8px;background:#f5f5f5;font-family:sans-serif"><style>.ac-pushButton{padding:6px 12px;border:1px solid #bbb;border-radius:4px;background:#fff;font-size:14px}.style-positive{background:#5b5fc7;color:#fff}</style><div id="card" style="background:#fff;border:1px solid #ddd;border-radius:6px"></div></body>');
  await page.addScriptTag({ path: require.resolve('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ path: require.resolve('markdown-it/dist/markdown-it.min.js') });
  for (const name of names) {
    const card = JSON.parse(readFileSync(new URL(`${name}.json`, golden), 'utf8'));
    await page.evaluate(([json, config]) => {
      const { AdaptiveCard, HostConfig } = window.AdaptiveCards;
      AdaptiveCard.onProcessMarkdown = (text, result) => {
        result.outputHtml = window.markdownit().render(text);
        result.didProcess = true;
      };
      const card = new AdaptiveCard();
      card.hostConfig = new HostConfig(config);
      card.parse(json);
      const place = document.getElementById('card');
      place.replaceChildren(card.render());
      place.querySelector('button[aria-expanded="false"]')?.click();
    }, [card, hostConfig]);
    await page.screenshot({ path: path.join(folder, `${name}-${width}.png`), fullPage: true });
    await page.setViewportSize({ width, height: 400 });
  }
}
await browser.close();
