// A time for the core group, answered elsewhere than in Outlook: on the card in Teams, and on the page that needs no account.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openDesk, until } from './desk.mjs'
import { axeOf, openPage, phone } from './phone.mjs'
import { startSandbox } from './sandbox.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

/** A morning on which times wait for their key workers. */
async function morning(t, options, unreachable) {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  if (unreachable) await sandbox.block(await idOf(sandbox, unreachable))
  await sandbox.clock('next')
  return { sandbox, desk: await openDesk(browser, sandbox, options) }
}

const idOf = async (sandbox, name) => (await sandbox.state()).people.find((person) => person.name === name).id

/** The address in a person's letter, which no card carries. */
async function linkOf(sandbox, name) {
  const id = await idOf(sandbox, name)
  const link = await until('a letter has the page', async () =>
    /https?:\/\/[^"\\ ]+\/m\/time\/[A-Za-z0-9_-]+/.exec(JSON.stringify((await sandbox.state(id)).person.mail))?.[0])
  assert.doesNotMatch(JSON.stringify((await sandbox.state(id)).person.chats), /\/m\/time\//)
  return link
}

test('the key worker accepts a time on its card, and takes it back', async (t) => {
  const { sandbox, desk } = await morning(t, phone)
  await desk.as('Amara Featherfinch')
  await desk.chat()
  await desk.open('CG-SAN-001', 'core group:')
  const card = desk.card('CG-SAN-001', 'For your answer:', 'Accept this time', 'This core group')
  await card.scrollIntoViewIfNeeded()
  await desk.shot('approval-1-card')
  await card.getByRole('button', { name: 'Another time', exact: true }).click()
  await card.getByText('Another day and time, given below').waitFor()
  await card.getByRole('button', { name: 'Choose it', exact: true }).scrollIntoViewIfNeeded()
  await desk.shot('approval-2-another')
  await card.getByRole('button', { name: 'Accept this time', exact: true }).click()

  await until('the others are invited', async () => (await sandbox.transcript()).some(({ kind, summary, to }) =>
    kind === 'invitation' && summary === 'Core group CG-SAN-001' && to === 'Jasmin Willowherb'))
  const accepted = desk.card('CG-SAN-001', 'Accepted on', 'on a card in Teams')
  await accepted.getByRole('button', { name: 'Take it back', exact: true }).scrollIntoViewIfNeeded()
  await desk.shot('approval-3-accepted')
  await accepted.getByRole('button', { name: 'Take it back', exact: true }).click()
  const form = desk.card('CG-SAN-001', 'Whoever was invited gets a cancellation', 'Back')
  await form.waitFor()
  await desk.shot('approval-3-take-back')
  await form.getByRole('button', { name: 'Take it back', exact: true }).click()
  await until('everybody gets a cancellation', async () => (await sandbox.transcript()).some(({ kind, to }) =>
    kind === 'cancellation' && to === 'Jasmin Willowherb'))
  await desk.close()
})

test('the key worker answers on the page that comes by mail, and Outlook, Teams and page say so', async (t) => {
  const { sandbox, desk } = await morning(t, {}, 'Amara Featherfinch')
  const link = await linkOf(sandbox, 'Amara Featherfinch')
  for (const scheme of ['dark', 'light']) {
    const looked = await openPage(browser, link, scheme)
    await looked.page.getByRole('heading', { name: /a time for your answer/ }).waitFor()
    await looked.isSound()
    await looked.shot(`approval-4-page-${scheme}`)
    assert.deepEqual(await axeOf(browser, await looked.page.content()), [])
    await looked.close()
  }

  const { page, ...mine } = await openPage(browser, link)
  await page.getByRole('button', { name: 'Accept this time', exact: true }).click()
  await page.getByText('The others are invited now.').waitFor()
  await mine.isSound()
  await mine.shot('approval-5-page-accepted')
  await until('the others are invited', async () => (await sandbox.transcript()).some(({ kind, summary, to }) =>
    kind === 'invitation' && summary === 'Core group CG-SAN-001' && to === 'Jasmin Willowherb'))

  await page.goto(link)
  await page.getByText(/^Accepted on .+, on the page for it: /).waitFor()
  await page.getByRole('link', { name: 'Cymraeg' }).click()
  await page.getByText(/^Derbyniwyd .+, ar y dudalen ar ei gyfer: /).waitFor()
  assert.equal(await page.locator('html').getAttribute('lang'), 'cy')
  await mine.shot('approval-6-page-welsh')
  await mine.close()

  await sandbox.block(await idOf(sandbox, 'Amara Featherfinch'), false)
  await desk.as('Amara Featherfinch')
  assert.equal(await desk.waiting().filter({ hasText: 'please accept or decline' }).count(), 0)
  await desk.page.getByLabel('Write to CoreGroupBot').fill('my cases')
  await desk.page.keyboard.press('Enter')
  await desk.card('CG-SAN-001', 'Open').waitFor()
  await desk.gone('CG-SAN-001', 'Accept this time')
  await desk.close()
})

test('a link that is not whole opens nothing and says what to do', async (t) => {
  const { sandbox, desk } = await morning(t, {}, 'Amara Featherfinch')
  const link = await linkOf(sandbox, 'Amara Featherfinch')
  const { page, ...closed } = await openPage(browser, link.slice(0, -9))
  await page.getByRole('heading', { name: 'This link opens nothing' }).waitFor()
  assert.doesNotMatch(await page.content(), /CG-/)
  await closed.shot('approval-7-page-closed')
  assert.deepEqual(await axeOf(browser, await page.content()), [])
  await closed.close()
  await desk.close()
})
