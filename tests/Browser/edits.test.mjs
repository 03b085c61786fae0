// Changes made by hand in the organiser's mailbox: what the service makes of each, and what the key worker is told and can do.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openDesk, serious, until } from './desk.mjs'
import { phone } from './phone.mjs'
import { startSandbox } from './sandbox.mjs'

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

/** A core group that Amara has accepted, to which everybody is invited. */
async function invited(t, options) {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  const desk = await openDesk(browser, sandbox, { height: 1300, ...options })
  await desk.move('next')
  await desk.as('Amara Featherfinch')
  await outlook(desk)
  await desk.waiting().filter({ hasText: 'please accept or decline' }).getByTestId('accept').click()
  await until('everybody is invited', async () => (await sandbox.transcript()).some(({ kind, to }) =>
    kind === 'invitation' && to === 'Hester Cloudberry'))
  return { sandbox, desk, ...mailbox(desk) }
}

async function outlook(desk) {
  if (await desk.page.getByTestId('tab-outlook').isVisible()) await desk.page.getByTestId('tab-outlook').click()
}

async function teams(desk) {
  for (const close of await desk.page.getByRole('button', { name: 'Close this message' }).all()) await close.click()
  if (await desk.page.getByTestId('tab-teams').isVisible()) await desk.page.getByTestId('tab-teams').click()
  await desk.chat()
}

/** The organiser's mailbox, and Amara's core group in it. */
function mailbox(desk) {
  const meeting = desk.page.locator('#shared .event', { hasText: 'CG-SAN-001' })
  const show = async () => {
    await outlook(desk)
    await desk.page.getByTestId('view-shared').click()
    await meeting.first().waitFor()
  }
  return {
    meeting,
    show,
    open: async () => {
      await show()
      const details = meeting.locator('details')
      if (!await details.evaluate((node) => node.open)) await details.locator('summary').click()
    },
    form: (name) => meeting.getByRole('form', { name, exact: true }),
    when: () => meeting.locator('.event-when').textContent(),
    /** The key worker's card that says all of this. */
    told: async (...words) => {
      await teams(desk)
      await desk.open('CG-SAN-001', ...words)
      const card = desk.card('CG-SAN-001', ...words, 'This core group')
      await card.waitFor()
      await card.scrollIntoViewIfNeeded()
      return card
    },
  }
}

const move = async ({ form }, date, from, to) => {
  await form('Time').getByLabel('Date').fill(date)
  await form('Time').getByLabel('From').fill(from)
  await form('Time').getByLabel('To').fill(to)
  await form('Time').getByRole('button', { name: 'Move it' }).click()
}

test('moved within the limit it is taken into the case, and can be put back', async (t) => {
  const { desk, ...it } = await invited(t)
  await it.open()
  const was = await it.when()
  await move(it, '2026-06-10', '14:00', '15:30')
  await it.meeting.getByText('Wed 10 Jun, 14:00–15:30').waitFor()
  await desk.shot('edits-1-moved-outlook')
  const card = await it.told('was moved in Outlook to')
  await desk.shot('edits-1-moved-card')
  await card.getByRole('button', { name: /^Put it back/ }).click()
  await it.open()
  await it.meeting.getByText(was).waitFor()
  await desk.close()
})

test('moved beyond the limit it is answered for with the board’s words, and put right', async (t) => {
  const { desk, ...it } = await invited(t)
  await it.open()
  const was = await it.when()
  await move(it, '2026-07-20', '10:00', '11:00')
  const card = await it.told('was moved in Outlook to', 'Give')
  await desk.shot('edits-2-late-card')
  await card.getByRole('button', { name: /^Put it back/ }).click()
  await it.open()
  await it.meeting.getByText(was).waitFor()
  await desk.shot('edits-2-late-put-back')
  await desk.close()
})

