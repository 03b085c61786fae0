// The four stories as people live them: on the sandbox's page, in a browser. Pictures of each step go to test-output.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openDesk, until } from './desk.mjs'
import { startSandbox } from './sandbox.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

/** A sandbox of its own and a page on it, both gone when the test ends. */
async function monday(t) {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  const desk = await openDesk(browser, sandbox)
  await desk.move('next')
  assert.match(await desk.page.getByTestId('clock-now').textContent(), /^09:0\d$/)
  return { sandbox, desk, page: desk.page }
}

const updated = (transcript, name) => transcript.filter(({ kind, to }) => kind === 'update' && to === name)

test('a meeting is proposed, approved in Outlook, and the members are invited', async (t) => {
  const { sandbox, desk } = await monday(t)
  await desk.as('Amara Featherfinch')
  const hold = desk.waiting().filter({ hasText: 'please accept or decline' })
  const when = await hold.locator('.event-when').textContent()
  await desk.shot('1-meeting-1-hold')
  await hold.getByTestId('accept').click()
  await desk.page.locator('.event.meeting.accepted', { hasText: when }).waitFor()
  await desk.shot('1-meeting-2-accepted')

  await desk.as('Jasmin Willowherb')
  const invitation = desk.waiting().filter({ hasText: when })
  await invitation.waitFor()
  assert.equal(await invitation.locator('h4').textContent(), 'Core group CG-SAN-001')
  await desk.shot('1-meeting-3-invitation')

  const told = await sandbox.transcript()
  const invited = told.filter(({ kind, to }) => kind === 'invitation' && to !== 'Amara Featherfinch')
  assert.deepEqual(invited.map(({ to }) => to).sort(),
    ['Dr Ivy Thimblewood', 'Hester Cloudberry', 'Jasmin Willowherb', 'Maeve Pencilcase', 'PC Dev Lamplighter'])
  assert.deepEqual([...new Set(invited.map(({ summary }) => summary))], ['Core group CG-SAN-001'])
  await desk.close()
})

test('a hold that the social worker declines is followed by the next one', async (t) => {
  const { sandbox, desk, page } = await monday(t)
  await desk.as('Martha Pennywhistle')
  const when = await desk.waiting().locator('.event-when').textContent()
  await desk.waiting().getByTestId('comment').fill('In court')
  await desk.waiting().getByTestId('decline').click()
  await page.locator('.event.hold.cancelled', { hasText: when }).waitFor()
  await until('another hold waits', async () => await desk.waiting().count() === 1)
  assert.notEqual(await desk.waiting().locator('.event-when').textContent(), when)
  await desk.shot('1-meeting-4-declined')
  const told = await sandbox.transcript()
  assert.deepEqual(told.filter(({ kind, text }) => kind === 'invitation' && text.includes('CG-LEA-001')), [])
  await desk.close()
})

test('a report is chased and submitted, and every other card says so', async (t) => {
  const { sandbox, desk } = await monday(t)
  const report = ['CG-BOL-001', 'Single report to the review conference']
  await desk.as('Dorothy Swansdown')
  await desk.shot('2-report-1-asked')
  await desk.card(...report).getByRole('button', { name: 'My part is given', exact: true }).click()
  await desk.gone(...report, 'My part is given')
  await desk.shot('2-report-2-part-given')

  for (let day = 0; day < 3; day++) await desk.move('day')
  await desk.as('Priya Marmaladeworth')
  const mine = desk.card(...report, 'Still to come')
  assert.match(await mine.textContent(), /Police/)
  assert.doesNotMatch(await mine.textContent(), /Health visiting/)
  await desk.shot('2-report-3-chased')
  await mine.getByRole('button', { name: 'The report is complete' }).click()
  await desk.gone(...report, 'Still to come')
  await desk.shot('2-report-4-complete')

  await desk.as('Yusuf Slatewright')
  await desk.card(...report, 'Done').waitFor()
  await desk.gone(...report, 'Still to come')
  await desk.shot('2-report-5-settled')
  for (const name of ['Yusuf Slatewright', 'PC Gemma Hollowbrook', 'Kit Butterworthy', 'Priya Marmaladeworth']) {
    await until(`${name}'s card says that it is done`, async () => updated(await sandbox.transcript(), name).some(({ text }) => text.includes('Done: Single report')))
  }
  await desk.close()
})

test('minutes are overdue, in the chat and in the channel, until they are circulated', async (t) => {
  const { desk, page } = await monday(t)
  const record = ['CG-CTM-001', 'Record of the core group']
  await desk.as('Eleri Moonpenny')
  await desk.channel()
  await desk.card(...record, 'overdue').waitFor()
  await desk.shot('3-minutes-1-channel')
  await desk.chat()
  const late = ['CG-CTM-001', 'Record of the core group: 1 working day overdue']
  await desk.card(...late, 'Open one').waitFor()
  await desk.shot('3-minutes-1-list')
  await desk.open(...late)
  const card = desk.card(...late)
  await card.getByRole('button', { name: 'On an earlier day' }).click()
  await card.getByLabel('Day on which it was circulated').fill('2026-06-01')
  await desk.shot('3-minutes-2-form')
  await card.getByRole('button', { name: 'Record', exact: true }).click()
  await desk.gone(...late)
  await desk.card('Done: Record of the core group', 'Open one').waitFor()
  await desk.shot('3-minutes-3-circulated')
  await desk.channel()
  await desk.card(...record, 'Done').waitFor()
  assert.equal(await page.locator('#teams .message .card').count(), 1, 'the post is changed, not repeated')
  await desk.shot('3-minutes-4-channel')
  await desk.close()
})

