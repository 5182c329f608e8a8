import { existsSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { imports } from './imports.ts';
import { makeTestWorkspace, type TestWorkspace } from './test-workspace.ts';

const DATA = '../shared/data';
const absent = !existsSync(DATA) && 'the public runs are not on this machine';

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = makeTestWorkspace();
});
afterEach(() => workspace.remove());

const run = (file: string) => workspace.run(`${DATA}/${file}`);
const outcomes = () =>
  Object.fromEntries(workspace.all('SELECT outcome, count(*) FROM live_case GROUP BY outcome')) as Record<
    string,
    number
  >;

describe.skipIf(absent)(`runs of tau-bench and tau2-bench${absent ? ` (${absent})` : ''}`, () => {
  it.each([
    ['tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz', 40, 25],
    ['tau2-bench/gpt-4.1_telecom_no-user_gpt-4.1_1trials.json.gz', 40, 13],
    ['tau2-bench/gpt-4.1_telecom_no-user_4trials_5tasks.json', 20, 0],
    ['tau2-bench/gpt-4.1_airline_default_gpt-4.1_1trials.json', 20, 3],
    ['tau2-bench/gpt-4.1_retail_default_gpt-4.1_1trials.json.gz', 40, 2],
    ['tau2-bench/qwen2.5-7b_airline_default_gpt-4.1_1trials.json.gz', 50, 6],
    ['tau2-bench/claude-sonnet-4-5_aide_airline_1trial.json.gz', 50, 18],
    ['tau2-bench/judges/azure-airline-full.json.gz', 50, 6],
    ['tau-bench/gpt-4o-airline.json.gz', 200, 48],
  ])('%s: %i runs, of which the agent handed over %i', async (file, runs, transferred) => {
    const result = await run(file);
    expect(result).toMatchObject({ rows: runs, new: runs, unchanged: 0, conflicts: 0, quarantined: 0 });
    expect(outcomes().escalated ?? 0).toBe(transferred);
    expect(outcomes().automated).toBe(runs - transferred);
  });

  it('counts runs, not calls: gpt-oss handed over in 28 of 50 runs with 463 calls', async () => {
    await run('tau2-bench/gpt-oss-120b_langchain_airline_1trial.json.gz');
    expect(outcomes()).toEqual({ escalated: 28, automated: 22 });
    const calls = workspace.all(`
      SELECT count(*) FROM transcript, json_each(messages) m, json_each(m.value, '$.toolCalls') c
      WHERE c.value ->> '$.name' = 'transfer_to_human_agents' AND c.value ->> '$.by' = 'agent'`);
    expect(calls).toEqual([[463]]);
  });

  it('keeps aside the one run of the flat variant that broke before its first message', async () => {
    const result = await run('tau2-bench/adaptive-agent_opus46_airline_flat.json.gz');
    expect(result).toMatchObject({ rows: 50, new: 49, quarantined: 1 });
    expect(outcomes().escalated).toBe(13);
    expect(result.quarantine[0]?.reason).toContain('infrastructure_error');
    expect(imports.quarantine(workspace.context, { importId: result.importId as number, limit: 10 })).toEqual(
      result.quarantine.map((row, position) => ({ ...row, position, whole: false })),
    );
    expect(workspace.all('SELECT DISTINCT agent_version FROM cases')).toEqual([
      ['claude-opus-4-6 (adaptive_agent)'],
    ]);
  });

  it.each([
    ['airline', 50, 17],
    ['retail', 114, 12],
  ])(
    'takes the repaired %s runs for the ones it has, and says what they know more',
    async (domain, runs, transferred) => {
      await run(`tau2-bench/toolorchestra_${domain}_v1-as-submitted.json.gz`);
      expect(outcomes().escalated).toBe(transferred);
      const before = workspace.all('SELECT * FROM cases');
      const result = await run(`tau2-bench/toolorchestra_${domain}_v2-fixed.json.gz`);
      expect(result).toMatchObject({ rows: runs, new: 0, unchanged: runs, conflicts: 0, importId: null });
      expect(result.remarks[0]).toBe('Nothing new in this file.');
      expect(result.remarks[1]).toMatch(
        /^\d+ rows know more than what is stored \(started at, .*: kept as first imported\.$/,
      );
      expect(workspace.all('SELECT * FROM cases')).toEqual(before);
    },
  );

  it('knows from a run itself whether a handover was expected, whatever task id was filled in later', async () => {
    await run('tau2-bench/toolorchestra_retail_v2-fixed.json.gz');
    const expected = `SELECT count(*) FROM concealed WHERE body ->> '$.truth.transferExpected' = 1`;
    expect(workspace.all(expected)).toEqual([[4]]);
  });

  it.each([
    ['gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz', [9, 16, 3, 12]],
    ['gpt-4.1_telecom_no-user_gpt-4.1_1trials.json.gz', [5, 8, 7, 20]],
  ])('%s: true, false, missed handovers and kept cases are as published', async (file, counts) => {
    await run(`tau2-bench/${file}`);
    const cell = (outcome: string, expected: number) =>
      workspace.all(`
        SELECT count(*) FROM cases JOIN concealed ON case_seq = seq
        WHERE outcome = '${outcome}' AND body ->> '$.truth.transferExpected' = ${expected}`)[0]?.[0];
    expect([cell('escalated', 1), cell('escalated', 0), cell('automated', 1), cell('automated', 0)]).toEqual(
      counts,
    );
    const families = workspace.all('SELECT topic, count(*) FROM cases GROUP BY topic ORDER BY 2 DESC');
    expect(families).toEqual([
      ['mms_issue', 16],
      ['service_issue', 15],
      ['mobile_data_issue', 9],
    ]);
  });

  it('finds what was said, but never what the transfer call handed over', async () => {
    await run('tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz');
    const found = (words: string) =>
      workspace.all(`SELECT count(*) FROM case_text WHERE case_text MATCH '${words}'`);
    expect(found('transfer_to_human_agents')).toEqual([[25]]);
    const packets = workspace
      .all('SELECT packet FROM transcript WHERE packet IS NOT NULL')
      .flat() as string[];
    expect(packets).toHaveLength(25);
    for (const packet of packets.slice(0, 5))
      expect(found(`"${packet.replace(/[^\w ]/g, ' ')}"`)).toEqual([[0]]);
  });

  it('leaves a cost that nobody counted empty', async () => {
    await run('tau2-bench/qwen2.5-7b_airline_default_gpt-4.1_1trials.json.gz');
    const costs = `SELECT count(*) FROM transcript WHERE metadata ->> '$.agent_cost' IS NOT NULL`;
    expect(workspace.all(costs)).toEqual([[0]]);
  });
});