test('deleted it is not held, and another date is looked for', async (t) => {
  const { sandbox, desk, ...it } = await invited(t)
  await it.open()
  await it.meeting.getByRole('button', { name: 'Delete it' }).click()
  await until('everybody gets a cancellation', async () => (await sandbox.transcript()).some(({ kind, to }) =>
    kind === 'cancellation' && to === 'Jasmin Willowherb'))
  await desk.page.getByTestId('view-agenda').click()
  await until('another time waits in Outlook', async () =>
    await desk.waiting().filter({ hasText: 'please accept or decline' }).count() === 1)
  await desk.shot('edits-3-deleted')
  const card = await it.told('was deleted in Outlook', 'Nothing is lost by it')
  await desk.shot('edits-3-deleted-card')
  await card.getByRole('button', { name: 'Accept this time' }).click()
  await it.show()
  await it.meeting.filter({ hasText: 'Meeting' }).filter({ hasText: 'Jasmin Willowherb' }).waitFor()
  await desk.close()
})

test('a stranger is left until the key worker says', async (t) => {
  const { desk, ...it } = await invited(t, phone)
  await it.open()
  await it.form('Add an attendee').getByLabel('Add somebody').fill('a.parent@private.example')
  await it.form('Add an attendee').getByRole('button', { name: 'Add' }).click()
  await it.meeting.locator('.event-who', { hasText: 'a.parent@private.example' }).waitFor()
  const card = await it.told('Somebody who is not known here was added')
  await desk.shot('edits-4-added-card')
  await card.getByRole('button', { name: 'Take them out', exact: true }).click()
  await it.open()
  await until('they are taken out', async () => !(await it.meeting.locator('.event-who').textContent()).includes('a.parent'))
  await desk.close()
})

test('whoever was taken out is invited again when the key worker says so', async (t) => {
  const { desk, ...it } = await invited(t)
  await it.open()
  await it.form('Take an attendee out').getByLabel('Take somebody out').selectOption({ label: 'Jasmin Willowherb' })
  await it.form('Take an attendee out').getByRole('button', { name: 'Take out' }).click()
  const card = await it.told('taken out of the core group in Outlook')
  await desk.shot('edits-5-removed-card')
  await card.getByRole('button', { name: 'Invite them again', exact: true }).click()
  await it.open()
  await it.meeting.locator('.event-who', { hasText: 'Jasmin Willowherb' }).waitFor()
  await desk.close()
})

test('a series is one meeting again when the key worker says so', async (t) => {
  const { desk, ...it } = await invited(t)
  await it.open()
  await it.form('What it says').getByLabel('It repeats every six weeks').check()
  await it.form('What it says').getByRole('button', { name: 'Save' }).click()
  await it.meeting.getByText('and every six weeks').waitFor()
  const card = await it.told('A series was made of the core group')
  await desk.shot('edits-6-series-card')
  await card.getByRole('button', { name: 'Make it one meeting again', exact: true }).click()
  await it.open()
  await until('it is one meeting', async () => !(await it.when()).includes('every six weeks'))
  await desk.close()
})

test('what protects the family is set back at once', async (t) => {
  const { desk, ...it } = await invited(t)
  await it.open()
  const form = it.form('What it says')
  await form.getByLabel('Subject').fill('About Sam')
  await form.getByLabel('Text to put before the rest').fill('Sam was seen at home.')
  await form.getByLabel('Those invited see each other').check()
  await form.getByLabel('Private').uncheck()
  await form.getByRole('button', { name: 'Save' }).click()
  await it.told('A change in Outlook was set back, to protect the family')
  await desk.shot('edits-7-restored-card')
  await it.open()
  await until('it says what it said', async () => /^Core group CG-SAN-001$/.test(await it.meeting.locator('h3').textContent()))
  assert.equal(await it.meeting.locator('.tag.declined').count(), 0)
  await desk.close()
})

