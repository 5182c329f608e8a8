import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors.ts';
import type { CaseRecord } from '../../shared/model/case.ts';
import { fileAt } from '../files/file-set.ts';
import { labelsInFile } from './labels-in-file.ts';
import { openReading } from './open-reading.ts';
import { readToEnd } from './testing/read-text.ts';

const DATA = '../shared/data';
const absent = !existsSync(DATA) && 'the public files are not on this machine';
const unless = absent ? ` (${absent})` : '';

/** What a file comes to: its format with how many cases, escalated and kept aside; or questions; or a refusal. */
type Outcome = readonly [format: string, cases: number, escalated: number, aside: number] | string;

const PROSE = 'refused: E_NOT_A_TABLE';
/** Whoever asks for cases is told that these are answers of people. */
const LABELS = 'asks: Q_OUTCOME, holds labels';
const judged = (domain: string, end: string, outcome: Outcome) =>
  ['customer_outcome', 'policy_chain_of_thought', 'policy_conversation', 'quick_triage'].map(
    (judge): [string, Outcome] => [`tau2-bench/judges/${domain}${judge}_v1${end}`, outcome],
  );

const EXPECTED: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ['FORMATS.md', PROSE],
  ['README.md', PROSE],
  ['SOURCES.md', PROSE],
  ['LICENSES/Comparing-Confidence-in-LLMs.LICENSE', PROSE],
  ['LICENSES/cubam.LICENSE.TXT', PROSE],
  ['LICENSES/dbt_zendesk.LICENSE', PROSE],
  ['LICENSES/exaggerated-safety.LICENSE', PROSE],
  ['LICENSES/langfuse.LICENSE', PROSE],
  ['LICENSES/tau-bench.LICENSE', PROSE],
  ['LICENSES/tau2-bench.LICENSE', PROSE],
  ['cubam/bluebirds_gt.yaml', 'holds labels only'],
  ['cubam/bluebirds_labels.yaml', 'holds labels only'],
  ['llm-confidence/halu_eval_qa_claude-3-7-sonnet.csv', 'asks: Q_CASE_ID, Q_OUTCOME'],
  ['llm-confidence/halu_eval_qa_formatted.csv', 'asks: Q_CASE_ID, Q_OUTCOME'],
  ['llm-confidence/halu_eval_qa_gpt-4o.csv', 'asks: Q_CASE_ID, Q_OUTCOME'],
  ['llm-confidence/llm-confidence-correct.csv.gz', 'asks: Q_CASE_ID, Q_OUTCOME'],
  ['tau-bench/gpt-4o-airline.json.gz', ['tau-bench', 200, 48, 0]],
  ['tau2-bench/adaptive-agent_opus46_airline_flat.json.gz', ['tau2-bench', 49, 13, 1]],
  ['tau2-bench/claude-sonnet-4-5_aide_airline_1trial.json.gz', ['tau2-bench', 50, 18, 0]],
  ['tau2-bench/gpt-4.1_airline_default_gpt-4.1_1trials.json', ['tau2-bench', 20, 3, 0]],
  ['tau2-bench/gpt-4.1_retail_default_gpt-4.1_1trials.json.gz', ['tau2-bench', 40, 2, 0]],
  ['tau2-bench/gpt-4.1_telecom_default_gpt-4.1_1trials.json.gz', ['tau2-bench', 40, 25, 0]],
  ['tau2-bench/gpt-4.1_telecom_no-user_4trials_5tasks.json', ['tau2-bench', 20, 0, 0]],
  ['tau2-bench/gpt-4.1_telecom_no-user_gpt-4.1_1trials.json.gz', ['tau2-bench', 40, 13, 0]],
  ['tau2-bench/gpt-oss-120b_langchain_airline_1trial.json.gz', ['tau2-bench', 50, 28, 0]],
  ['tau2-bench/qwen2.5-7b_airline_default_gpt-4.1_1trials.json.gz', ['tau2-bench', 50, 6, 0]],
  ['tau2-bench/toolorchestra_airline_v1-as-submitted.json.gz', ['tau2-bench', 50, 17, 0]],
  ['tau2-bench/toolorchestra_airline_v2-fixed.json.gz', ['tau2-bench', 50, 17, 0]],
  ['tau2-bench/toolorchestra_retail_v1-as-submitted.json.gz', ['tau2-bench', 114, 12, 0]],
  ['tau2-bench/toolorchestra_retail_v2-fixed.json.gz', ['tau2-bench', 114, 12, 0]],
  ['tau2-bench/judges/azure-airline-full.json.gz', ['tau2-bench', 50, 6, 0]],
  ...judged('airline.summary_', '.json', ['tau2-judges', 50, 6, 0]),
  ...judged('airline_', '.jsonl-named-json.json.gz', ['tau2-judges', 50, 6, 0]),
  ...judged('retail.summary_', '.json.gz', ['tau2-judges', 114, 3, 0]),
  ['ticket-logs/ServiceNow-Kaggle.zip', ['servicenow-incidents', 20_769, 9843, 0]],
  ...['gpt4', 'llama2new', 'mistralinstruct'].flatMap((model): [string, Outcome][] => [
    [`xstest/xstest_v2_completions_${model}_gpteval.csv`, LABELS],
    [`xstest/xstest_v2_completions_${model}_streval.csv`, LABELS],
  ]),
  // The tables of an account are joined; by themselves they say what they lack.
  ['support-exports/zendesk-fivetran/ticket_data.csv', 'asks: Q_OUTCOME'],
  ['support-exports/zendesk-fivetran/group_data.csv', 'asks: Q_OUTCOME'],
  ...['audit_log', 'sla_policy_metric_history', 'ticket_chat', 'ticket_chat_event', 'ticket_comment'].map(
    (name): [string, Outcome] => [`support-exports/zendesk-fivetran/${name}_data.csv`, 'refused: E_NO_CASES'],
  ),
  ...['ticket_field_history', 'ticket_tag', 'user'].map((name): [string, Outcome] => [
    `support-exports/zendesk-fivetran/${name}_data.csv`,
    'refused: E_NO_CASES',
  ]),
  ...[
    'agno-2025-06-11',
    'autogen-2025-06-06',
    'beeai-2025-08-01',
    'google-adk-2025-08-28',
    'google-gemini-2025-08-01',
    'google-vertex-tools-langchain-2025-09-19',
    'koog-2025-08-26',
    'langgraph-2025-08-22',
    'llamaindex-2025-06-05',
    'microsoft-agent-2025-10-14',
    'openai-agents-2025-09-30',
    'openai-assistants-2024-05-29',
    'pydantic-ai-tools-2025-12-04',
  ].map((name): [string, Outcome] => [`trace-formats/langfuse/${name}.json`, ['langfuse', 1, 0, 0]]),
  ['trace-formats/langsmith/langsmith_js_wrap_openai_default.json', ['langsmith', 1, 0, 0]],
]);

