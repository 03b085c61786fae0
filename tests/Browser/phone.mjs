// A telephone, and a page of the service on it for somebody who needs no account.
import assert from 'node:assert/strict'
import { mkdirSync } from 'node:fs'
import { serious } from './desk.mjs'

const pictures = process.env.TEST_OUTPUT ?? './test-output'
export const phone = { width: 390, height: 844 }

/** The page on a telephone of somebody who has neither Teams nor Outlook there. */
export async function openPage(browser, link, colorScheme = 'light') {
  const context = await browser.newContext({ viewport: phone, colorScheme, locale: 'en-GB' })
  const page = await context.newPage()
  const faults = []
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  await page.goto(link)
  return {
    page,
    shot: async (name) => {
      mkdirSync(pictures, { recursive: true })
      await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
    },
    /** Nothing is wider than the telephone, nothing is refused by the page's own policy, and axe has no complaint. */
    isSound: async () => {
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'wider than the telephone')
      assert.deepEqual(faults, [])
    },
    close: () => context.close(),
  }
}

/** What axe says of the page's own markup, which admits no script: so it is asked of a copy. */
export async function axeOf(browser, markup) {
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  await page.setContent(markup)
  const found = await serious(page)
  await context.close()
  return found
}
