// The process is killed at random moments while the clock is moved through a month, and started again. What people were
// told must be the same as without kills: a repeated delivery is counted and named, a lost one fails.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { without } from './lines.mjs'
import { startSandbox } from './sandbox.mjs'

const seed = Number(process.env.KILL_SEED ?? 20260601)
const days = 30

test(`nothing is lost when the service is killed at random moments (seed ${seed})`, { timeout: 1_200_000 }, async () => {
  const calm = await month(() => 0)
  const random = generator(seed)
  const killed = await month(random)

  const missing = without(calm.told, killed.told)
  const extra = without(killed.told, calm.told)
  console.log(`${calm.told.length} deliveries in ${days} days; killed ${killed.kills} times; `
    + `${missing.length} lost, ${extra.length} said again`)
  for (const line of missing) console.log(`  lost: ${line.split('\n')[0]}`)
  for (const line of extra) console.log(`  said again: ${line.split('\n')[0]}`)

  assert.deepEqual([...calm.leaks, ...killed.leaks], [], 'the log of the service holds references, counts and ids only')
  assert.ok(calm.told.length > 100, 'a month has things to say')
  assert.ok(killed.kills >= 10, `the service was killed ${killed.kills} times`)
  assert.deepEqual(missing, [])
  const before = new Set(calm.told)
  assert.deepEqual(extra.filter((line) => !before.has(line)), [], 'what was said again was said before, word for word')
})

/** @param random gives numbers from 0 to 1; above one half a kill falls into that day. */
async function month(random) {
  const sandbox = await startSandbox()
  let kills = 0
  try {
    const people = (await sandbox.state()).people
    for (let day = 0; day <= days; day++) {
      const date = new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10)
      kills += await moveTo(sandbox, `${date}T12:00`, random() > 0.5 ? 20 + random() * 500 : undefined)
      await acceptHolds(sandbox, people, date)
    }
    const transcript = await sandbox.transcript()
    const secrets = people.flatMap((person) => [person.name, person.mail])
    return {
      kills,
      leaks: sandbox.output().split('\n').filter((line) => line.startsWith('service |') && secrets.some((secret) => line.includes(secret))),
      told: transcript.map((entry) => `${entry.at.slice(0, 10)} ${entry.kind} to ${entry.to}: ${entry.summary} ${alike(entry.text)}`),
    }
  } finally {
    await sandbox.stop()
  }
}

// Moves hop by hop, with a kill after so many milliseconds; what that interrupts goes on when the service is back.
async function moveTo(sandbox, target, killAfter) {
  if (killAfter === undefined) {
    await move(sandbox, target)
    return 0
  }
  const moving = move(sandbox, target).catch((interrupted) => interrupted)
  await new Promise((resolve) => setTimeout(resolve, killAfter))
  await sandbox.service('kill')
  await moving
  await sandbox.service('start')
  await move(sandbox, target)
  return 1
}

async function move(sandbox, target) {
  try {
    await sandbox.clock(target, { jump: false })
  } catch (error) {
    if (!(error.status === 400 && error.message.includes('only goes forwards'))) throw error
  }
}

// The address of a personal page is another one in each letter, and each service has a port of its own.
const alike = (text) => text.replaceAll(/http:\/\/127\.0\.0\.1:\d+(\/m\/[a-z]+\/)[\w-]+/g, '…$1…')

// Social workers accept every hold; nobody answers anything else. Each answer is dealt with before the next: a card that is changed
// says how things stand when it goes, and two answers within the same moment may be in one change of it or in two.
async function acceptHolds(sandbox, people, date) {
  let minutes = 0
  const settled = () => move(sandbox, `${date}T12:${String(minutes += 2).padStart(2, '0')}`)
  await settled()
  for (const { id } of people) {
    const { calendar } = (await sandbox.state(id)).person
    for (const event of calendar.filter((item) => item.kind === 'hold' && item.response === 'notResponded' && item.canRespond)) {
      await sandbox.respond(id, event.id, 'accepted')
      await settled()
    }
  }
}

// Mulberry32: small, and the same numbers everywhere.
function generator(state) {
  return () => {
    state = (state + 0x6D2B79F5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
