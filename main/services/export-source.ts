import { lineOf } from '../../shared/analysis/label-lines.ts';
import { AppError } from '../../shared/errors.ts';
import type { ExportContent, ExportOrder, ExportProgress } from '../../shared/model/export.ts';
import type { ExportedLine } from '../../shared/model/label-line.ts';
import {
  countLiveCases,
  countStandingJudgements,
  liveCaseIds,
  standingJudgements,
} from '../db/export-queries.ts';
import type { Db } from '../db/open-db.ts';
import { readStoredCase } from '../db/stored-case.ts';
import { writeLabels } from '../formats/export/label-exports.ts';
import { isUuid, langfuseScores, langsmithFeedback } from '../formats/export/tool-scores.ts';
import { writeTexts } from '../formats/export/write-lines.ts';
import type { JobControl } from '../jobs/job-control.ts';
import { placesWeighed } from './import-weighed.ts';

/** Between two looks at the world outside: at who cancels, and at who watches. */
const STEP = 500;

/** What an export draws from the workspace, and how far it has come. */
export class ExportSource {
  readonly #db: Db;
  readonly #control: JobControl;
  #phase: ExportProgress['phase'] = 'reading';
  #done = 0;
  total = 0;
  /** Lines or rows written. */
  rows = 0;
  leftOut = 0;

  constructor(db: Db, control: JobControl) {
    this.#db = db;
    this.#control = control;
  }

  progress(): ExportProgress {
    return { phase: this.#phase, done: Math.min(this.#done, this.total), total: this.total };
  }

  /** @throws {AppError} when there is nothing to write, or it does not fit */
  async write(path: string, { content, format }: ExportOrder): Promise<void> {
    this.total = content === 'cases' ? countLiveCases(this.#db) : countStandingJudgements(this.#db);
    if (this.total === 0) throw nothing(content);
    if (content === 'labels') await writeLabels(path, format, () => this.#lines());
    else await writeTexts(path, content === 'cases' ? this.#cases() : this.#scores(content));
    if (this.rows === 0) throw noneOfThat(content);
  }

  /** All judgements that stand. A table goes through them twice, and only the second time writes. */
  async *#lines(): AsyncGenerator<ExportedLine> {
    this.rows = 0;
    for await (const { line } of this.#judgements()) {
      this.rows++;
      yield line;
    }
  }

  async *#scores(content: ExportContent): AsyncGenerator<string> {
    const forLangfuse = content === 'langfuse-scores';
    const tool = forLangfuse ? 'langfuse' : 'langsmith';
    for await (const { line, format } of this.#judgements()) {
      if (line.verdict === undefined) continue;
      if (!format?.startsWith(tool) || !(forLangfuse || isUuid(line.caseId))) {
        this.leftOut++;
        continue;
      }
      for (const body of forLangfuse ? langfuseScores(line) : langsmithFeedback(line)) {
        this.rows++;
        yield `${JSON.stringify(body)}\n`;
      }
    }
  }

  async *#cases(): AsyncGenerator<string> {
    this.#phase = 'writing';
    for (const caseId of liveCaseIds(this.#db)) {
      const stored = readStoredCase(this.#db, caseId);
      await this.#step();
      if (!stored) continue;
      this.rows++;
      yield `${JSON.stringify(stored.record)}\n`;
    }
  }

  async *#judgements(): AsyncGenerator<{ line: ExportedLine; format: string | null }> {
    this.#phase = this.#done === 0 ? 'reading' : 'writing';
    this.#done = 0;
    for (const { event, case: facts, format } of standingJudgements(this.#db)) {
      await this.#step();
      const line = lineOf(event, placesWeighed(this.#db, event));
      if (line) yield { line: { ...line, case: facts }, format };
    }
  }

  async #step(): Promise<void> {
    this.#done++;
    if (this.#done % STEP > 0) return;
    this.#control.throwIfCancelled();
    await new Promise(setImmediate);
  }
}

function nothing(content: ExportContent): AppError {
  return content === 'cases'
    ? new AppError('INVALID', 'There are no cases to export yet.', { hint: 'Import some first.' })
    : new AppError('INVALID', 'There are no labels to export yet.', { hint: 'Review some cases first.' });
}

function noneOfThat(content: ExportContent): AppError {
  const tool = content === 'langfuse-scores' ? 'Langfuse' : 'LangSmith';
  return new AppError('INVALID', `No labelled case was imported from ${tool}, so it knows none of them.`, {
    problem: 'E_NOTHING_FOR_TOOL',
    hint: 'Export the labels as JSON lines, and join them by caseId.',
  });
}
