import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './support/accessibility.ts';
import { cli, expect, test } from './support/review-workspace.ts';
import { startServer } from './support/server.ts';

test('labels that an older copy of the workspace does not hold are offered from the journal and taken in', async ({
  page,
  server,
  dataFolder,
  workspace,
}) => {
  const labels = join(dataFolder, 'labels.jsonl');
  const plumbline = (...args: string[]) =>
    execFileSync(process.execPath, [cli, ...args], {
      env: { ...process.env, PLUMBLINE_DATA: dataFolder },
      stdio: 'pipe',
    });
  await page.goto('about:blank');
  await server.stop();
  copyFileSync(workspace, `${workspace}.old`);
  writeFileSync(labels, '{"caseId":"C-1","reviewer":"Ana Lima","verdict":"true_escalation"}\n');
  plumbline('labels', 'import', workspace, labels);
  renameSync(`${workspace}.old`, workspace);
  for (const part of ['-wal', '-shm']) rmSync(`${workspace}${part}`, { force: true });

  const again = await startServer(dataFolder, workspace);
  try {
    await page.goto(again.url);
    const bar = page.getByRole('region', { name: 'Labels of the journal' });
    await expect(bar).toContainText('1 label or act on 1 case by Ana Lima');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await bar.getByRole('button', { name: 'Take them in' }).press('Enter');
    await expect(bar).toHaveCount(0);
    const out = join(dataFolder, 'out.jsonl');
    plumbline('labels', 'export', workspace, '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('Ana Lima');
  } finally {
    await page.goto('about:blank');
    await again.stop();
  }
});
