// The channel of a core group: linked by what is written in it, seen by each reader in their own way, and opened in a dialog.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atOneSandbox, serious } from './desk.mjs'

const place = atOneSandbox()

test('a channel is unlinked, asked for by a member, and linked by the key worker; a link in it opens a dialog', async () => {
  const desk = await place.desk()
  const { page } = desk
  const write = async (words) => {
    await page.getByTestId('say').fill(words)
    await page.getByTestId('send').click()
  }
  const said = (words) => page.locator('#teams .message', { hasText: words }).waitFor()

  await desk.as('Eleri Moonpenny')
  await desk.channel()
  await write('unlink')
  await said('no longer linked to core group CG-CTM-001')

  await desk.as('Dylan Bookbinder')
  await desk.channel()
  await write('link CG-CTM-001')
  await said('I have asked the key worker to confirm it')
  await desk.move('next')

  await desk.as('Eleri Moonpenny')
  const asked = desk.card('Link a Teams channel to this core group?')
  await asked.getByRole('button', { name: 'Link it', exact: true }).click()
  await desk.card('CG-CTM-001', 'Channel linked').waitFor()
  await desk.channel()
  await desk.card('CG-CTM-001', 'This channel is linked').waitFor()
  await desk.card('CG-CTM-001', 'Record of the core group').waitFor()
  await desk.shot('9-channel-1-linked')

  await desk.chat()
  await page.locator('#teams .message .card').getByRole('button', { name: 'This core group', exact: true }).last().click()
  const address = /https?:\/\/[^ ]+\/cases\/CG-[A-Z]+-[0-9]+/.exec(await desk.card('Link for members').textContent())[0]
  await desk.channel()
  await write(`Please look at ${address}`)
  await desk.card('Nothing of it is shown here').getByRole('button', { name: 'Open', exact: true }).click()
  const dialog = page.getByTestId('dialog')
  await dialog.getByRole('button', { name: 'Go on' }).waitFor()
  await desk.shot('9-channel-2-dialog')
  assert.deepEqual(await serious(page, 'dialog'), [])
  await dialog.getByRole('button', { name: 'Close' }).click()
  await dialog.waitFor({ state: 'detached' })

  assert.match(await (await fetch(address)).text(), /Nothing of it is shown here/)
  await desk.close()
})
