// "Find my core group" as people use it where they write: only their own are found, and the card of one goes into the chat.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openDesk, until } from './desk.mjs'
import { startSandbox } from './sandbox.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

test('a core group is found by a part of its reference and opened from its card', async (t) => {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  const desk = await openDesk(browser, sandbox)
  await desk.move('next')
  await desk.as('Jasmin Willowherb')
  await desk.chat()
  await desk.page.getByTestId('find').last().click()
  const finder = desk.page.getByTestId('finder')
  const found = finder.getByTestId('found').getByRole('button')
  await until('her core groups are found', async () => await found.count() > 0)
  await desk.shot('find-1-own')

  await finder.getByTestId('find-text').fill('no such')
  await finder.getByText('None of your core groups has that in its reference.').waitFor()
  assert.equal(await found.count(), 0)

  await finder.getByTestId('find-text').fill('san-001')
  await until('one is found', async () => await found.count() === 1)
  assert.match(await found.textContent(), /CG-SAN-001/)
  await found.click()
  await finder.waitFor({ state: 'detached' })
  await desk.card('CG-SAN-001', 'Members of the core group open it').waitFor()
  await desk.shot('find-2-in-the-chat')
  await desk.close()
})
