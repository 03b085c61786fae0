// Every card drawn as people get it: at the width of a phone and of a desktop, light, dark and in forced colours, in both
// languages. Nothing is cut off, nothing is beyond the reach of a screen reader, and a contact sheet of all pictures is written
// to look at. CARDS=digest draws only the cards whose name says so.
import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { launch } from './desk.mjs'
import { openStage } from './stage.mjs'

const root = fileURLToPath(new URL('../../', import.meta.url))
const output = path.resolve(process.env.TEST_OUTPUT ?? path.join(root, 'test-output'), 'cards')
const golden = path.join(root, 'tests/Bot.Tests/Cards/Golden')
// The tests of the cards in .NET write the Welsh ones.
const folders = { en: golden, cy: path.join(output, 'cy') }
const names = readdirSync(golden).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5)).sort()
const wanted = names.filter((name) => name.includes(process.env.CARDS ?? ''))
const colours = { runOnly: ['color-contrast'] }
const looks = [
  { name: 'phone', width: 320, colorScheme: 'light', axe: {} },
  { name: 'phone-dark', width: 320, colorScheme: 'dark', axe: colours },
  { name: 'phone-contrast', width: 320, colorScheme: 'dark', forcedColors: 'active' },
  { name: 'desktop', width: 680, colorScheme: 'light' },
  { name: 'desktop-dark', width: 680, colorScheme: 'dark' },
]

let browser
before(async () => { browser = await launch() })
after(() => browser?.close())

test('there are cards to draw, and each of them in Welsh', () => {
  assert.ok(names.length >= 150, `only ${names.length} cards`)
  const missing = names.filter((name) => !existsSync(path.join(folders.cy, `${name}.json`)))
  assert.deepEqual(missing, [], `write them with: TEST_OUTPUT=${path.dirname(output)} dotnet test tests/Bot.Tests --filter Welsh`)
})

describe('every card is whole', { concurrency: 2 }, () => Object.keys(folders).map((language) => describe(language, { concurrency: 1 }, () => {
  const pictures = path.join(output, 'pictures', language)

  for (const look of looks) {
    test(`${language}, ${look.name}${look.axe ? ': and axe finds nothing serious' : ''}`, async () => {
      const folder = path.join(pictures, look.name)
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      const stage = await openStage(browser, language, look)
      const faults = []
      for (const name of wanted) {
        const card = JSON.parse(readFileSync(path.join(folders[language], `${name}.json`), 'utf8'))
        faults.push(...(await stage.draw(card, path.join(folder, name))).map((fault) => `${name}: ${fault}`))
      }
      await stage.close()
      assert.deepEqual(faults, [])
    })
  }

  test(`${language}: a contact sheet of all pictures is written`, () => {
    const drawn = readdirSync(path.join(pictures, looks[0].name)).sort()
    assert.ok(drawn.length >= wanted.length)
    for (const look of looks) assert.deepEqual(readdirSync(path.join(pictures, look.name)).sort(), drawn, look.name)
    writeFileSync(path.join(output, `${language}.html`), sheet(language, drawn.map((file) => path.basename(file, '.png'))))
  })
})))

const sheet = (language, drawn) => `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>All cards (${language})</title>
<style>body{font:15px sans-serif;margin:1rem}section{border-top:1px solid #888;padding:1rem 0}div{display:flex;flex-wrap:wrap;gap:1rem;align-items:start}figure{margin:0}img{max-width:100%}</style>
<h1>All cards (${language})</h1><p>${drawn.length} pictures in ${looks.length} looks.</p>
${drawn.map((name) => `<section><h2>${name}</h2><div>${looks.map((look) =>
  `<figure><figcaption>${look.name}</figcaption><img loading="lazy" src="pictures/${language}/${look.name}/${name}.png" alt="${name}, ${look.name}"></figure>`).join('')}</div></section>`).join('\n')}
</html>\n`
