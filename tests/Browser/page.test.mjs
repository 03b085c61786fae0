// The page itself: by keyboard alone, on a phone, for screen readers, and while the service is away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atOneSandbox, openDesk, serious, until } from './desk.mjs'
import { startSandbox } from './sandbox.mjs'

const place = atOneSandbox()

test('the messages of a day on which the service was away arrive when it is back', async () => {
  const desk = await place.desk()
  const { page } = desk
  await desk.as('Huw Tanglewood')
  await page.getByTestId('service-kill').click()
  await page.getByTestId('service-state').filter({ hasText: 'stopped' }).waitFor()
  const told = (await place.sandbox.transcript()).length
  await desk.move('day')
  assert.equal((await place.sandbox.transcript()).length, told)
  assert.equal(await desk.cards('For your decision').count(), 0)
  await desk.shot('5-away-1-stopped')

  const started = page.waitForResponse((response) => response.url().endsWith('/sandbox/service'), { timeout: 180_000 })
  await page.getByTestId('service-start').click()
  assert.equal((await started).status(), 200)
  await page.getByTestId('service-state').filter({ hasText: 'running' }).waitFor()
  // It is half past eight: nobody is written to before nine.
  await desk.move('next')
  await desk.card('For your decision').waitFor()
  assert.equal(await desk.cards('For your decision').count(), 1)
  await desk.shot('5-away-2-caught-up')
  await desk.as('Carys Quillfeather')
  await desk.waiting().waitFor()
  await desk.move('next')
  await desk.card('Next core group', 'overdue').waitFor()
  await desk.close()
})

test('a missed meeting is acknowledged with the keyboard alone', async () => {
  const desk = await place.desk()
  const { page } = desk
  await tabTo(page, /Huw Tanglewood/)
  await page.keyboard.press('Enter')
  await desk.card('For your decision').waitFor()
  await tabTo(page, /^Acknowledge$/)
  await desk.shot('6-keyboard-1-acknowledge')
  await page.keyboard.press('Enter')
  await desk.card('Acknowledged').waitFor()
  assert.ok(await page.evaluate(() => document.activeElement.closest('#teams') !== null), 'the focus stays where the change is')

  await tabTo(page, /^Write to CoreGroupBot$/)
  await page.keyboard.type('my cases')
  await page.keyboard.press('Enter')
  await desk.card('CG-SEW-001', 'Open').waitFor()
  await desk.shot('6-keyboard-2-my-cases')
  await desk.close()
})

test('a press on a person counts though what is said of them changes under it', async (t) => {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  const desk = await openDesk(place.browser, sandbox)
  const { page } = desk
  const martha = page.getByRole('link', { name: /Martha Pennywhistle/ })
  await martha.scrollIntoViewIfNeeded()
  const { x, y } = await martha.locator('.person-name').boundingBox()
  await page.mouse.move(x + 5, y + 5)
  await page.mouse.down()
  const before = await martha.textContent()
  await sandbox.clock('2026-06-01T09:00')
  await until('she has messages', async () => await martha.textContent() !== before)
  await page.mouse.up()
  await page.locator('#teams .pane-who', { hasText: 'Martha Pennywhistle' }).waitFor({ state: 'attached' })
  await desk.close()
})

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing serious (${colorScheme})`, async () => {
    const desk = await place.desk({ colorScheme })
    for (const name of ['Carys Quillfeather', 'Amara Featherfinch', 'Eleri Moonpenny']) {
      await desk.as(name)
      await desk.card('Core group CG-').waitFor()
      await desk.waiting().getByText('Details').first().click()
      assert.deepEqual(await serious(desk.page), [], name)
    }
    await desk.page.getByTestId('clock-pick').locator('summary').click()
    await desk.open('CG-CTM-001', 'Record of the core group')
    await desk.card('Record of the core group', 'overdue', 'On an earlier day').getByRole('button', { name: 'On an earlier day' }).click()
    assert.deepEqual(await serious(desk.page), [])
    assert.ok(await desk.page.evaluate(() => document.documentElement.scrollHeight <= innerHeight), 'only panes scroll')
    await desk.shot(`7-${colorScheme}`)
    await desk.close()
  })
}

test('on a phone everything fits, and Teams and Outlook are tabs', async () => {
  const desk = await place.desk({ width: 360, height: 740 })
  const { page } = desk
  await desk.as('Eleri Moonpenny')
  assert.ok(await page.locator('#teams').isVisible())
  assert.ok(!await page.locator('#outlook').isVisible())
  await desk.open('CG-CTM-001', 'Record of the core group')
  await desk.card('Record of the core group', 'overdue', 'On an earlier day').getByRole('button', { name: 'On an earlier day' }).click()
  await fits(page)
  await desk.shot('8-phone-1-teams')
  assert.deepEqual(await serious(page), [])

  await page.getByTestId('tab-teams').press('ArrowRight')
  assert.ok(!await page.locator('#teams').isVisible())
  await desk.waiting().getByText('Details').first().click()
  await desk.waiting().getByTestId('propose').first().click()
  await fits(page)
  await desk.shot('8-phone-2-outlook')
  assert.deepEqual(await serious(page), [])

  await desk.as('Huw Tanglewood')
  await page.getByTestId('tab-teams').click()
  await desk.channel()
  await fits(page)
  await desk.shot('8-phone-3-channel')
  await desk.close()
})

test('five stories are offered, folded where there is little room, and the clock keeps to its line', async () => {
  const desk = await place.desk({ width: 1400, height: 900 })
  const { page } = desk
  const open = () => page.getByTestId('stories').evaluate((strip) => strip.open)
  const clockIsOnOneLine = () => page.getByTestId('clock-now').evaluate((clock) =>
    clock.getClientRects().length === 1 && clock.offsetHeight < 1.5 * Number.parseFloat(getComputedStyle(clock).fontSize))
  assert.equal(await page.getByTestId('stories').getByRole('button').count(), 5)
  assert.ok(await open())

  await page.setViewportSize({ width: 360, height: 740 })
  await page.waitForFunction(() => !document.getElementById('stories').open)
  assert.ok(await clockIsOnOneLine())
  await page.getByText('Stories to try').click()
  assert.ok(await open(), 'they can be opened there')

  await page.setViewportSize({ width: 1400, height: 900 })
  await page.waitForFunction(() => document.getElementById('stories').open)
  await page.getByText('Stories to try').click()
  await page.reload()
  await page.locator('#stories summary').waitFor()
  assert.ok(!await open(), 'closing them is remembered')
  await desk.close()
})

/** Presses Tab until something with this name has the focus. */
async function tabTo(page, name) {
  const passed = []
  await until(`${name} is reached with Tab`, async () => {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const { activeElement: it } = document
      return it.getAttribute('aria-label') ?? it.innerText?.replace(/\s+/g, ' ').trim() ?? ''
    })
    passed.push(found)
    return name.test(found)
  })
  return passed
}

async function fits(page) {
  const wide = await page.evaluate(() => {
    const edge = document.documentElement.clientWidth
    const scrolls = [...document.querySelectorAll('html, body, .feed, .card, .letter')]
      .filter((node) => node.scrollWidth > node.clientWidth + 1 && node.checkVisibility())
    const beyond = [...document.querySelectorAll('button, .card *, .event *')]
      .filter((node) => node.checkVisibility() && node.getBoundingClientRect().right > edge + 1)
    return [...scrolls, ...beyond].map((node) => `${node.tagName} ${node.className} ${node.textContent.slice(0, 40)}`)
  })
  assert.deepEqual(wide, [])
}
