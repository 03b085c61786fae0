// The .ics that a participant without an account gets with the mail, read by two independent readers, from the invitation to the
// cancellation, in summer, in winter and in the weeks in which the clocks change.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { launch, openDesk, serious, until } from './desk.mjs'
import { inLondon, readByBoth, unfolded } from './ics.mjs'
import { startSandbox } from './sandbox.mjs'

const doctor = 'Dr Ivy Thimblewood'
const nurse = 'Hester Cloudberry'
const organiser = 'coregroups@sandbox.example'
// The first of the rooms: nobody else has booked it yet.
const room = 'juniper.room@sandbox.example'
const hour = 3_600_000

let browser
before(async () => { browser = await launch() })
after(() => browser.close())

/** A morning of its own. */
async function morning(t, today) {
  const sandbox = await startSandbox(today)
  t.after(() => sandbox.stop())
  const { people } = await sandbox.state()
  const find = (name) => people.find((person) => person.name === name)
  await sandbox.clock('next')
  const calendar = async (name) => (await sandbox.state(find(name).id)).person.calendar
  return {
    sandbox,
    people,
    find,
    calendar,
    /** The key worker's hold that waits for an answer, at this start where one is given. */
    hold: (start) => until(`a hold waits${start ? ` for ${start}` : ''}`, async () => (await calendar('Amara Featherfinch')).find((event) =>
      event.kind === 'hold' && !event.cancelled && event.response === 'notResponded' && (!start || Date.parse(event.start) === Date.parse(start)))),
    /** By hand, in the organiser's mailbox. */
    edit: (event, what) => sandbox.edit(find('Amara Featherfinch').id, event.id, what),
    respond: (event, response, more) => sandbox.respond(find('Amara Featherfinch').id, event.id, response, more),
    /** The newest .ics in somebody's mail that has this method, and so many of it before. */
    ics: (name, method, before = 0) => until(`${name} has the ${method}`, async () => {
      const sent = (await sandbox.state(find(name).id)).person.mail.filter(({ invitation }) => invitation?.method === method)
      return sent.length > before && fetchIcs(sandbox, sent[0].invitation)
    }),
  }
}

async function fetchIcs(sandbox, { href, method }) {
  const response = await fetch(sandbox.address + href)
  assert.equal(response.headers.get('content-type'), `text/calendar; charset=utf-8; method=${method}`)
  assert.match(response.headers.get('content-disposition'), /^attachment; filename=core-group-(invitation|cancellation)\.ics/)
  return response.text()
}

/** It is for one person, and speaks of nobody else: no name, no address but the room's, nothing of the family. */
function isFor(person, people, text) {
  const plain = unfolded(text)
  const addresses = new Set(plain.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g))
  assert.deepEqual([...addresses].sort(), [organiser, person.mail, room].sort())
  for (const other of people.filter(({ id }) => id !== person.id)) {
    assert.ok(!plain.includes(other.name) && !plain.includes(other.name.split(' ').at(-1)), `${other.name} is in it`)
  }
  assert.doesNotMatch(plain, /SANDBOX[A-Z]\d|Mother|Grandparent|Father/)
}

const seasons = [
  ['in summer', '2026-06-01T08:30', '2026-06-09T10:00:00+01:00', 'Tue, 9 Jun 2026, 10:00'],
  ['in winter', '2026-11-30T08:30', '2026-12-08T10:00:00+00:00', 'Tue, 8 Dec 2026, 10:00'],
  ['in the week in which the clocks go back', '2026-10-19T08:30', '2026-10-27T10:00:00+00:00', 'Tue, 27 Oct 2026, 10:00'],
  ['in the week in which the clocks go forward', '2027-03-22T08:30', '2027-03-30T10:00:00+01:00', 'Tue, 30 Mar 2027, 10:00'],
]

