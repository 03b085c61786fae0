// A member declines in Outlook: their card, or a page that needs no account, asks what the board asks, and the key worker's card says so.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openDesk, until } from './desk.mjs'
import { axeOf, openPage } from './phone.mjs'
import { startSandbox } from './sandbox.mjs'

const doctor = 'Dr Ivy Thimblewood'
let browser
before(async () => {
  process.env.Booking__MustAttend__0 = 'Health visiting'
  browser = await launch()
})
after(async () => {
  delete process.env.Booking__MustAttend__0
  await browser.close()
})

test('a decline in Outlook asks for what the board asks, and the key worker is told while there is time', async (t) => {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  const desk = await openDesk(browser, sandbox)
  await desk.move('next')
  await desk.as('Amara Featherfinch')
  await desk.waiting().filter({ hasText: 'please accept or decline' }).getByTestId('accept').click()

  await desk.as('Jasmin Willowherb')
  const invitation = desk.waiting().filter({ hasText: 'Core group CG-SAN-001' })
  await invitation.waitFor()
  await invitation.getByTestId('decline').click()
  await desk.chat()
  await desk.open('CG-SAN-001', 'Report in absence')
  await desk.card('CG-SAN-001', 'Report in absence', 'Somebody comes for me').scrollIntoViewIfNeeded()
  await desk.shot('apologies-1-asked')

  await desk.as('Amara Featherfinch')
  await desk.chat()
  const lost = desk.card('CG-SAN-001', 'Cannot come on', 'Health visiting', 'Look for another date')
  await lost.waitFor()
  await lost.scrollIntoViewIfNeeded()
  await desk.shot('apologies-2-quorum')
  await lost.getByRole('button', { name: 'Look for another date', exact: true }).click()
  await until('another time waits in Outlook', async () =>
    await desk.waiting().filter({ hasText: 'please accept or decline' }).count() === 1)
  await desk.shot('apologies-3-another-date')
  await desk.close()
})

test('a member without an account answers on a page, and the key worker’s card says what is covered', async (t) => {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  const desk = await openDesk(browser, sandbox)
  await desk.move('next')
  await desk.as('Amara Featherfinch')
  await desk.waiting().filter({ hasText: 'please accept or decline' }).getByTestId('accept').click()

  await desk.as(doctor)
  await until('the invitation has come', async () => (await sandbox.transcript()).some(({ kind, to }) => kind === 'invitation' && to === doctor))
  await desk.page.getByTestId('view-agenda').click()
  const invitation = desk.waiting().filter({ hasText: 'Core group CG-SAN-001' })
  await invitation.waitFor()
  await invitation.getByTestId('decline').click()
  const { id } = (await sandbox.state()).people.find(({ name }) => name === doctor)
  const link = await until('a letter has the page', async () =>
    /https?:\/\/[^"\\ <]+\/m\/apologies\/[A-Za-z0-9_-]+/.exec(JSON.stringify((await sandbox.state(id)).person.mail))?.[0])
  await desk.page.getByTestId('view-mail').click()
  const letter = desk.page.locator('#mail details', { hasText: 'a reminder' })
  await letter.locator('summary').first().click()
  await letter.frameLocator('iframe').getByText('It needs no account').waitFor()
  await desk.shot('apologies-4-letter')

  for (const scheme of ['dark', 'light']) {
    const looked = await openPage(browser, link, scheme)
    await looked.page.getByRole('heading', { name: 'Can you come to the core group?' }).waitFor()
    await looked.isSound()
    await looked.shot(`apologies-5-page-${scheme}`)
    assert.deepEqual(await axeOf(browser, await looked.page.content()), [])
    await looked.close()
  }

  const { page, ...mine } = await openPage(browser, link)
  assert.ok(await page.getByLabel('I cannot come').isChecked(), 'what was said in Outlook is on record')
  await page.getByLabel('Who comes').fill('Practice nurse')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('alert').filter({ hasText: 'Nothing is recorded yet.' }).waitFor()
  await mine.shot('apologies-6-page-problem')
  assert.deepEqual(await axeOf(browser, await page.content()), [])
  await page.getByLabel('Somebody comes in my place').check()
  await page.getByLabel('I have told them').check()
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await page.getByRole('status').waitFor()
  await mine.isSound()
  await mine.shot('apologies-7-page-sent')
  assert.deepEqual(await axeOf(browser, await page.content()), [])
  await mine.close()

  await desk.as('Amara Featherfinch')
  await desk.chat()
  await until('the key worker is told who cannot come', async () => {
    if (await desk.cards('CG-SAN-001', 'Who cannot come').count() > 0) return true
    await sandbox.clock('day')
    return false
  })
  await desk.open('CG-SAN-001', 'Who cannot come')
  const card = desk.card('CG-SAN-001', 'Who cannot come', 'Practice nurse', 'This core group')
  await card.waitFor()
  await card.scrollIntoViewIfNeeded()
  await desk.shot('apologies-8-covered')
  await desk.close()
})
