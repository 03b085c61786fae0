// A production start with missing or wrong settings is refused, and every one of them is named.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = new URL('../../', import.meta.url)
const built = (folder, name) => ['Release', 'Debug']
  .map((configuration) => fileURLToPath(new URL(`src/${folder}/bin/${configuration}/net10.0/${name}.dll`, root)))
  .find((file) => existsSync(file))
const bot = built('Bot', 'CoreGroupBot')
const sandbox = built('Sandbox', 'CoreGroupBot.Sandbox')

function start(settings) {
  const environment = { ...process.env, ASPNETCORE_ENVIRONMENT: 'Production', ASPNETCORE_URLS: 'http://127.0.0.1:0', ...settings }
  return spawnSync('dotnet', [bot, 'serve'], { env: environment, encoding: 'utf8', timeout: 180_000 })
}

test('without any setting the start is refused and names what is missing', () => {
  const { status, stderr } = start({})
  assert.equal(status, 78)
  for (const setting of ['Storage:Folder', 'Entra:TenantId', 'Entra:ClientId', 'Graph:Organiser', 'Graph:NotificationAddress']) {
    assert.match(stderr, new RegExp(`- ${setting} `), stderr)
  }
})

test('wrong settings are refused together, each with what to do', () => {
  const { status, stderr } = start({
    Storage__Folder: '/proc/nowhere',
    Entra__TenantId: 'abc',
    Entra__ClientId: '5a5d0000-0000-4000-8000-000000000002',
    Entra__Credential: 'ClientSecret',
    Graph__BaseAddress: 'http://graph.example',
    Graph__Organiser: 'nobody',
    Graph__NotificationAddress: 'http://bot.example',
    Teams__MetadataAddress: 'http://127.0.0.1/metadata',
    Teams__ServiceUrl: 'https://elsewhere.example/',
    Operators__MetadataAddress: 'http://127.0.0.1/metadata',
    Booking__Minutes: 'abc',
    Reminders__ServiceReminders: 'perhaps',
    Import__MailDomains__0: '@example.org',
    Clock__OffsetFile: 'offset',
  })
  assert.equal(status, 78)
  for (const setting of ['Storage:Folder', 'Entra:TenantId', 'Entra:ClientSecret', 'Graph:BaseAddress', 'Graph:Organiser',
    'Graph:NotificationAddress', 'Teams:MetadataAddress', 'Teams:ServiceUrl', 'Operators:MetadataAddress', 'Booking:Minutes',
    'Clock:OffsetFile', 'Reminders:ServiceReminders', 'Import:MailDomains']) {
    assert.match(stderr, new RegExp(`- ${setting} `), `${setting} is not named:\n${stderr}`)
  }
  assert.match(stderr, /- Booking:Minutes is 'abc', which is not a whole number/)
  assert.doesNotMatch(stderr, /Booking:Minutes is (?!'abc')/, 'said once')
  assert.doesNotMatch(stderr, / at CoreGroupBot\./, 'no stack trace')
})

test('one wrong setting is counted as one, and other commands refuse it too', () => {
  const { status, stderr } = spawnSync('dotnet', [bot, 'verify'], {
    env: { ...process.env, Booking__Minutes: '5 minutes' }, encoding: 'utf8', timeout: 180_000,
  })
  assert.equal(status, 78)
  assert.match(stderr, /^CoreGroupBot does not start: 1 of its settings is missing or wrong\.\n {2}- Booking:Minutes is '5 minutes'/)
})

test('the sandbox says how it is used, and starts nothing', () => {
  for (const help of ['--help', '-h']) {
    const { status, stdout, stderr } = spawnSync('dotnet', [sandbox, help], { encoding: 'utf8', timeout: 180_000 })
    assert.equal(status, 0, stderr)
    assert.match(stdout, /--service-port 5401/)
    assert.equal(stderr, '')
  }
})

test('the sandbox names what can be chosen when it is given something else', () => {
  for (const [option, choices] of [['--trouble', 'always, nine-of-ten, every-second'], ['--notifications', 'arrive, lost, shuffled, forged'], ['--seed', 'whole number']]) {
    const { status, stderr } = spawnSync('dotnet', [sandbox, option, 'sometimes'], { encoding: 'utf8', timeout: 60_000 })
    assert.equal(status, 2)
    assert.match(stderr, new RegExp(`${option} wants .*${choices}.*'sometimes'`))
  }
})

test('a command that takes nothing says how it is used, or that it takes nothing', () => {
  for (const command of ['verify', 'rules', 'serve']) {
    const asked = spawnSync('dotnet', [bot, command, '--help'], { encoding: 'utf8', timeout: 60_000 })
    assert.equal(asked.status, 0, asked.stderr)
    assert.match(asked.stdout, /CoreGroupBot verify/)
    const wrong = spawnSync('dotnet', [bot, command, '--board'], { encoding: 'utf8', timeout: 60_000 })
    assert.equal(wrong.status, 2)
    assert.match(wrong.stderr, new RegExp(`${command} takes nothing more, not '--board'`))
  }
})

test('an unknown command says which there are', () => {
  const { status, stderr } = spawnSync('dotnet', [bot, 'nonsense'], { encoding: 'utf8', timeout: 180_000 })
  assert.equal(status, 2)
  assert.match(stderr, /CoreGroupBot import/)
})