for (const [when, today, start, wall] of seasons) {
  test(`an invitation to a meeting ${when} says the same to both readers`, async (t) => {
    const { people, find, hold, respond, ics } = await morning(t, today)
    const first = await hold()
    if (Date.parse(first.start) !== Date.parse(start)) {
      await respond(first, 'tentativelyAccepted', { proposedStart: start, proposedEnd: new Date(Date.parse(start) + hour).toISOString() })
    }
    await respond(await hold(start), 'accepted')

    const text = await ics(doctor, 'REQUEST')
    const read = readByBoth(text)
    assert.equal(read.start, new Date(start).toISOString())
    assert.equal(Date.parse(read.end) - Date.parse(read.start), hour)
    assert.equal(inLondon(read.start), wall)
    assert.match(text, new RegExp(`\r\nDTSTART;TZID=GMT Standard Time:${start.slice(0, 10).replaceAll('-', '')}T100000\r\n`))
    assert.deepEqual(
      [read.method, read.summary, read.class, read.status, read.sequence, read.organiser, read.reminder, read.location],
      ['REQUEST', 'Core group CG-SAN-001', 'PRIVATE', 'CONFIRMED', 1, organiser, '-PT60M', room])
    assert.deepEqual(read.attendees, [{ mail: find(doctor).mail, answer: 'NEEDS-ACTION', asked: true, role: 'REQ-PARTICIPANT' }])
    assert.match(read.description, /^Core group of case CG-SAN-001: .+, 10:00–11:00\./)
    isFor(find(doctor), people, text)
  })
}

test('from the invitation to the cancellation it is one meeting, told of in the right order', async (t) => {
  const { sandbox, people, find, hold, respond, edit, ics } = await morning(t)
  const held = await hold()
  await respond(held, 'accepted')
  const asked = readByBoth(await ics(doctor, 'REQUEST'))

  const desk = await openDesk(browser, sandbox)
  await desk.as(doctor)
  const mail = desk.page.locator('#mail details', { hasText: 'Core group CG-SAN-001' })
  await mail.locator('summary').first().click()
  await desk.shot('ics-1-invitation')
  assert.deepEqual(await serious(desk.page), [])
  const [download] = await Promise.all([desk.page.waitForEvent('download'), mail.getByRole('link', { name: 'Invitation (.ics)' }).click()])
  assert.equal(download.suggestedFilename(), 'core-group-invitation.ics')
  assert.deepEqual(readByBoth(readFileSync(await download.path(), 'utf8')), asked)

  await edit(held, { do: 'move', start: '2026-06-10T14:00', end: '2026-06-10T15:30' })
  const movedText = await ics(doctor, 'REQUEST', 1)
  const moved = readByBoth(movedText)
  assert.deepEqual([moved.start, moved.end], ['2026-06-10T13:00:00.000Z', '2026-06-10T14:30:00.000Z'])
  assert.equal(inLondon(moved.start), 'Wed, 10 Jun 2026, 14:00')
  isFor(find(doctor), people, movedText)

  await desk.as('Amara Featherfinch')
  await desk.chat()
  await desk.card('CG-SAN-001', 'Accepted on').getByRole('button', { name: 'Take it back', exact: true }).click()
  await desk.card('CG-SAN-001', 'Whoever was invited gets a cancellation', 'Back').getByRole('button', { name: 'Take it back', exact: true }).click()
  const offText = await ics(doctor, 'CANCEL')
  const off = readByBoth(offText)
  assert.deepEqual([off.status, off.start, off.end, off.reminder], ['CANCELLED', moved.start, moved.end, undefined])
  assert.match(off.description, /^This time does not stand any more\./)
  isFor(find(doctor), people, offText)

  const all = [asked, moved, off]
  assert.deepEqual(all.map(({ method, sequence }) => `${method} ${sequence}`), ['REQUEST 1', 'REQUEST 2', 'CANCEL 3'])
  assert.deepEqual(new Set(all.map(({ uid }) => uid)).size, 1)
  assert.deepEqual([...all.map(({ stamp }) => stamp)].sort(), all.map(({ stamp }) => stamp))
  for (const one of all) {
    assert.deepEqual([one.summary, one.class, one.organiser, one.location], ['Core group CG-SAN-001', 'PRIVATE', organiser, room])
    assert.deepEqual(one.attendees, [{ mail: find(doctor).mail, answer: 'NEEDS-ACTION', asked: true, role: 'REQ-PARTICIPANT' }])
  }

  await desk.as(doctor)
  await desk.page.locator('#mail details', { hasText: 'Cancelled: Core group CG-SAN-001' }).locator('summary').first().click()
  await desk.page.getByRole('link', { name: 'Cancellation (.ics)' }).waitFor()
  await desk.shot('ics-2-cancellation')
  await desk.close()
})

