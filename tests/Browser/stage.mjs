// A page with nothing on it but one card, drawn as the sandbox draws it, but for what Teams does otherwise: its letters are as wide
// as Arial's, and the words of a button stay on one line, of which what does not fit is left out.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { serious } from './desk.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const kinds = { '.js': 'text/javascript', '.css': 'text/css' }
const html = `<!doctype html><html lang="LANG"><head><title>Card</title>
  <link rel="stylesheet" href="/src/Sandbox/wwwroot/css/base.css"><link rel="stylesheet" href="/src/Sandbox/wwwroot/css/cards.css">
  <style>html { font-family: "Liberation Sans", Arial, sans-serif; } .ac-actionSet { flex-wrap: nowrap !important; }
  .ac-pushButton, .ac-pushButton > div { white-space: nowrap !important; }</style>
  <script src="/node_modules/adaptivecards/dist/adaptivecards.min.js"></script>
  <script src="/node_modules/markdown-it/dist/markdown-it.min.js"></script></head>
  <body style="padding:8px"><main><h1 class="unseen">A card</h1><h2 class="unseen">In a chat</h2><h3 class="unseen">Newest</h3>
  <div class="card"></div></main>
  <script type="module">import { drawCard } from '/src/Sandbox/wwwroot/js/cards.js'
  globalThis.draw = (json) => document.querySelector('.card').replaceChildren(drawCard(json, () => {}, () => {}))</script></body></html>`

/** @param look width, colour scheme, forced colours, and what axe is asked: its options, or nothing */
export async function openStage(browser, language, { width, colorScheme, forcedColors = 'none', axe }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, forcedColors, reducedMotion: 'reduce', locale: 'en-GB' })
  const page = await context.newPage()
  await page.route('http://cards.test/**', (route) => {
    const { pathname } = new URL(route.request().url())
    return pathname === '/' ? route.fulfill({ contentType: 'text/html', body: html.replace('LANG', language) })
      : existsSync(path.join(root, pathname)) ? route.fulfill({ contentType: kinds[path.extname(pathname)], path: path.join(root, pathname) })
      : route.fulfill({ status: 404 })
  })
  await page.goto('http://cards.test/')
  await page.waitForFunction(() => globalThis.draw)
  const card = page.locator('.card')
  const look = async (file) => {
    await card.screenshot({ path: file })
    return [...await page.evaluate(cutOff), ...axe ? await serious(page, undefined, axe) : []]
  }

  return {
    /** Draws it, and each form that opens under it, into pictures; the answer is what is wrong with them. */
    draw: async (json, picture) => {
      await page.evaluate((drawn) => globalThis.draw(drawn), json)
      const faults = await look(`${picture}.png`)
      const forms = card.locator('button[aria-expanded]')
      for (let n = 0; n < await forms.count(); n++) {
        await forms.nth(n).click()
        await page.mouse.move(0, 0)
        faults.push(...await look(`${picture}-form-${n + 1}.png`))
      }
      return [...new Set(faults)]
    },
    close: () => context.close(),
  }
}

/** What reaches beyond the card, or is wider than its place. Runs in the page. */
function cutOff() {
  const edge = document.querySelector('.card').getBoundingClientRect().right
  return [...document.querySelectorAll('.card, .card *')]
    .filter((node) => node.checkVisibility() && (node.getBoundingClientRect().right > edge + 1
      || node.parentElement.closest('.ac-input, .ac-textBlock, button') && node.getBoundingClientRect().bottom > node.parentElement.getBoundingClientRect().bottom + 2
      || node.scrollWidth > node.clientWidth + 1 && (node.tagName === 'BUTTON' || getComputedStyle(node).overflowX !== 'visible')))
    .map((node) => `cut off: ${node.tagName} ${node.className} ${node.textContent.slice(0, 60)}`)
}
