import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commandLine } from './testing/command-line.ts';

let line: ReturnType<typeof commandLine>;
const W = 'w.plumbline';
const LAST = Date.parse('2026-11-16T00:00:00Z');

/** Ten weeks by the day: chat rises from 20 to 30 % in the last nine days, voice stays where it was. */
function dailyCounts(): string {
  const lines = ['day,channel,escalated,automated,abandoned'];
  for (let left = 70; left > 0; left--) {
    const day = new Date(LAST - left * 86_400_000).toISOString().slice(0, 10);
    const wobble = (left * 7) % 5;
    lines.push(`${day},chat,${(left <= 9 ? 180 : 120) + wobble},${(left <= 9 ? 400 : 460) - wobble},20`);
    lines.push(`${day},voice,${70 + wobble},${330 - wobble},10`);
  }
  return lines.join('\n');
}

beforeAll(async () => {
  line = commandLine();
  line.write('counts.csv', dailyCounts());
  await line.plumbline('create', W);
});
afterAll(() => line.remove());

describe('the command line of rates over time', () => {
  it('ends with 3 while nothing can be watched, and says what would help', async () => {
    const { exitCode, out } = await line.plumbline('alerts', W);
    expect(exitCode).toBe(3);
    expect(out).toContain('Import population counts by hour, day or week');
    await line.plumbline('population', 'import', W, 'counts.csv');
  });

  it('ends with 2 while an alert stands, and with 0 once it is muted or before it came', async () => {
    const before = await line.plumbline('alerts', W, '--at', '2026-11-05');
    expect(before.exitCode).toBe(0);
    const found = await line.plumbline('alerts', W, '--json');
    expect(found.exitCode).toBe(2);
    const { alerts } = found.json() as { alerts: { id: string; title: string; level: string }[] };
    expect(alerts.map(({ title, level }) => [title, level])).toContainEqual([
      'chat: up in both windows',
      'critical',
    ]);
    for (const [at, { id }] of alerts.entries()) {
      const { exitCode } = await line.plumbline('alerts', W, '--mute', id);
      expect(exitCode).toBe(at === alerts.length - 1 ? 0 : 2);
    }
    const again = await line.plumbline('alerts', W, '--unmute', alerts[0]?.id ?? '');
    expect(again.exitCode).toBe(2);
    expect(again.out).toContain('muted until 17 Nov 2026');
  });

  it('prints rates by period with intervals, cohorts with their moves, and what moved the total', async () => {
    const { out, exitCode } = await line.plumbline('trends', W, '--by', 'channel', '--mix', 'channel');
    expect(exitCode).toBe(0);
    expect(out).toMatch(/2026-W46 +\d\d\.\d\s% +\d\d\.\d to \d\d\.\d +1,7\d\d +7,070/);
    expect(out).toMatch(/channel: chat +4,200 +2\d\.\d\s% +30\.\d\s% +\+[89]\.\d\spoints/);
    expect(out).toContain('chat alone brings');
    const { by, unit, mix } = (
      await line.plumbline('trends', W, '--by', 'channel', '--unit', 'day', '--mix', 'channel', '--json')
    ).json();
    expect({ by, unit }).toEqual({ by: 'channel', unit: 'day' });
    expect(mix).toMatchObject({ reason: null, split: { carriers: ['chat'] } });
  });

  it('refuses a stretch and a field that are none', async () => {
    const stretch = await line.plumbline('trends', W, '--mix', 'channel', '--after', '2026-W44..');
    expect([stretch.exitCode, stretch.err]).toEqual([
      1,
      expect.stringContaining('two with ".." between them'),
    ]);
    expect((await line.plumbline('trends', W, '--by', 'weather')).exitCode).toBe(1);
  });

  it('adds a marker that is then beside the alert, and takes it away', async () => {
    const marker = ['--add', 'prompt', '--name', 'prompt 12', '--at', '2026-11-06'];
    const { out } = await line.plumbline('markers', W, ...marker);
    expect(out).toMatch(/2026-11-06 +prompt +prompt 12 +entered/);
    expect((await line.plumbline('alerts', W)).out).toContain('prompt 12');
    const { markers } = (await line.plumbline('markers', W, '--json')).json() as {
      markers: { id: string }[];
    };
    const left = await line.plumbline('markers', W, '--remove', markers[0]?.id ?? '');
    expect(left.out).toBe('There are no markers.\n');
    expect((await line.plumbline('markers', W, '--add', 'prompt')).exitCode).toBe(1);
  });
});