test('a series that somebody makes of it by hand keeps its hour when the clocks change', async (t) => {
  const { hold, respond, edit, ics } = await morning(t)
  const held = await hold()
  await respond(held, 'accepted')
  await ics(doctor, 'REQUEST')
  await edit(held, { do: 'write', repeats: true })
  const { series, sequence } = readByBoth(await ics(doctor, 'REQUEST', 1))
  assert.equal(sequence, 2)
  assert.deepEqual(series.map(inLondon), ['Tue, 9 Jun 2026, 09:30', 'Tue, 21 Jul 2026, 09:30', 'Tue, 1 Sept 2026, 09:30', 'Tue, 13 Oct 2026, 09:30', 'Tue, 24 Nov 2026, 09:30'])
})

test('whoever is taken out gets a cancellation for themselves, and the meeting goes on', async (t) => {
  const { people, find, hold, respond, edit, ics } = await morning(t)
  const held = await hold()
  await respond(held, 'accepted')
  const asked = readByBoth(await ics(doctor, 'REQUEST'))
  await edit(held, { do: 'remove', address: find(doctor).mail })
  const text = await ics(doctor, 'CANCEL')
  const out = readByBoth(text)
  assert.deepEqual([out.uid, out.sequence, out.status, out.start, out.location], [asked.uid, asked.sequence + 1, undefined, asked.start, room])
  isFor(find(doctor), people, text)
})

test('members kept apart have an .ics each, and neither tells of the other', async (t) => {
  const { sandbox, people, find, hold, respond, edit, ics } = await morning(t)
  const desk = await openDesk(browser, sandbox)
  await desk.as('Amara Featherfinch')
  await desk.chat()
  await desk.open('CG-SAN-001', 'core group:')
  await desk.card('CG-SAN-001', 'For your answer:').getByRole('button', { name: 'This core group', exact: true }).click()
  const menu = desk.card('CG-SAN-001', 'What would you like to do?')
  await menu.locator('select').selectOption({ label: 'Keep members apart from one another' })
  await menu.getByRole('button', { name: 'Go on' }).click()
  const form = desk.card('CG-SAN-001', 'From whom?')
  await form.locator('select').selectOption({ label: 'General practice' })
  await form.getByRole('checkbox', { name: 'School nursing' }).check()
  await form.getByRole('button', { name: 'Record', exact: true }).click()
  await desk.gone('CG-SAN-001', 'From whom?')
  await desk.close()

  const held = await hold()
  await respond(held, 'accepted')
  const first = await both(0)
  await edit(held, { do: 'move', start: '2026-06-10T14:00', end: '2026-06-10T15:00' })
  const later = await both(1)
  assert.deepEqual(later.map(({ uid, sequence, start }) => [uid, sequence, start]), first.map(({ uid }) => [uid, 1, '2026-06-10T13:00:00.000Z']))

  /** The newest .ics of each, looked at for the other. */
  async function both(before) {
    const texts = [await ics(doctor, 'REQUEST', before), await ics(nurse, 'REQUEST', before)]
    const [one, other] = texts.map(readByBoth)
    assert.notEqual(one.uid, other.uid)
    assert.deepEqual([one.start, one.end, one.summary, one.class], [other.start, other.end, 'Core group CG-SAN-001', 'PRIVATE'])
    assert.deepEqual([one.location, other.location], [room, room])
    isFor(find(doctor), people, texts[0])
    isFor(find(nurse), people, texts[1])
    assert.doesNotMatch(unfolded(texts[0]), /nurs/i)
    assert.doesNotMatch(unfolded(texts[1]), /practice|GP\b|doctor/i)
    assert.ok(!texts[0].includes(other.uid) && !texts[1].includes(one.uid))
    return [one, other]
  }
})
