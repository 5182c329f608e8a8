import { afterEach, beforeEach, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeEach(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Answers' });
});
afterEach(() => test.remove());

it('a file of answers is refused as cases, and sent to the labels', async () => {
  const path = test.write('answers.yaml', 'ada: {a: yes, b: no}\nben: {a: yes, b: yes}\n');
  await expect(test.importFile(path)).rejects.toMatchObject({
    code: 'INVALID',
    data: { problem: 'E_LABELS_ONLY', hint: 'Import the cases first, then this file as labels.' },
  });
});

it('cases with columns of answers are taken as cases', async () => {
  const path = test.write(
    'both.csv',
    'id,outcome,rater_1,rater_2\na,bot,yes,no\nb,bot,no,no\nc,human,yes,yes\n',
  );
  expect(await test.importFile(path)).toMatchObject({ new: 3, quarantined: 0 });
});
