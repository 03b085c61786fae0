// An .ics as two readers see it who know nothing of each other: ical.js goes by the time zone that the file explains, node-ical by the
// zone's Windows name and its own tables.
import assert from 'node:assert/strict'
import ICAL from 'ical.js'
import nodeIcal from 'node-ical'

/** So many meetings of a series are looked at. */
const MEETINGS = 5

/** What both of them read in it; where they differ, the test fails. */
export function readByBoth(text) {
  isWellFormed(text)
  const [one, other] = [byIcalJs(text), byNodeIcal(text)]
  assert.deepEqual(one, other)
  return one
}

/** Lines end with CR LF, none is longer than 75 octets, and what is begun is ended (RFC 5545, 3.1). */
function isWellFormed(text) {
  const lines = text.split('\r\n')
  assert.equal(lines.pop(), '')
  assert.doesNotMatch(lines.join(''), /[\r\n]/)
  assert.deepEqual(lines.filter((line) => Buffer.byteLength(line) > 75), [])
  assert.ok(lines.some((line) => line.startsWith(' ')), 'a long line is folded')
  assert.deepEqual([lines[0], lines.at(-1)], ['BEGIN:VCALENDAR', 'END:VCALENDAR'])
}

function byIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const [event, ...more] = calendar.getAllSubcomponents('vevent')
  assert.equal(more.length, 0)
  const value = (name) => event.getFirstPropertyValue(name)
  const instant = (name) => value(name).toJSDate().toISOString()
  const person = (property) => property.getFirstValue().replace('mailto:', '')
  const alarm = event.getFirstSubcomponent('valarm')
  return {
    method: calendar.getFirstPropertyValue('method'),
    version: calendar.getFirstPropertyValue('version'),
    uid: value('uid'),
    sequence: value('sequence'),
    stamp: instant('dtstamp'),
    start: instant('dtstart'),
    end: instant('dtend'),
    summary: value('summary'),
    description: value('description'),
    location: value('location') ?? undefined,
    class: value('class'),
    status: value('status') ?? undefined,
    organiser: person(event.getFirstProperty('organizer')),
    attendees: event.getAllProperties('attendee').map((one) => ({
      mail: person(one), answer: one.getParameter('partstat'), asked: one.getParameter('rsvp') === 'TRUE', role: one.getParameter('role'),
    })),
    reminder: alarm ? alarm.getFirstPropertyValue('trigger').toString() : undefined,
    series: value('rrule') ? firstOf(new ICAL.Event(event).iterator()) : undefined,
  }
}

const firstOf = (iterator) => Array.from({ length: MEETINGS }, () => iterator.next().toJSDate().toISOString())

function byNodeIcal(text) {
  const read = nodeIcal.sync.parseICS(text)
  const [event, ...more] = Object.values(read).filter(({ type }) => type === 'VEVENT')
  assert.equal(more.length, 0)
  const person = ({ val }) => val.replace('mailto:', '')
  const [alarm] = event.alarms ?? []
  return {
    method: read.vcalendar.method,
    version: String(read.vcalendar.version).includes('.') ? read.vcalendar.version : `${read.vcalendar.version}.0`,
    uid: event.uid,
    sequence: Number(event.sequence),
    stamp: event.dtstamp.toISOString(),
    start: event.start.toISOString(),
    end: event.end.toISOString(),
    summary: event.summary,
    description: event.description,
    location: event.location,
    class: event.class,
    status: event.status,
    organiser: person(event.organizer),
    attendees: [event.attendee].flat().map(({ params, ...one }) => ({
      mail: person(one), answer: params.PARTSTAT, asked: params.RSVP === true, role: params.ROLE,
    })),
    reminder: alarm ? alarm.trigger.val ?? alarm.trigger : undefined,
    series: event.rrule?.all((_, index) => index < MEETINGS).map((each) => each.toISOString()),
  }
}

/** The file as one line a property, with nothing escaped: where a name or an address would be found if there were one. */
export const unfolded = (text) => text.replaceAll('\r\n ', '').replaceAll('\\,', ',').replaceAll('\\;', ';').replaceAll('\\n', '\n')

const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "Tue, 27 Oct 2026, 10:00", by the clocks of London. */
export const inLondon = (instant) => london.format(new Date(instant))