test('the organiser’s mailbox works by keyboard, on a phone, and axe finds nothing serious', async (t) => {
  for (const options of [{ ...phone, colorScheme: 'dark' }, {}]) {
    const { desk, ...it } = await invited(t, options)
    await it.open()
    await it.form('Time').scrollIntoViewIfNeeded()
    assert.deepEqual(await serious(desk.page), [])
    assert.ok(await desk.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth
      && [...document.querySelectorAll('#shared *')].every((node) => node.getBoundingClientRect().right <= innerWidth + 1)), 'wider than the screen')
    await desk.shot(`edits-8-mailbox-${options.width ? 'phone' : 'wide'}`)

    await it.form('Time').getByLabel('Date').fill('2026-06-10')
    await it.form('Time').getByLabel('From').fill('14:00')
    await it.form('Time').getByLabel('To').fill('13:00')
    await desk.page.keyboard.press('Enter')
    await it.meeting.getByText('The end must be after the start.').waitFor()
    await it.form('Time').getByLabel('To').fill('15:00')
    await desk.page.keyboard.press('Enter')
    await it.meeting.getByText('Wed 10 Jun, 14:00–15:00').waitFor()
    assert.ok(await it.meeting.evaluate((node) => node.contains(document.activeElement)), 'the focus stays with the meeting')
    await desk.close()
  }

  const { sandbox, desk } = await invited(t)
  await desk.as('Jasmin Willowherb')
  assert.ok(!await desk.page.getByTestId('view-shared').isVisible(), 'it is open to children’s services alone')
  const { people } = await sandbox.state()
  const idOf = (name) => people.find((person) => person.name === name).id
  const [meeting] = (await sandbox.state(idOf('Amara Featherfinch'))).person.shared
  await assert.rejects(sandbox.edit(idOf('Jasmin Willowherb'), meeting.id, { do: 'delete' }), { status: 403 })
  await desk.close()
})

test('where members are kept apart, whoever was added is taken out at once, and one moved by itself is put right', async (t) => {
  const { sandbox, desk, ...it } = await invited(t)
  await desk.chat()
  await desk.open('CG-SAN-001', 'core group')
  await desk.card('CG-SAN-001', 'This core group').getByRole('button', { name: 'This core group', exact: true }).click()
  const menu = desk.card('CG-SAN-001', 'What would you like to do?')
  await menu.locator('select').selectOption({ label: 'Keep members apart from one another' })
  await menu.getByRole('button', { name: 'Go on' }).click()
  const asked = desk.card('CG-SAN-001', 'From whom?')
  await asked.locator('select').selectOption({ label: 'School' })
  await asked.getByRole('checkbox', { name: 'Health visiting' }).check()
  await asked.getByRole('button', { name: 'Record', exact: true }).click()

  await it.show()
  const ofSchool = desk.page.locator('#shared .event', { hasText: 'CG-SAN-001' }).filter({ hasText: 'Maeve Pencilcase' })
  await until('the school has an invitation of its own', async () => await it.meeting.count() === 4 && await ofSchool.count() === 1)
  const when = await ofSchool.locator('.event-when').textContent()
  await ofSchool.locator('summary').click()
  await ofSchool.getByLabel('Add somebody').fill('jasmin.willowherb@sandbox.example')
  await ofSchool.getByRole('button', { name: 'Add', exact: true }).click()
  await it.told('Somebody added in Outlook was taken out again', 'Health visiting')
  await desk.shot('edits-9-taken-out-card')
  assert.equal(await ofSchool.locator('.event-who').textContent(), 'Maeve Pencilcase, no answer yet')

  // The service may be quicker than the page with the change before; while that is under way the page takes no other.
  await desk.page.locator('#shared .event[aria-busy]').waitFor({ state: 'detached' })
  await ofSchool.getByLabel('Date').fill('2026-06-10')
  await ofSchool.getByRole('button', { name: 'Move it' }).click()
  await it.told('A change in Outlook was set back', 'moved by itself')
  await desk.shot('edits-10-separate-card')
  assert.equal(await ofSchool.locator('.event-when').textContent(), when)
  assert.equal(await desk.cards('CG-SAN-001', 'taken out of the core group in Outlook').count(), 0, 'nobody was taken out by hand')
  const told = (await sandbox.transcript()).filter(({ to }) => ['Maeve Pencilcase', 'Jasmin Willowherb'].includes(to))
  assert.ok(told.every(({ to, text }) => !text.includes(to === 'Maeve Pencilcase' ? 'Jasmin' : 'Maeve')), 'neither learns of the other')
  await desk.close()
})
