// A member who is needed declines in Outlook: their card asks what the board asks, and the key worker's says so and looks for another date.
import { after, before, test } from 'node:test'
import { launch, openDesk, until } from './desk.mjs'
import { startSandbox } from './sandbox.mjs'

let browser
before(async () => {
  process.env.Booking__MustAttend__0 = 'Health visiting'
  browser = await launch()
})
after(async () => {
  delete process.env.Booking__MustAttend__0
  await browser.close()
})

test('a decline in Outlook asks for what the board asks, and the key worker is told while there is time', async (t) => {
  const sandbox = await startSandbox()
  t.after(() => sandbox.stop())
  const desk = await openDesk(browser, sandbox)
  await desk.move('next')
  await desk.as('Amara Featherfinch')
  await desk.waiting().filter({ hasText: 'please accept or decline' }).getByTestId('accept').click()

  await desk.as('Jasmin Willowherb')
  const invitation = desk.waiting().filter({ hasText: 'Core group CG-SAN-001' })
  await invitation.waitFor()
  await invitation.getByTestId('decline').click()
  await desk.chat()
  await desk.open('CG-SAN-001', 'Report in absence')
  await desk.card('CG-SAN-001', 'Report in absence', 'Somebody comes for me').scrollIntoViewIfNeeded()
  await desk.shot('apologies-1-asked')

  await desk.as('Amara Featherfinch')
  await desk.chat()
  const lost = desk.card('CG-SAN-001', 'Missing on', 'Health visiting', 'Look for another date')
  await lost.waitFor()
  await lost.scrollIntoViewIfNeeded()
  await desk.shot('apologies-2-quorum')
  await lost.getByRole('button', { name: 'Look for another date', exact: true }).click()
  await until('another time waits in Outlook', async () =>
    await desk.waiting().filter({ hasText: 'please accept or decline' }).count() === 1)
  await desk.shot('apologies-3-another-date')
  await desk.close()
})