async function outcomeOf(file: string): Promise<Outcome> {
  const path = join(DATA, file);
  const labels = await labelsInFile(path, file);
  if (labels?.only) return 'holds labels only';
  try {
    const { reading } = await openReading(fileAt(path));
    if (reading.questions.length > 0) {
      const asks = reading.questions.map(({ problem }) => problem).join(', ');
      return `asks: ${asks}${labels ? ', holds labels' : ''}`;
    }
    const { records, bad } = await readToEnd(reading);
    return [reading.detection.format, records.length, escalated(records).length, bad.length];
  } catch (error) {
    if (error instanceof AppError) return `refused: ${error.detail.problem}`;
    throw error;
  }
}

const escalated = (records: readonly CaseRecord[]) =>
  records.filter(({ outcome }) => outcome === 'escalated');

async function recordsOf(file: string) {
  return readToEnd((await openReading(fileAt(join(DATA, file)))).reading);
}

describe.skipIf(absent)(`every public file${unless}`, () => {
  const files = absent
    ? []
    : readdirSync(DATA, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => relative(DATA, join(parentPath, name)));

  it('is named here', () => {
    expect([...files].sort()).toEqual([...EXPECTED.keys()].sort());
  });

  it.each([...EXPECTED])(
    '%s is read, asked about or refused with the right reason',
    async (file, outcome) => {
      expect(await outcomeOf(file)).toEqual(outcome);
    },
  );
});

describe.skipIf(absent)(`counts of the public files${unless}`, () => {
  it('tau2-bench: 738 runs, of which 574 are distinct and 143 of those were transferred', async () => {
    const files = [...EXPECTED].filter(([, outcome]) => outcome[0] === 'tau2-bench').map(([file]) => file);
    const ids = new Set<string | null>();
    const transferred = new Set<string>();
    let runs = 0;
    for (const file of files) {
      const { records, bad } = await recordsOf(file);
      runs += records.length + bad.length;
      for (const { caseId } of [...records, ...bad]) ids.add(caseId);
      for (const { caseId } of escalated(records)) transferred.add(caseId);
    }
    expect([runs, ids.size, transferred.size]).toEqual([738, 574, 143]);
  });

  it('the incident log: 119,998 rows, 234 incidents reopened, 8,174 that missed their service level', async () => {
    const { cases, records } = await recordsOf('ticket-logs/ServiceNow-Kaggle.zip');
    expect(cases.reduce((sum, { rows }) => sum + rows, 0)).toBe(119_998);
    const later = records.map(({ concealed }) => concealed.later);
    expect(later.filter(({ reopen_count: count }) => Number(count) > 0)).toHaveLength(234);
    expect(later.filter(({ made_sla: made }) => made !== 'true')).toHaveLength(8174);
  });

  it('the judges of one domain were shown the same runs', async () => {
    const [first, ...others] = await Promise.all(
      [...EXPECTED.keys()].filter((file) => file.includes('judges/retail')).map(recordsOf),
    );
    for (const { records } of others) expect(records).toEqual(first?.records);
  });
});
