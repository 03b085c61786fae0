// A browser before the sandbox's page, and the few things people do there.
import assert from 'node:assert/strict'
import { mkdirSync, readFileSync } from 'node:fs'
import { after, before } from 'node:test'
import { chromium } from 'playwright-core'
import { startSandbox } from './sandbox.mjs'

const pictures = process.env.TEST_OUTPUT ?? './test-output'
const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8')
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync']

export const launch = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: flags })

/** One browser and one sandbox for all tests of a file. */
export function atOneSandbox() {
  const place = { desk: (options) => openDesk(place.browser, place.sandbox, options) }
  before(async () => {
    place.browser = await launch()
    place.sandbox = await startSandbox()
  })
  after(async () => {
    await place.browser?.close()
    await place.sandbox?.stop()
  })
  return place
}

export async function openDesk(browser, sandbox, { width = 1400, height = 900, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: 'en-GB', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(60_000)
  const faults = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(sandbox.address)
  await page.locator('#teams .conversation').waitFor()

  const people = (await sandbox.state()).people
  const desk = {
    page,
    /** Nothing went wrong in the page itself. */
    close: async () => {
      await context.close()
      assert.deepEqual(faults, [])
    },
    as: async (name) => {
      const toggle = page.getByTestId('person-toggle')
      if (await toggle.isVisible()) await toggle.click()
      await page.getByTestId(`person-${people.find((person) => person.name === name).id}`).click()
      await page.locator('#teams .pane-who', { hasText: name }).waitFor({ state: 'attached' })
      await page.locator('#teams[aria-busy="false"]').waitFor({ state: 'attached' })
    },
    move: async (how) => {
      const moved = page.waitForResponse((response) => response.url().endsWith('/sandbox/clock'), { timeout: 180_000 })
      await page.getByTestId(`clock-${how}`).click()
      assert.equal((await moved).status(), 200)
      await page.getByTestId('clock-progress').waitFor({ state: 'hidden' })
    },
    chat: () => page.locator('#teams .conversations button').first().click(),
    channel: () => page.locator('#teams .conversations button').nth(1).click(),
    /** The newest card that says all of this. */
    card: (...words) => desk.cards(...words).last(),
    cards: (...words) => words.reduce(
      (cards, hasText) => cards.filter({ hasText }), page.locator('#teams .message .card')),
    /** No card says all of this any more. */
    gone: async (...words) => {
      await until(`no card says ${words.join(', ')}`, async () => await desk.cards(...words).count() === 0)
    },
    /** Opens one of several things that a card says together, where it does. */
    open: async (...words) => {
      await desk.card(...words).waitFor()
      const list = desk.card(...words, 'Open one')
      if (await list.count() === 0) return
      const choices = words.reduce((found, hasText) => found.filter({ hasText }), list.locator('option'))
      await list.locator('select').selectOption({ label: await choices.first().textContent() })
      await list.getByRole('button', { name: 'Open', exact: true }).click()
      await desk.card(...words, 'This core group').waitFor()
    },
    waiting: () => page.locator('#agenda .waiting .event'),
    shot: async (name) => {
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: `${pictures}/${name}.png` })
    },
  }
  return desk
}

/**
 * What axe finds serious or critical in the page, or within `selector`.
 * @param options of axe itself, for fewer rules than all
 */
export async function serious(page, selector, options = {}) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe)
  return page.evaluate(async ([within, more]) => {
    const { violations } = await globalThis.axe.run(within ?? document, { resultTypes: ['violations'], ...more })
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`)
  }, [selector, options])
}

/** Asks until the answer is a yes; what it was about is said when it never is. */
export async function until(about, ask) {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const answer = await ask()
    if (answer) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return assert.fail(`It never came to be: ${about}`)
}
