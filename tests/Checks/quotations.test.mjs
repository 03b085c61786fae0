// Every quotation of the boards stands, character for character, on the line that it names. The documents themselves are not
// part of the repository: they are looked for beside it, or where GUIDANCE_FOLDER says.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../../src/Domain/Boards/', import.meta.url))
const beside = fileURLToPath(new URL('../../../shared/guidance/', import.meta.url))
const named = process.env.GUIDANCE_FOLDER
const guidance = named || (existsSync(beside) ? beside : undefined)
const boards = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'board.schema.json').sort()

/** Every object that quotes, however deep, with its path; one that has only a line too. */
const quotations = (path, value) => {
  if (typeof value !== 'object' || value === null) return []
  if ('quote' in value || 'line' in value) return [[path, value]]
  return Object.entries(value).flatMap(([name, inner]) => quotations(`${path}.${name}`, inner))
}

for (const file of boards) {
  const board = JSON.parse(readFileSync(folder + file, 'utf8'))
  const cited = quotations('$', board)

  test(`the quotations of ${file}`, (t) => {
    assert.ok(cited.length > 0)
    for (const [name, { quote, line }] of cited) {
      assert.ok(quote && quote === quote.trim() && line > 0, `${file}: ${name}`)
    }

    if (!guidance) {
      t.diagnostic(`NOT CHECKED against ${board.source}: the documents are not at ../shared/guidance, and GUIDANCE_FOLDER is not set`)
      return
    }

    const lines = readFileSync(`${guidance}/${board.source}`, 'utf8').split('\n')
    const wrong = cited.filter(([, { quote, line }]) => !lines[line - 1]?.includes(quote))
    assert.deepEqual(wrong.map(([name, { quote, line }]) => `${name}: line ${line} does not hold “${quote}”`), [])
    t.diagnostic(`${cited.length} quotations found in ${board.source}`)
  })
}
