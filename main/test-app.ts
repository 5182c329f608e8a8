import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExportOrder } from '../shared/model/export.ts';
import type { ImportResult } from '../shared/model/import.ts';
import type { LabelImportResult } from '../shared/model/label-import.ts';
import type { LabelMapping } from '../shared/model/label-mapping.ts';
import { type App, createApp } from './app.ts';
import { cancelledJobsGone } from './jobs/run-job.ts';

/** For tests: a run in the shape of tau2-bench, in our own words. */
export interface TestRun {
  id: string;
  /** Present: the agent handed over with this summary. */
  summary?: string;
  said?: string;
  agent?: string;
}

/** For tests: the whole app on a data folder of its own, called through its router, with the clock held still. */
export class TestApp {
  readonly folder = mkdtempSync(join(tmpdir(), 'plumbline-'));
  #clock = Date.parse('2026-11-21T10:00:00.000Z');
  app: App = this.#start();

  #start(): App {
    return createApp({
      dataFolder: this.folder,
      // One second a look, so that events have an order in time.
      now: () => {
        this.#clock += 1000;
        return new Date(this.#clock);
      },
      log: (message, error) => {
        throw new Error(message, { cause: error });
      },
    });
  }

  get client(): App['client'] {
    return this.app.client;
  }

  /** Lets days go by, or parts of one. */
  passDays(days: number): void {
    this.#clock += days * 86_400_000;
  }

  /** Closes everything and starts anew on the same files. */
  async restart(): Promise<void> {
    this.app.close();
    this.app = this.#start();
    const [last] = await this.client.workspaces.recents();
    if (last) await this.client.workspaces.open({ recent: last.id });
  }

  write(name: string, content: string): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  async importFile(path: string, more: object = {}): Promise<ImportResult> {
    const job = await this.client.imports.run({ handle: this.app.context.files.issue(path), ...more });
    for (let step = await job.next(); ; step = await job.next())
      if (step.done) return step.value as ImportResult;
  }

  async importRuns(runs: readonly TestRun[], more: object = {}): Promise<ImportResult> {
    return this.importFile(this.write(`runs-${runs.length}.json`, JSON.stringify(tau2(runs))), more);
  }

  async importLabels(lines: readonly object[]): Promise<LabelImportResult> {
    const path = this.write('labels.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    return this.importLabelFile(path);
  }

  async importLabelFile(path: string, mapping?: LabelMapping): Promise<LabelImportResult> {
    const handle = this.app.context.files.issue(path);
    const job = await this.client.labels.import({ handle, ...(mapping && { mapping }) });
    for (let step = await job.next(); ; step = await job.next())
      if (step.done) return step.value as LabelImportResult;
  }

  /** Makes an export; returns the path of its file. */
  async export(order: Pick<ExportOrder, 'content'> & Partial<ExportOrder>): Promise<string> {
    const job = await this.client.exports.create(order);
    for (let step = await job.next(); ; step = await job.next())
      if (step.done) return this.app.context.files.resolve((step.value as { handle: string }).handle).path;
  }

  /** The labels that stand, as JSON lines or CSV. */
  async exportLabels(format: 'jsonl' | 'csv' = 'jsonl'): Promise<string> {
    return readFileSync(await this.export({ content: 'labels', format }), 'utf8');
  }

  /** Ends when the threads of its jobs have: one that is still leaving writes into the folder. */
  async remove(): Promise<void> {
    this.app.close();
    await cancelledJobsGone();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function tau2(runs: readonly TestRun[]): object {
  return {
    timestamp: '2026-11-01T10:00:00',
    info: {
      agent_info: { implementation: 'llm_agent', llm: runs[0]?.agent ?? 'agent-one' },
      environment_info: { domain_name: 'telecom' },
    },
    tasks: runs.map(({ id }) => ({ id: `task-${id}`, evaluation_criteria: { actions: [] } })),
    simulations: runs.map(({ id, summary, said }) => ({
      id,
      task_id: `task-${id}`,
      trial: 0,
      start_time: '2026-11-01T10:00:00',
      end_time: '2026-11-01T10:05:00',
      duration: 300,
      termination_reason: 'user_stop',
      agent_cost: 0.1,
      reward_info: { reward: 1 },
      messages: [
        { role: 'user', content: said ?? `My phone ${id} does not connect.`, turn_idx: 0 },
        ...(summary === undefined
          ? [{ role: 'assistant', content: 'It works again now.', turn_idx: 1 }]
          : [
              {
                role: 'assistant',
                content: null,
                turn_idx: 1,
                tool_calls: [
                  {
                    id: 't1',
                    name: 'transfer_to_human_agents',
                    arguments: { summary },
                    requestor: 'assistant',
                  },
                ],
              },
              { role: 'tool', id: 't1', content: 'Transfer successful', requestor: 'assistant', turn_idx: 2 },
            ]),
      ],
    })),
  };
}
