import { compareCodebooks } from '../../shared/analysis/codebook/changes.ts';
import type { ExportedDocument } from '../../shared/model/workspace.ts';
import { assignReworded } from '../db/assignment-queries.ts';
import { readCodebookHistory, readWantedWordings } from '../db/codebook-queries.ts';
import { readCodebook, readIdentity, readSettings } from '../db/setting-queries.ts';
import { fileNameFor } from '../files/file-name.ts';
import { writeCodebookYaml } from '../formats/codebook-yaml.ts';
import { importCodebook } from './codebook-import.ts';
import { saveCodebook } from './codebook-saving.ts';
import { type Between, pairOf, readVersions, summaryOf, touchedBy } from './codebook-versions.ts';
import type { Context } from './context.ts';

const db = (context: Context) => context.session.require().db;

function get(context: Context, { version }: { version?: number | undefined }) {
  const { all, newest, find } = readVersions(db(context));
  const found = version === undefined ? all.at(-1) : find(version);
  if (!found) throw new Error('the workspace has no codebook');
  return { ...found, newest: newest.version };
}

function compare(context: Context, between: Between) {
  const { from, to } = pairOf(readVersions(db(context)), between);
  return compareCodebooks(from, to);
}

function touched(context: Context, between: Between) {
  const versions = readVersions(db(context));
  const { from, to } = pairOf(versions, between);
  return summaryOf(touchedBy(db(context), versions, from, to));
}

/** Of the questions named; of those whose meaning changed when none is. */
export function listTouched(context: Context, between: Between & { questions?: string[] | undefined }) {
  const versions = readVersions(db(context));
  const { from, to } = pairOf(versions, between);
  const { questions, labels } = touchedBy(db(context), versions, from, to);
  const wanted =
    between.questions ??
    questions.filter(({ effect }) => effect === 'meaning').map(({ question }) => question);
  return labels.flatMap((label) => {
    const concerned = label.questions.filter((question) => wanted.includes(question));
    return concerned.length === 0 ? [] : [{ ...label, questions: concerned }];
  });
}

/** Puts what a change touches back into the queues of those who judged it; what waits there already is left. */
function worklist(
  context: Context,
  between: { from: number; to?: number | undefined; questions?: string[] | undefined },
) {
  const work = listTouched(context, between);
  const { seed } = readIdentity(db(context));
  const given = assignReworded(db(context), work, { seed, at: context.now().toISOString() });
  return { touched: work.length, given };
}

function exportCodebook(context: Context, { version }: { version?: number | undefined }): ExportedDocument {
  const { codebook } = get(context, { version });
  return {
    fileName: `${fileNameFor(readSettings(db(context)).name)} codebook v${codebook.version}.yaml`,
    mediaType: 'application/yaml',
    text: writeCodebookYaml(codebook),
  };
}

export const codebook = {
  get,
  list: (context: Context) => readCodebookHistory(db(context)),
  save: saveCodebook,
  compare,
  touched,
  touchedLabels: listTouched,
  worklist,
  wanted: (context: Context) => readWantedWordings(db(context), readCodebook(db(context)).version),
  export: exportCodebook,
  import: importCodebook,
};
