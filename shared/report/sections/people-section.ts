import { duration, plural } from '../../format.ts';
import type { ReviewerAgreement } from '../../model/agreement.ts';
import { columns, name, printed, whole } from '../cells.ts';
import type { Section, Table } from '../report.ts';
import type { ReviewersInput } from '../report-input.ts';
import { coefficientCells, coefficientColumns, shareCells, shareColumns } from './agreement-cells.ts';

/** How much everybody judged and how long a case took them. */
export function paceSection({ people }: ReviewersInput): Section {
  return {
    id: 'people',
    title: 'Who judged how much, and how fast',
    sheet: 'first',
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'people',
          title: 'Labels and time',
          columns: columns({
            reviewer: ['Reviewer', 'text'],
            labels: ['Labels', 'count'],
            shared: ['Also judged by others', 'count'],
            minutes: ['Median time a case', 'number'],
          }),
          rows: people.map((one) => [
            name(one.name),
            whole(one.labelled),
            whole(one.shared),
            printed(one.medianMilliseconds === null ? null : one.medianMilliseconds / 60_000, (minutes) =>
              duration(minutes * 60_000),
            ),
          ]),
          none: 'Nobody has judged a case yet.',
        },
      },
    ],
  };
}

/** Everybody against the known answers. */
export function goldSection({ people, gold }: ReviewersInput): Section {
  const measured = people.filter((one) => one.gold.cases > 0);
  const rows = [...measured, ...(measured.length > 1 ? [{ name: 'All together', gold }] : [])];
  const table: Table = {
    id: 'gold',
    title: 'Against known answers',
    columns: [
      ...columns({ reviewer: ['Reviewer', 'text'] }),
      ...shareColumns('met', 'Met'),
      ...columns({
        needless: ['Needed, where it was not', 'count'],
        missed: ['Not needed, where it was', 'count'],
        couldNotTell: ['Could not tell', 'count'],
      }),
    ],
    rows: rows.map((one) => [
      name(one.name),
      ...shareCells(one.gold),
      whole(one.gold.falsePositives?.times),
      whole(one.gold.falseNegatives?.times),
      whole(one.gold.couldNotTell),
    ]),
    none: 'No case with a known answer was judged by somebody else than who gave it.',
  };
  return {
    id: 'gold',
    title: 'Are known answers met?',
    sheet: 'first',
    together: true,
    blocks: [{ kind: 'table', table }],
  };
}

/** Everybody against themselves, on cases that came back. */
export function againSection({ people, again }: ReviewersInput): Section {
  const repeated = people.filter((one) => one.again.cases > 0);
  const rows = [...repeated, ...(repeated.length > 1 ? [{ name: 'All together', again }] : [])];
  return {
    id: 'again',
    title: 'Does the same person answer alike again?',
    sheet: 'later',
    together: true,
    blocks: [
      {
        kind: 'table',
        table: {
          id: 'again',
          title: 'The same person again',
          columns: [
            ...columns({ reviewer: ['Reviewer', 'text'] }),
            ...shareColumns('same', 'Same answer'),
            ...coefficientColumns('ac1', 'AC1'),
          ],
          rows: rows.map((one) => [
            name(one.name),
            ...shareCells(one.again),
            ...coefficientCells(one.again.ac1),
          ]),
          none: 'No case has come back to who judged it first.',
        },
      },
    ],
  };
}

/** How often everybody gives each verdict: a drift of one person shows here first. */
export function mixSection(people: readonly ReviewerAgreement[]): Section {
  const labels = people[0]?.mix.map(({ label }) => label) ?? [];
  return {
    id: 'mix',
    title: 'Which verdicts does everybody give?',
    sheet: 'later',
    together: true,
    blocks: [
      {
        kind: 'words',
        as: 'note',
        text: `Number of times, of all ${plural(
          people.reduce((sum, one) => sum + one.labelled, 0),
          'label',
        )}. Who gets cases at random should give much the same mix; where it differs, a talk helps.`,
      },
      {
        kind: 'table',
        table: {
          id: 'mix',
          title: 'Verdicts given',
          columns: [
            ...columns({ reviewer: ['Reviewer', 'text'] }),
            ...labels.map((label, i) => ({ id: `answer${i + 1}`, title: label, kind: 'count' as const })),
          ],
          rows: people.map((one) => [name(one.name), ...one.mix.map(({ times }) => whole(times))]),
          none: 'Nobody has judged a case yet.',
        },
      },
    ],
  };
}
