import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ReportFile } from '../../shared/model/report-file.ts';
import { commandLine } from './testing/command-line.ts';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

let cli: ReturnType<typeof commandLine>;
beforeAll(async () => {
  cli = commandLine();
  await cli.plumbline('create', 'w.plumbline');
});
afterAll(() => cli.remove());

const written = (name: string) => readFileSync(join(cli.folder, name));

describe('reports on the command line', () => {
  it('are written in the form that the name of the file ends in', async () => {
    for (const report of ['weekly', 'calibration', 'reviewers', 'evidence']) {
      const { err } = await cli.plumbline('report', report, 'w.plumbline', '--out', `${report}.json`);
      expect(err).toBe('');
      expect(ReportFile.parse(JSON.parse(written(`${report}.json`).toString())).report).toBe(report);
    }
    await cli.plumbline('report', 'weekly', 'w.plumbline', '--out', 'w.md');
    expect(written('w.md').toString()).toMatch(/^# Weekly escalation review\n/);
    await cli.plumbline('report', 'weekly', 'w.plumbline', '--out', 'w.xlsx');
    expect(written('w.xlsx').subarray(0, 2).toString()).toBe('PK');
  });
  it('are the weekly one where none is named, as before there were four', async () => {
    const { json } = await cli.plumbline('report', 'w.plumbline', '--out', 'old.html', '--json');
    expect(json()).toMatchObject({ mediaType: 'text/html' });
    expect(written('old.html').toString()).toContain('<b>Weekly escalation review</b>');
  });
  it('are the same bytes for the same day', async () => {
    const day = ['--date', '2026-11-16'];
    await cli.plumbline('report', 'weekly', 'w.plumbline', '--out', 'one.html', ...day);
    await cli.plumbline('report', 'weekly', 'w.plumbline', '--out', 'two.html', ...day);
    expect(written('one.html').equals(written('two.html'))).toBe(true);
    expect(written('one.html').toString()).toContain('dated 16\u00a0Nov 2026');
  });
  it('are refused where nothing says the form, and nothing is written', async () => {
    const { exitCode, err } = await cli.plumbline('report', 'weekly', 'w.plumbline', '--out', 'report');
    expect(exitCode).toBe(1);
    expect(err).toContain('End it in .html, .pdf, .xlsx, .md or .json');
    expect(existsSync(join(cli.folder, 'report'))).toBe(false);
    await cli.plumbline('report', 'weekly', 'w.plumbline', '--out', 'report', '--format', 'md');
    expect(written('report').toString()).toMatch(/^# Weekly/);
  });
  it('carry a name and a logo once they are set', async () => {
    cli.write('logo.svg', '<svg onload="alert(1)"/>');
    writeFileSync(join(cli.folder, 'logo.png'), Buffer.from(PIXEL, 'base64'));
    const refused = await cli.plumbline('report', 'brand', 'w.plumbline', '--logo', 'logo.svg');
    expect(refused.err).toContain('The logo is neither PNG nor JPEG.');
    const brand = ['report', 'brand', 'w.plumbline', '--name', 'Ada & Co', '--logo', 'logo.png', '--json'];
    expect((await cli.plumbline(...brand)).json()).toEqual({ name: 'Ada & Co', logo: true });
    await cli.plumbline('report', 'weekly', 'w.plumbline', '--out', 'branded.html');
    expect(written('branded.html').toString()).toContain('<bdi>Ada &amp; Co</bdi>');
  });
});
