import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf, readCases } from '../testing/read-cases.ts';

const FOLDER = '../shared/data/trace-formats/langfuse';
const absent = !existsSync(FOLDER) && 'the public traces are not on this machine';

const short = (line: string) => line.slice(0, 60);

/** Of each file: the speakers in order (system, customer, agent, tool; c is a call), tokens, and the scores. */
const WANTED: readonly [string, string, number, Record<string, number>][] = [
  ['agno-2025-06-11.json', 'S C c T A', 2768, {}],
  ['autogen-2025-06-06.json', 'S C A', 44, {}],
  ['beeai-2025-08-01.json', 'S C A A A', 5542, { hallucination: 0.2, toxicity: 0 }],
  ['google-adk-2025-08-28.json', 'S C c T A', 76, { hallucination: 0, toxicity: 0 }],
  ['google-gemini-2025-08-01.json', 'C A', 2061, { hallucination: 0.1, toxicity: 0 }],
  ['google-vertex-tools-langchain-2025-09-19.json', 'S S C A C A', 1215, {}],
  ['koog-2025-08-26.json', 'S C c T c T A', 340, {}],
  ['langgraph-2025-08-22.json', 'C C c T A', 234, { hallucination: 0.1, toxicity: 0 }],
  ['llamaindex-2025-06-05.json', 'C A', 94, {}],
  ['microsoft-agent-2025-10-14.json', 'C c T A', 761, { hallucination: 1, toxicity: 0 }],
  ['openai-agents-2025-09-30.json', 'C c T A', 184, { hallucination: 0, toxicity: 0.8 }],
  ['openai-assistants-2024-05-29.json', 'A C A', 89, {}],
  ['pydantic-ai-tools-2025-12-04.json', 'S C c T T T A C A S S c', 1524, {}],
];

describe.skipIf(absent)(`traces that frameworks sent to Langfuse${absent ? ` (${absent})` : ''}`, () => {
  it.each(WANTED)(
    '%s is one case, each message once, its scores concealed',
    async (file, order, tokens, scores) => {
      const { cases, bad, rows, detection } = await readCases(`${FOLDER}/${file}`);
      expect([detection.format, bad, rows]).toEqual(['langfuse', [], 1]);
      const [record] = cases;
      if (!record) throw new Error('no case');
      const letters = record.messages.map(({ speaker, toolCalls }) =>
        toolCalls ? 'c' : { system: 'S', customer: 'C', agent: 'A', tool: 'T' }[speaker],
      );
      expect(letters.join(' ')).toBe(order);
      expect(record.metadata.total_tokens).toBe(tokens);
      const { turns: _, tool_errors: __, repeated_calls: ___, ...own } = record.concealed.signals;
      expect(own).toEqual(scores);
      const shown = Object.keys({ ...record.cohort, ...record.metadata });
      expect(shown.filter((name) => Object.hasOwn(scores, name))).toEqual([]);
    },
  );

  it('says what was said and called', async () => {
    const [record] = (await readCases(`${FOLDER}/openai-agents-2025-09-30.json`)).cases;
    expect(record && linesOf(record).map(short)).toEqual([
      "customer: What's the weather in Tokyo?",
      'agent: get_weather({"city":"Tokyo"})',
      'tool: The weather in Tokyo is sunny.',
      'agent: The weather in Tokyo is currently sunny. If you need ',
    ]);
    expect(record).toMatchObject({
      caseId: 'fee618f96dc31e0ca38b2f7b26eb8b29',
      outcome: 'automated',
      startedAt: '2025-09-30T09:03:59.962Z',
      endedAt: '2025-09-30T09:04:02.152Z',
      cohort: { topic: 'Agent workflow', agentVersion: 'gpt-4.1-2025-04-14' },
      metadata: { latency_seconds: 2.19, model_calls: 2, cost_usd: 0.000632 },
    });
  });
});
