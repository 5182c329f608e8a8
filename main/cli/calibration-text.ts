import { count, fixed, percent } from '../../shared/format.ts';
import type { Recalibration } from '../../shared/model/recalibration.ts';
import type { GroupCheck, SignalCheck, SignalOverview } from '../../shared/model/signal-check.ts';
import { cell, table } from './table.ts';

/** Room for a sentence or three. */
const LONG = 700;

export function tellSignals({ sentence, versions, weighted, lines }: SignalOverview): string {
  const pooled = versions > 1 ? `, ${versions} agent versions together` : '';
  return [
    cell(`Does any signal separate cases that needed a person? ${sentence}`, LONG),
    table(lines, [
      { title: 'signal', value: ({ signal }) => signal, width: 40 },
      { title: 'direction', value: ({ direction }) => direction.replaceAll('_', ' ') },
      {
        title: 'AUROC',
        value: ({ separation }) => (separation ? fixed(separation.auroc, 3) : ''),
        right: true,
      },
      { title: 'interval', value: ({ separation }) => (separation ? ends(separation) : ''), right: true },
      { title: 'n', value: ({ n }) => count(n), right: true },
      { title: 'in words', value: ({ words }) => words },
    ]),
    `${weighted ? 'Weighted to the population' : 'Of the sample only'}${pooled}; the gate is 0.65.`,
  ].join('\n\n');
}

export function tellCheck(check: SignalCheck): string {
  const { signal, warning, scaleNote, stability, pooled, groups, omitted, weighted } = check;
  const hidden = omitted > 0 ? [`${count(omitted)} more groups are not shown.`] : [];
  return [
    cell(`${signal}, ${check.direction.replaceAll('_', ' ')}${check.guessed ? ' (guessed)' : ''}`, 120),
    ...[warning, scaleNote, stability.sentence].flatMap((text) => (text ? [cell(text, LONG)] : [])),
    ...[pooled, ...groups].map((group) => tellGroup(group)),
    ...hidden,
    weighted ? 'Labels are weighted to the population.' : 'Of the sample only: no population counts are set.',
  ].join('\n\n');
}

function tellGroup(group: GroupCheck): string {
  const { separation, figures, reliability, noDiagram } = group;
  const name = group.pooled ? 'all together' : (group.name ?? 'without a value');
  const lines = [
    cell(`${name}: ${group.headline} ${group.findings.join(' ')}`, LONG),
    `labels       ${count(group.n)}, ${count(group.needed)} needed a human, ${count(group.escalated)} escalated`,
  ];
  if (separation) lines.push(`AUROC        ${fixed(separation.auroc, 3)} (${ends(separation)})`);
  if (figures) {
    const { brier, murphy, error, slope } = figures;
    lines.push(
      `Brier        ${fixed(brier, 3)}: resolution ${fixed(murphy.resolution, 3)}, reliability ${fixed(murphy.reliability, 3)}`,
      `error        ${fixed(error.debiased.value, 3)} (${ends(error.debiased)}) debiased; ${fixed(error.equalWidth, 3)} in ten equal widths`,
    );
    if (slope) lines.push(`slope        ${fixed(slope.value, 2)} (${ends(slope, 2)})`);
  }
  for (const { side, cases, present } of group.availability) {
    if (present < cases) lines.push(`value on     ${count(present)} of ${count(cases)} ${side}`);
  }
  const bins = reliability
    ? table(reliability, [
        { title: 'from', value: ({ from }) => fixed(from, 2), right: true },
        { title: 'to', value: ({ to }) => fixed(to, 2), right: true },
        { title: 'stated', value: ({ stated }) => percent(stated), right: true },
        { title: 'observed', value: ({ observed }) => percent(observed), right: true },
        { title: 'interval', value: ({ low, high }) => `${percent(low)} to ${percent(high)}`, right: true },
        { title: 'n', value: ({ n }) => count(n), right: true },
      ])
    : cell(`No diagram: ${noDiagram ?? ''}`, LONG);
  return [...lines, bins].join('\n');
}

export function tellRecalibration({ sentence, tries, meaning }: Recalibration): string {
  const known = tries.filter(({ map }) => map !== null);
  const rows = table(known, [
    { title: 'map', value: ({ method }) => method },
    { title: 'Brier', value: ({ after }) => (after ? fixed(after.brier, 4) : ''), right: true },
    { title: 'error', value: ({ after }) => (after ? fixed(after.error, 3) : ''), right: true },
    { title: 'formula', value: ({ formula }) => formula ?? '', width: 120 },
  ]);
  return [
    cell(`Recalibration, ${meaning}, all together: ${sentence}`, LONG),
    ...(known.length > 0 ? [rows] : []),
  ].join('\n');
}

function ends({ low, high }: { low: number; high: number }, decimals = 3): string {
  return `${fixed(low, decimals)} to ${fixed(high, decimals)}`;
}
