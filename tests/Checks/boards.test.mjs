// The format of a board's file: the schema describes it whole, the boards are written in it, and whatever the schema refuses
// the service refuses too, at start, naming file and path.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import Ajv from 'ajv/dist/2020.js'

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const folder = at('src/Domain/Boards/')
const schema = JSON.parse(readFileSync(folder + 'board.schema.json', 'utf8'))
const allowed = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false }).compile(schema)
const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'board.schema.json').sort()
const bolton = () => JSON.parse(readFileSync(folder + 'bolton.json', 'utf8'))
const bot = ['Release', 'Debug'].map((built) => at(`src/Bot/bin/${built}/net10.0/CoreGroupBot.dll`)).find(existsSync)

test('every board that the service comes with is written as the schema says', () => {
  assert.deepEqual(files.map((file) => file.replace('.json', '')), ['bolton', 'cwm-taf-morgannwg', 'leaflet-2017', 'sandwell', 'sewscb'])
  for (const file of files) {
    assert.ok(allowed(JSON.parse(readFileSync(folder + file, 'utf8'))), `${file}: ${JSON.stringify(allowed.errors)}`)
  }
})

test('the schema says of every property what it means', () => {
  const all = { ...schema.properties, ...schema.properties.resolution.properties }
  for (const [name, property] of Object.entries(all)) assert.match(property.description ?? '', /\.$/, name)
})

const mistakes = {
  '$.name': (board) => { delete board.name },
  '$.colour': (board) => { board.colour = 'red' },
  '$.country': (board) => { board.country = ' ' },
  '$.confirmBecause': (board) => { delete board.confirmBecause },
  '$.reviewDue': (board) => { board.reviewDue = 'April 2026' },
  '$.maxIntervalWeeks.value': (board) => { board.maxIntervalWeeks.value = 1.5 },
  '$.minIntervalWeeks.value': (board) => { board.minIntervalWeeks.value = 1001 },
  '$.firstMeetingWorkingDays.quote': (board) => { delete board.firstMeetingWorkingDays.quote },
  '$.absentReport.value': (board) => { board.absentReport.value = 'letter' },
  '$.absentReport.force': (board) => { board.absentReport.force = 'will' },
  '$.chairFirst.value': (board) => { board.chairFirst.value = 'anybody' },
  '$.chairFirst.page': (board) => { board.chairFirst.page = 3 },
  '$.minutesResponsibleRole.value': (board) => { board.minutesResponsibleRole.value = 'child' },
  '$.recommendedIntervalWeeks.value.to': (board) => { delete board.recommendedIntervalWeeks.value.to },
  '$.delayReasonRecorded.line': (board) => { board.delayReasonRecorded.line = 0 },
  '$.sourceDate.value': (board) => { board.sourceDate = { ...board.planTerm, value: 'October 2017' } },
  '$.coordinator.value': (board) => { board.coordinator.value = 'anybody' },
  '$.concernDecisions.value': (board) => { board.concernDecisions.value = ['core-group', 'nothing'] },
  '$.mustAttend.value': (board) => { board.mustAttend = { ...board.planTerm, force: 'must', value: ['Health visiting', ' '] } },
  '$.unresolvedTo.value': (board) => { board.unresolvedTo.value = [] },
  '$.resolution.tier1MaxWeeks.value': (board) => { board.resolution = { tier1MaxWeeks: { ...board.maxIntervalWeeks, value: '12' } } },
  '$.duties[0].when': (board) => { board.duties[0].when = 'sometimes' },
  '$.duties[1].verbs': (board) => { board.duties[1].verbs = ['Plan saved'] },
  '$.roleRules[0].words': (board) => { board.roleRules[0].words = [] },
  '$.concerns[0].quote': (board) => { delete board.concerns[0].quote },
  '$.concernLadder[0].roles': (board) => { board.concernLadder[0].roles = ['police'] },
  '$.documents.record[0].asked': (board) => { board.documents.record[0].asked = 'maybe' },
  '$.documents.letter': (board) => { board.documents.letter = [] },
  '$.coordinator.from': (board) => { board.coordinator.from = '1 April 2027' },
  '$.maxIntervalWeeks[1].until': (board) => {
    board.maxIntervalWeeks = [{ ...board.maxIntervalWeeks, until: '2027-03-31' }, { ...board.maxIntervalWeeks, from: '2027-04-01', until: '2027-13-31' }]
  },
  '$.minIntervalWeeks': (board) => { board.minIntervalWeeks = [] },
  '$.resolution.tier3Chair': (board) => { board.resolution = { tier3Chair: null } },
}

test('a start with bad boards is refused with status 78, every file and path named, and the schema agrees', () => {
  const own = mkdtempSync(join(tmpdir(), 'boards-'))
  try {
    const paths = Object.keys(mistakes)
    for (const [number, path] of paths.entries()) {
      const board = { ...bolton(), key: `own-${number}` }
      mistakes[path](board)
      assert.ok(!allowed(board), `${path} is allowed by the schema`)
      writeFileSync(join(own, `own-${number}.json`), JSON.stringify(board))
    }

    writeFileSync(join(own, 'broken.json'), '{')
    writeFileSync(join(own, 'notes.txt'), 'not a board')
    const { status, stderr } = spawnSync('dotnet', [bot, 'serve'], {
      env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Production', ASPNETCORE_URLS: 'http://127.0.0.1:0', Boards__Folder: own },
      encoding: 'utf8', timeout: 180_000,
    })
    assert.equal(status, 78, stderr)
    const named = stderr.split('\n').filter((line) => line.startsWith('  - Boards:Folder has '))
    for (const [number, path] of paths.entries()) {
      assert.equal(named.filter((line) => line.includes(`own-${number}.json: ${path} `)).length, 1, `${path}\n${stderr}`)
    }

    assert.equal(named.filter((line) => line.includes('broken.json: $ ')).length, 1)
    assert.equal(named.length, paths.length + 1, stderr)
  } finally {
    rmSync(own, { recursive: true })
  }
})

test('a board of one\'s own is read beside the others, and a folder that is not there is refused', () => {
  const own = mkdtempSync(join(tmpdir(), 'boards-'))
  const rules = (boards) => spawnSync('dotnet', [bot, 'rules'], {
    env: { ...process.env, Boards__Folder: boards }, encoding: 'utf8', timeout: 180_000,
  })
  try {
    writeFileSync(join(own, 'own.json'), JSON.stringify({ ...bolton(), key: 'own', name: 'Our own', $schema: './board.schema.json' }))
    writeFileSync(join(own, 'board.schema.json'), JSON.stringify(schema))
    const { status, stdout, stderr } = rules(own)
    assert.equal(status, 0, stderr)
    assert.match(stdout, /^\| `own` \| Our own \|/m)
    assert.match(stdout, /^\| `bolton` \| Bolton \|/m)
  } finally {
    rmSync(own, { recursive: true })
  }

  const { status, stderr } = rules(own)
  assert.equal(status, 78)
  assert.match(stderr, /Boards:Folder has .*: \$ is not a folder/)
})
