import { expect, test } from './support/test.ts';

const waysIn = /Open the sample workspace/;

test('a reload keeps the session, and the address keeps no code', async ({ page }) => {
  await expect(page.getByRole('button', { name: waysIn })).toBeVisible();
  expect(new URL(page.url()).hash).not.toContain('code');
  await page.reload();
  await expect(page.getByRole('button', { name: waysIn })).toBeVisible();
});

test('an address opens once; whoever uses it again is told how to get in', async ({
  page,
  server,
  browser,
}) => {
  await expect(page.getByRole('button', { name: waysIn })).toBeVisible();
  const another = await browser.newPage();
  await another.goto(server.url);
  await expect(another.getByText('This address was used before, or is too old.')).toBeVisible();
  await expect(another.getByText('pressing Enter there shows a fresh one')).toBeVisible();
  await another.close();
});
