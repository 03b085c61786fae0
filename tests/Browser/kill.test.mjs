// The process is killed at random moments while the clock is moved through a month, and started again. What people were
// told must be the same as without kills: a repeated delivery is counted and named, a lost one fails.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startSandbox } from './sandbox.mjs'

const seed = Number(process.env.KILL_SEED ?? 20260601)
const days = 30

test(`nothing is lost when the service is killed at random moments (seed ${seed})`, { timeout: 1_200_000 }, async () => {
  const calm = await month(() => undefined)
  const killed = await month(killer(seed))

  const missing = without(calm.told, killed.told)
  const extra = without(killed.told, calm.told)
  console.log(`${calm.told.length} deliveries in ${days} days; killed ${killed.kills} times; `
    + `${missing.length} lost, ${extra.length} said again`)
  for (const line of extra) console.log(`  said again: ${line}`)

  assert.ok(calm.told.length > 30, 'a month has things to say')
  assert.ok(killed.kills >= 10, `the service was killed ${killed.kills} times`)
  assert.deepEqual(missing, [])
  const before = new Set(calm.told)
  assert.deepEqual(extra.filter((line) => !before.has(line)), [], 'everything said again was said before, word for word')
})

async function month(makeKiller) {
  const sandbox = await startSandbox()
  const killing = makeKiller(sandbox)
  try {
    const people = (await sandbox.state()).people
    for (let day = 0; day < days; day++) {
      const noon = `${new Date(Date.UTC(2026, 5, 1 + day)).toISOString().slice(0, 10)}T12:00`
      await moveTo(sandbox, noon)
      for (const person of people) await answer(sandbox, person.id)
    }
    await moveTo(sandbox, '2026-07-01T08:00')
    const transcript = await sandbox.transcript()
    return {
      kills: await killing?.stop() ?? 0,
      told: transcript.map((entry) => `${entry.at.slice(0, 10)} ${entry.kind} to ${entry.to}: ${entry.summary} ${entry.text}`),
    }
  } finally {
    await killing?.stop()
    await sandbox.stop()
  }
}

// A journey that the kill interrupted goes on when the service is back.
async function moveTo(sandbox, target) {
  for (let attempt = 0; ; attempt++) {
    try {
      await sandbox.clock(target)
      return
    } catch (error) {
      if (error.status === 400 && /only goes forwards/.test(error.message)) return
      if (attempt > 50) throw error
      await running(sandbox)
    }
  }
}

async function running(sandbox) {
  while (!(await sandbox.state()).service.running) await new Promise((resolve) => setTimeout(resolve, 100))
}

// Social workers accept every hold; nobody answers anything else.
async function answer(sandbox, person) {
  const { calendar } = (await sandbox.state(person)).person
  for (const event of calendar.filter((item) => item.kind === 'hold' && item.response === 'notResponded' && item.canRespond)) {
    await sandbox.respond(person, event.id, 'accepted')
  }
}

function killer(seed) {
  return (sandbox) => {
    const random = generator(seed)
    let stopped = false
    let kills = 0
    const work = (async () => {
      while (!stopped) {
        await new Promise((resolve) => setTimeout(resolve, 200 + random() * 1500))
        if (stopped) break
        await sandbox.service('kill')
        kills++
        await sandbox.service('start')
      }
    })()
    return { stop: async () => { stopped = true; await work; return kills } }
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

function without(lines, others) {
  const left = new Map()
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1)
  return lines.filter((line) => {
    const count = left.get(line) ?? 0
    left.set(line, count - 1)
    return count <= 0
  })
}
