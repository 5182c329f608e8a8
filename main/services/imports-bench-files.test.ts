import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImportResult } from '../../shared/model/import.ts';
import { imports } from './imports.ts';
import { makeTestWorkspace } from './test-workspace.ts';

const DATA = '../shared/data';
const absent = !existsSync(DATA) && 'the public runs are not on this machine';

let workspace: ReturnType<typeof makeTestWorkspace>;
beforeEach(() => {
  workspace = makeTestWorkspace();
});
afterEach(() => workspace.remove());

async function run(file: string): Promise<ImportResult> {
  const handle = workspace.context.files.issue(`${DATA}/${file}`);
  const job = imports.run(workspace.context, { handle });
  for (let step = await job.next(); ; step = await job.next()) if (step.done) return step.value;
}

function outcomes(): Record<string, number> {
  const rows = workspace.context.session
    .require()
    .db.prepare<[], [string, number]>('SELECT outcome, count(*) FROM live_case GROUP BY outcome')
    .raw()
    .all();
  return Object.fromEntries(rows);
}

describe.skipIf(absent)(`runs of tau-bench and tau2-bench${absent ? ` (${absent})` : ''}`, () => {
  it.each([
    ['tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz', 40, 25],
    ['tau2-bench/gpt-4.1_telecom_no-user_gpt-4.1_1trials.json.gz', 40, 13],
    ['tau2-bench/gpt-4.1_telecom_no-user_4trials_5tasks.json', 20, 0],
    ['tau2-bench/gpt-4.1_airline_default_gpt-4.1_1trials.json', 20, 3],
    ['tau2-bench/gpt-4.1_retail_default_gpt-4.1_1trials.json.gz', 40, 2],
    ['tau2-bench/qwen2.5-7b_airline_default_gpt-4.1_1trials.json.gz', 50, 6],
    ['tau2-bench/claude-sonnet-4-5_aide_airline_1trial.json.gz', 50, 18],
    ['tau2-bench/gpt-oss-120b_langchain_airline_1trial.json.gz', 50, 28],
    ['tau2-bench/toolorchestra_airline_v1-as-submitted.json.gz', 50, 17],
    ['tau2-bench/toolorchestra_retail_v2-fixed.json.gz', 114, 12],
    ['tau2-bench/judges/azure-airline-full.json.gz', 50, 6],
    ['tau-bench/gpt-4o-airline.json.gz', 200, 48],
  ])('%s: %i runs, of which the agent handed over %i', async (file, runs, transferred) => {
    const result = await run(file);
    expect(result).toMatchObject({ rows: runs, new: runs, unchanged: 0, conflicts: 0, quarantined: 0 });
    expect(outcomes().escalated ?? 0).toBe(transferred);
    expect(outcomes().automated).toBe(runs - transferred);
  });
});
