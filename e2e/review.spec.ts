import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/accessibility.ts';
import { answerBlindPart, cli, expect, heading, open, press, test } from './support/review-workspace.ts';

const saved = (page: Page) => page.locator('header').getByText(/Saved \d\d:\d\d:\d\d/);
/** The right side: the questions, and after the commit what was hidden. */
const form = (page: Page) => page.locator('#review-form');
test('an escalated case is judged from the first turn to the next case by keyboard alone', async ({
  page,
}) => {
  await open(page, 'C-1');
  await expect(page.getByText('closed with the packet')).toBeVisible();
  await answerBlindPart(page);
  const packet = page.getByRole('region', { name: 'Packet as written' });
  await expect(packet).toContainText('CANARY-PACKET');
  await expect(page.getByText('row 1 of 9')).toBeVisible();
  await press(page, '1', '1', '2');
  await press(page, 'e', 'p', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
  await expect(packet.locator('mark')).toHaveText('The customer');
  await press(page, '3', '1', '2', '3', '3', '4', '2', '2');
  await expect(page.getByText('16 of 16')).toBeVisible();
  await press(page, 'n');
  await page.keyboard.type('Roaming went to another line: see E1.');
  await press(page, 'Escape');
  await expectAccessible(page);
  await press(page, 'Control+Enter');
  await expect(page.getByText('CANARY-REASON')).toBeVisible();
  await expect(page.getByText('CANARY-TRIGGER')).toBeVisible();
  await expect(page.getByText('CANARY-VERSION')).toBeVisible();
  await expect(page.getByRole('button', { name: /Keep and next/ })).toBeFocused();
  await expect(page.getByText('3 present')).toHaveCount(1);
  await expectAccessible(page);
  await press(page, 'Enter');
  await expect(page.getByText('Blind stage')).toBeVisible();
  await expect(heading(page, 'C-1')).toHaveCount(0);
});

test('an automated case has no packet, and severity only when a person was missed', async ({ page }) => {
  await open(page, 'C-2');
  await expect(page.getByRole('radio', { name: 'Correct resolution' })).toBeVisible();
  await expect(page.getByText('How grave was it?')).toHaveCount(0);
  await press(page, '2');
  await expect(page.getByText('How grave was it?')).toBeVisible();
  await press(page, 'ArrowUp', '1', 'Enter', '1', '1', '1');
  await press(page, 'Control+Enter');
  await expect(page.getByText('CANARY-REWARD')).toBeVisible();
  await press(page, '2');
  await press(page, 'Enter');
  await expect(form(page).getByText(/Your revision stands beside your blind answer/)).toBeVisible();
  await expect(page.getByText('blind: correct resolution')).toBeVisible();
});

test('Ctrl Enter with an open question goes there and commits nothing', async ({ page }) => {
  await open(page, 'C-1');
  await press(page, '1', 'Control+Enter', '4');
  await expect(page.getByRole('radio', { name: 'Abandon' })).toBeChecked();
  await expect(page.getByText('Blind stage')).toBeVisible();
});

test('a draft survives a reload', async ({ page }) => {
  await open(page, 'C-2');
  await press(page, '2', '3', 'n');
  await page.keyboard.type('half a thought');
  await press(page, 'Escape');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Missed escalation' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Serious' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('half a thought');
});

test('undo takes a commit back after a reload and redo brings it again', async ({ page }) => {
  await open(page, 'C-2');
  await press(page, '1', 'Enter', '1', '1', '1', 'Control+Enter');
  await expect(page.getByText('CANARY-REWARD')).toBeVisible();
  await page.reload();
  await expect(page.getByText('CANARY-REWARD')).toBeVisible();
  await press(page, 'z');
  await expect(page.getByText('Blind stage')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Correct resolution' })).toBeChecked();
  await page.reload();
  await expect(page.getByText('Blind stage')).toBeVisible();
  await press(page, 'Shift+Z');
  await expect(page.getByText('CANARY-REWARD')).toBeVisible();
});

test('Z brings back single answers before it touches what is saved', async ({ page }) => {
  await open(page, 'C-2');
  await press(page, '1', 'ArrowUp', '2', 'z');
  await expect(page.getByRole('radio', { name: 'Correct resolution' })).toBeChecked();
  await press(page, 'z');
  await expect(page.getByRole('radio', { name: 'Correct resolution' })).not.toBeChecked();
  await press(page, 'Shift+Z');
  await expect(page.getByRole('radio', { name: 'Correct resolution' })).toBeChecked();
});

test('words selected with the mouse are linked by E, and the tag stands in the text and at the answer', async ({
  page,
}) => {
  await open(page, 'C-2');
  await page.getByText('Why is my bill higher').dblclick({ position: { x: 12, y: 10 } });
  await press(page, 'e');
  await expect(page.locator('#transcript mark')).toHaveText(/^Why\s?$/);
  await expect(page.getByRole('button', { name: 'Evidence E1: show it' })).toBeVisible();
  await press(page, 'e', 'j', 'Enter');
  await expect(page.getByRole('button', { name: 'Evidence E2: show it' })).toBeVisible();
});

test('left and right go through the open cases and keep the draft', async ({ page }) => {
  await open(page, 'C-2');
  await press(page, '1', 'ArrowLeft');
  await expect(heading(page, 'C-2')).toHaveCount(0);
  await press(page, 'ArrowRight');
  await expect(heading(page, 'C-2')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Correct resolution' })).toBeChecked();
});

test('a case is skipped with a reason in the form and found again in the history', async ({ page }) => {
  await open(page, 'C-1');
  await press(page, 's');
  await expect(page.getByRole('region', { name: 'Skip with reason' })).toBeVisible();
  await expectAccessible(page);
  await press(page, '2');
  await expect(heading(page, 'C-1')).toHaveCount(0);
  await press(page, 'y');
  const history = page.getByRole('complementary', { name: 'Your last decisions' });
  await expect(history.getByRole('button', { name: /C-1/ })).toBeFocused();
  await press(page, 'Enter');
  await expect(heading(page, 'C-1')).toBeVisible();
  await expect(page.getByText(/You skipped this case/)).toBeVisible();
});

test('an empty queue says so, and Z brings the last decision back', async ({ page }) => {
  await open(page, 'C-1');
  for (const _ of [1, 2, 3]) {
    const id = await page.getByRole('heading', { level: 1 }).innerText();
    await press(page, 's', '5', 'Enter');
    await expect(heading(page, id)).toHaveCount(0);
  }
  await expect(page.getByRole('heading', { name: 'Queue finished' })).toBeVisible();
  await expect(page.getByText('0 of 3 cases labelled, 3 left out with a reason')).toBeVisible();
  await expectAccessible(page);
  await press(page, 'z');
  await expect(page.getByText('Blind stage')).toBeVisible();
  await expect(page.getByText(/You skipped this case/)).toHaveCount(0);
});

test('nothing hidden is in the page or in any answer about the case before the commit', async ({ page }) => {
  const bodies: string[] = [];
  const reading: Promise<unknown>[] = [];
  page.on('response', (response) => {
    if (/\/rpc\/(reviews|cases\/list)/.test(response.url()))
      reading.push(response.text().then((body) => bodies.push(body)));
  });
  await open(page, 'C-1');
  await press(page, 't', 'l');
  await expect(page.getByRole('complementary', { name: 'Cases' }).getByText('3 cases')).toBeVisible();
  await press(page, 'Escape', 'Escape', '2', '2', '3', 'Enter', '2', '3', '2');
  await expect(saved(page)).toBeVisible();
  await Promise.all(reading);
  expect(bodies.length).toBeGreaterThan(5);
  const secrets = /CANARY|0\.4177/;
  expect(bodies.filter((body) => secrets.test(body))).toEqual([]);
  expect(await page.content()).not.toMatch(secrets);

  await press(page, '2');
  await expect(page.getByRole('region', { name: 'Packet as written' })).toContainText('CANARY-PACKET');
  await Promise.all(reading);
  const butForThePacket = /CANARY-(VERSION|TRIGGER|REASON|CSAT|REWARD)|0\.4177/;
  expect(bodies.filter((body) => butForThePacket.test(body))).toEqual([]);
});

test('a label is there after the server was killed right after "Saved"', async ({
  page,
  server,
  dataFolder,
  workspace,
}) => {
  await open(page, 'C-2');
  await press(page, '1', 'Enter', '1', '1', '1', 'Control+Enter');
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText('CANARY-REWARD')).toBeVisible();
  server.process.kill('SIGKILL');
  await new Promise((resolve) => server.process.once('exit', resolve));
  const file = join(dataFolder, 'labels.jsonl');
  execFileSync(process.execPath, [cli, 'labels', 'export', workspace, '--out', file], {
    env: { ...process.env, PLUMBLINE_DATA: dataFolder },
  });
  const labels = readFileSync(file, 'utf8');
  expect(labels).toContain('correct_resolution');
  expect(labels).toContain('Ana Lima');
  await page.goto('about:blank');
});

test('208 turns with markup, hidden characters and a loop are shown as text, folded and searchable', async ({
  page,
}) => {
  await open(page, 'C-3');
  await expect(page.getByText('× 94')).toBeVisible();
  await expect(page.getByText('<img src=x onerror')).toBeVisible();
  await expect(page.getByText('RLO', { exact: true })).toBeVisible();
  await expect(page.getByText('NUL', { exact: true })).toBeVisible();
  await expect(page.locator('#transcript img')).toHaveCount(0);
  await press(page, 'j', 'j', 'j', 'j', 'x');
  await expect(page.getByRole('button', { name: /show 2,000 of 3,912 more lines/ })).toHaveCount(1);
  await press(page, '/');
  await page.keyboard.type('line 3900');
  await expect(page.getByText('1 of 1')).toBeVisible();
  await expect(page.locator('[data-paint="current-hit"]')).toBeInViewport();
  await press(page, 'Escape');
  await expect(page.getByRole('textbox', { name: 'Find in the transcript' })).toHaveCount(0);
});

test('when nothing can be saved the screen says so, keeps the answers, blocks the commit, and saves once it can', async ({
  context,
  server,
}) => {
  // A page of its own: the browser reports the failing request on the console, as it should.
  const page = await context.newPage();
  await page.goto(server.url);
  await open(page, 'C-2');
  await page.route('**/rpc/reviews/saveDraft', (route) => route.fulfill({ status: 503, json: {} }));
  await press(page, '1');
  await expect(page.getByText('Not saved, keeping it')).toBeVisible();
  await expect(page.getByRole('button', { name: /Commit and reveal/ })).toBeDisabled();
  await expect(page.getByRole('button', { name: 'Copy my answers' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Not saved, keeping it')).toBeVisible();
  await page.unroute('**/rpc/reviews/saveDraft');
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Correct resolution' })).toBeChecked();
});
