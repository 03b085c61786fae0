// Starts a sandbox of its own on free ports, at a fixed London time, and speaks its page's API.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)

function builtSandbox() {
  for (const configuration of ['Release', 'Debug']) {
    const file = fileURLToPath(new URL(`src/Sandbox/bin/${configuration}/net10.0/CoreGroupBot.Sandbox.dll`, root))
    if (existsSync(file)) return file
  }
  throw new Error('The sandbox is not built: run ./test, or dotnet build -c Release.')
}

// Below those that the machine gives to outgoing connections, or one of them might take a port before the sandbox does. The next
// search goes on where this one ended, so that no port is given away twice.
let lastPort = 20_000 + process.pid % 8_000

async function freePort() {
  while (!await isFree(++lastPort)) if (lastPort > 32_000) throw new Error('No port is free.')
  return lastPort
}

function isFree(port) {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

/** @param more options of the sandbox's command line */
export async function startSandbox(today = '2026-06-01T08:30', more = []) {
  const [port, servicePort] = [await freePort(), await freePort()]
  const child = spawn('dotnet', [builtSandbox(), '--port', port, '--service-port', servicePort, '--today', today, ...more],
    { cwd: fileURLToPath(root), stdio: ['ignore', 'pipe', 'pipe'] })
  const output = []
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      output.push(String(text))
      if (output.join('').includes('Open http://')) resolve()
    })
    child.stderr.on('data', (text) => output.push(String(text)))
    child.on('exit', (code) => reject(new Error(`The sandbox ended (${code}):\n${output.join('')}`)))
  })
  let patience
  await Promise.race([ready, new Promise((_, reject) => {
    patience = setTimeout(() => reject(new Error(`The sandbox did not get ready:\n${output.join('')}`)), 300_000)
  })])
  clearTimeout(patience)
  const address = `http://127.0.0.1:${port}`

  async function call(path, body) {
    const response = await fetch(address + path, body === undefined ? {} : {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw Object.assign(new Error(`${path} answered ${response.status}: ${text}`), { status: response.status })
    return text ? JSON.parse(text) : undefined
  }

  return {
    address,
    output: () => output.join(''),
    state: (person) => call(`/sandbox/state${person ? `?person=${person}` : ''}`),
    stories: () => call('/sandbox/stories'),
    transcript: () => call('/sandbox/transcript'),
    clock: (to, more = {}) => call('/sandbox/clock', { to, ...more }),
    luck: (answering, notifying) => call('/sandbox/luck', { answering, notifying }),
    service: (what) => call('/sandbox/service', { do: what }),
    respond: (person, event, response, more = {}) => call('/sandbox/respond', { person, event, response, ...more }),
    edit: (person, event, what) => call('/sandbox/edit', { person, event, ...what }),
    act: (person, conversation, activity, action) => call('/sandbox/act', { person, conversation, activity, action }),
    block: (person, blocks = true) => call('/sandbox/block', { person, blocks }),
    say: (person, conversation, text) => call('/sandbox/say', { person, conversation, text }),
    stop: () => new Promise((resolve) => {
      child.removeAllListeners('exit')
      child.on('exit', resolve)
      child.kill('SIGINT')
    }),
  }
}
