import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestApp } from '../test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = new TestApp();
  await test.client.workspaces.create({ name: 'Full log' });
});
afterAll(() => test.remove());

const log = (name: string, days: readonly string[], escalated: number) =>
  test.write(
    name,
    [
      'case_id,outcome,started_at',
      ...days.map((day, i) => `${name}-${i},${i < escalated ? 'escalated' : 'automated'},${day}T10:00:00Z`),
    ].join('\n'),
  );

it('the escalation rate of a week is counted from the imported cases, once somebody said that they are all there were', async () => {
  const mondayAndSunday = (monday: string, sunday: string) => [monday, monday, sunday, sunday];
  await test.importFile(log('early', mondayAndSunday('2026-11-02', '2026-11-08'), 1), {
    wholePopulation: true,
  });
  const rateOf = async (week: string) => {
    const { review } = await test.client.weekly.get({ week });
    return review?.limits.lines.find(({ id }) => id === 'escalation_rate')?.week;
  };
  await test.importFile(log('late', mondayAndSunday('2026-11-09', '2026-11-15'), 3));
  expect(await rateOf('2026-W46')).toMatchObject({ estimate: 0.75, weighted: false });
  const file = log('all', mondayAndSunday('2026-11-09', '2026-11-15'), 3);
  await test.importFile(file, { wholePopulation: true });
  expect(await rateOf('2026-W45')).toMatchObject({
    estimate: 0.25,
    n: 4,
    denominator: 'of 4 cases',
    weighted: true,
  });
  expect(await rateOf('2026-W46')).toMatchObject({
    estimate: 0.75,
    n: 8,
    counts: { escalated: 6, automated: 2 },
  });
});
