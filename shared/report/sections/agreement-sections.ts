import { ENOUGH_AGREEMENT, ENOUGH_SHARED } from '../../analysis/agreement-words.ts';
import { fixed, plural } from '../../format.ts';
import type { AgreementPoint } from '../../model/agreement.ts';
import { columns, name, share, text, whole } from '../cells.ts';
import type { Block, Section, Table } from '../report.ts';
import type { ReviewersInput } from '../report-input.ts';
import { coefficientCells, coefficientColumns } from './agreement-cells.ts';

/** Does agreement drift: week by week, and over the wordings of the codebook. */
export function driftSection({ weeks, versions }: ReviewersInput): Section {
  const named = versions.map((point) => ({ ...point, at: `v${point.at}` }));
  return {
    id: 'drift',
    title: 'Does agreement drift?',
    sheet: 'first',
    together: true,
    blocks: [
      ...(weeks.length === 0
        ? [{ kind: 'words', as: 'plain', text: 'No week has a case that two reviewers judged.' } as const]
        : timeBlocks('weeks', 'AC1 on the verdict, week by week', weeks)),
      ...(named.length > 1 ? timeBlocks('versions', 'AC1 on the verdict, by codebook version', named) : []),
    ],
  };
}

function timeBlocks(id: string, title: string, points: readonly AgreementPoint[]): Block[] {
  const short = (at: string) => at.replace(/^\d{4}-/, '');
  const [last] = points.slice(-1);
  const ends = last?.ac1.value === null || last === undefined ? 'not known' : fixed(last.ac1.value, 2);
  return [
    {
      kind: 'words',
      as: 'note',
      text: `${title}; line: ${fixed(ENOUGH_AGREEMENT, 1)}, which labels should reach; hollow below ${plural(ENOUGH_SHARED, 'shared case')}.`,
    },
    {
      kind: 'drawing',
      drawing: {
        type: 'agreement',
        times: points.map(({ at, ac1, cases, few }) => ({ name: short(at), ...ac1, cases, few })),
        enough: ENOUGH_AGREEMENT,
        label: `${title}: ${plural(points.length, 'point')}, the last is ${ends}.`,
      },
      tables: [timesTable(id, title, points)],
    },
  ];
}

function timesTable(id: string, title: string, points: readonly AgreementPoint[]): Table {
  return {
    id,
    title,
    columns: [
      ...columns({ at: ['When', 'text'], cases: ['Shared cases', 'count'], same: ['Same answer', 'share'] }),
      ...coefficientColumns('ac1', 'AC1'),
    ],
    rows: points.map(({ at, cases, percent, ac1 }) => [
      name(at),
      whole(cases),
      share(percent.value),
      ...coefficientCells(ac1),
    ]),
  };
}

/** Every pair of reviewers on the cases both judged. */
export function pairsSection({ pairs }: ReviewersInput): Section {
  const shared = pairs.filter(({ cases }) => cases > 0);
  return {
    id: 'pairs',
    title: 'Who agrees with whom?',
    sheet: 'later',
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'pairs',
          title: 'Pairs of reviewers',
          columns: [
            ...columns({
              first: ['Reviewer', 'text'],
              second: ['and', 'text'],
              cases: ['Shared cases', 'count'],
              same: ['Same answer', 'share'],
            }),
            ...coefficientColumns('ac1', 'AC1'),
            ...columns({ reading: ['Enough cases?', 'text'] }),
          ],
          rows: shared.map((pair) => [
            name(pair.first),
            name(pair.second),
            whole(pair.cases),
            share(pair.percent.value),
            ...coefficientCells(pair.ac1),
            text(pair.few ? `fewer than ${ENOUGH_SHARED}` : 'yes'),
          ]),
          none: 'No case has been judged by two reviewers yet.',
        },
      },
    ],
  };
}

/** Every question with its coefficients and what they say together. */
export function questionsSection({ questions }: ReviewersInput): Section {
  return {
    id: 'questions',
    title: 'Which questions are answered alike?',
    sheet: 'later',
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'questions',
          title: 'Agreement by question',
          columns: [
            ...columns({
              question: ['Question', 'text'],
              cases: ['Cases', 'count'],
              split: ['Split', 'count'],
              same: ['Same', 'share'],
            }),
            ...coefficientColumns('ac1', 'AC1'),
            ...columns({ alpha: ['Alpha', 'number'], reading: ['Read together', 'text'] }),
          ],
          rows: questions.map((question) => [
            name(question.title),
            whole(question.cases),
            whole(question.split),
            share(question.percent.value),
            ...coefficientCells(question.ac1),
            coefficientCells(question.alpha)[0]!,
            text(question.reading),
          ]),
        },
      },
    ],
  };
}