test('a missed meeting reaches the manager, who acknowledges it; a core group held settles everything', async (t) => {
  const { sandbox, desk } = await monday(t)
  const meeting = ['CG-SEW-001', 'Next core group']
  await desk.as('Huw Tanglewood')
  const escalation = desk.card(...meeting, 'For your decision')
  assert.match(await escalation.textContent(), /every 4-6 weeks/)
  await desk.shot('4-missed-1-manager')
  await escalation.getByRole('button', { name: 'Acknowledge' }).click()
  await desk.card('CG-SEW-001', 'Acknowledged').waitFor()
  await desk.shot('4-missed-2-acknowledged')

  await desk.as('Carys Quillfeather')
  const late = ['CG-SEW-001', 'Next core group: 3 working days overdue']
  await desk.card(...late).waitFor()
  await desk.open(...late)
  const overdue = desk.card(...late)
  await overdue.getByRole('button', { name: 'Core group held' }).click()
  await overdue.getByLabel('Date of the core group').fill('2026-06-01')
  await desk.shot('4-missed-3-form')
  await overdue.getByRole('button', { name: 'Record', exact: true }).click()
  await desk.gone(...late)
  await desk.shot('4-missed-4-held')

  await desk.as('Huw Tanglewood')
  await desk.card(...meeting, 'Done').waitFor()
  await desk.channel()
  await desk.card(...meeting, 'Done').waitFor()
  await desk.shot('4-missed-5-settled')
  const toHuw = (await sandbox.transcript()).filter(({ to, text }) => to === 'Huw Tanglewood' && text.includes('For your decision'))
  assert.equal(toHuw.length, 1, 'told once')
  await desk.close()
})

test('a plan that does not work opens the resolution process by itself, and Tier 1 is booked', async (t) => {
  const { sandbox, desk } = await monday(t)
  const trigger = ['CG-CTM-002', 'Automatic trigger', 'reached']
  await desk.move('day')
  await desk.as('Seren Oakapple')
  await desk.card(...trigger).waitFor()
  await desk.as('Gareth Candlewick')
  assert.match(await desk.card(...trigger).textContent(), /15 months on the register, whichever is earliest/)
  await desk.shot('5-resolution-1-reached')
  await desk.card(...trigger).getByRole('button', { name: 'Book Tier 1' }).click()
  const form = desk.card('CG-CTM-002', 'Day of the meeting')
  await form.getByLabel('Day of the meeting').fill('2026-06-10')
  await desk.shot('5-resolution-2-form')
  await form.getByRole('button', { name: 'Book', exact: true }).click()
  await desk.card('CG-CTM-002', 'Tier 1 booked').waitFor()
  await desk.shot('5-resolution-3-booked')

  for (const name of ['Ffion Dewberry', 'Dylan Bookbinder', 'PC Bethan Whistledown']) {
    await until(`${name} is told`, async () => (await sandbox.transcript()).some(({ to, text }) =>
      to === name && text.includes('CG-CTM-002') && text.includes('Wednesday 10 June 2026')))
  }
  await desk.close()
})

test('a member raises a concern in the board’s own words, and the key worker and the manager are told at once', async (t) => {
  const { desk, page } = await monday(t)
  await desk.as('Oona Thistledown')
  await desk.card('CG-LEA-001').getByRole('button', { name: 'This core group' }).click()
  const menu = desk.card('CG-LEA-001', 'What would you like to do?')
  await menu.locator('select').selectOption({ label: 'Raise a concern' })
  await desk.shot('6-concern-1-menu')
  await menu.getByRole('button', { name: 'Go on' }).click()
  const form = desk.card('CG-LEA-001', 'Raise a concern', 'What it is about')
  await form.getByLabel(/has not been effective in reducing the risk of harm/).check()
  await desk.shot('6-concern-2-form')
  await form.getByRole('button', { name: 'Raise it' }).click()
  await desk.gone('CG-LEA-001', 'What it is about (required)')

  for (const name of ['Martha Pennywhistle', 'Gideon Larkspurling']) {
    await desk.as(name)
    await desk.card('CG-LEA-001', 'has not been effective in reducing the risk of harm').waitFor()
    await desk.shot(`6-concern-3-${name.split(' ')[0].toLowerCase()}`)
  }
  await desk.channel()
  assert.equal(await page.locator('#teams .message', { hasText: 'risk of harm' }).count(), 0, 'the channel hears nothing of it')
  await desk.close()
})
