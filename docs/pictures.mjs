// Makes the pictures of the README anew: node docs/pictures.mjs, after a build with -c Release.
import { writeFileSync } from 'node:fs'
import { launch, openDesk } from '../tests/Browser/desk.mjs'
import { startSandbox } from '../tests/Browser/sandbox.mjs'
import { withPalette } from './palette.mjs'

const sandbox = await startSandbox()
const browser = await launch()
try {
  const desk = await openDesk(browser, sandbox)
  const { page } = desk
  await desk.move('next')
  await page.getByRole('button', { name: 'Close this message' }).click()
  await page.locator('#stories summary').click()

  await desk.as('Eleri Moonpenny')
  await desk.waiting().getByText('Details').first().click()
  await page.locator('.waiting iframe').first().evaluate((frame) => frame.contentDocument.fonts.ready)
  await page.mouse.move(0, 0)
  await picture('sandbox', page)

  await page.setViewportSize({ width: 1240, height: 1800 })
  await picture('card-reminder', desk.card('Record of the core group', 'overdue'))
  await desk.as('Huw Tanglewood')
  await picture('card-escalation', desk.card('CG-SEW-001', 'For your decision'))
  await desk.close()
} finally {
  await browser.close()
  await sandbox.stop()
}

async function picture(name, what) {
  writeFileSync(new URL(`${name}.png`, import.meta.url), withPalette(await what.screenshot()))
}
