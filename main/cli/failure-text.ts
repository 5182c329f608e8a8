import { count, percent, percentRange, plural } from '../../shared/format.ts';
import type { ConductFailures, ConductList } from '../../shared/model/conduct-failure.ts';
import type { FailureCluster, FailureClusters, FailureShare } from '../../shared/model/failure.ts';
import { cell, table } from './table.ts';

/** Remarks are whole sentences. */
const SENTENCE = 1000;
/** Cases of a list of conduct that are printed; all are in the JSON. */
const PRINTED = 20;
/** Cases of a group that are printed, the newest. */
const NEWEST = 6;

/** Groups of failures to be read in a terminal. */
export function tellClusters(found: FailureClusters): string {
  const { headline, window, clusters, unclustered, waiting, leftOut, quality, basis, remarks } = found;
  const weeks = window === null ? '' : ` Weeks ${window.from} to ${window.to}.`;
  const lines = [
    `${headline}.${weeks}`,
    ...(clusters.length === 0 ? [] : [tellGroups(clusters)]),
    ...clusters.map(tellGroup),
    ...(unclustered.length === 0
      ? []
      : [`${plural(unclustered.length, 'case')} unlike every group: ${listed(unclustered)}`]),
    ...(waiting === 0 ? [] : [`${plural(waiting, 'case')} not grouped yet.`]),
    quality.sentence,
    ...(basis === 'embedding' ? ['Compared by the vectors of a file, not by their traces.'] : []),
    ...leftOut.map(({ type, cases, why }) => `Left out: ${count(cases)} of the type ${type}. ${why}`),
    ...remarks,
  ];
  return lines.map((line) => (line.includes('\n') ? line : cell(line, SENTENCE))).join('\n\n');
}

function tellGroups(clusters: readonly FailureCluster[]): string {
  return table(clusters, [
    { title: 'group', value: ({ id }) => id },
    { title: 'cases', value: (cluster) => count(cluster.count), right: true },
    { title: 'share', value: ({ share }) => shareOf(share), right: true },
    { title: 'moves', value: ({ trend }) => trend.direction.replaceAll('_', ' ') },
    { title: 'in evals', value: ({ inEvals }) => count(inEvals), right: true },
    { title: 'name', value: ({ name }) => name, width: 90 },
  ]);
}

function tellGroup({ id, name, words, mostly, trend, medoid, contrasting, members }: FailureCluster): string {
  return [
    `${id} ${cell(name, SENTENCE)}`,
    `  ${cell(words, SENTENCE)}`,
    ...(mostly ? [`  ${cell(mostly.sentence, SENTENCE)}`] : []),
    `  ${cell(trend.sentence, SENTENCE)}`,
    `  typical ${cell(medoid, 100)}${contrasting.length === 0 ? '' : `, least like it ${listed(contrasting)}`}`,
    `  newest ${listed(members, NEWEST)}`,
  ].join('\n');
}

function listed(caseIds: readonly string[], most = PRINTED): string {
  const more = caseIds.length - most;
  return `${cell(caseIds.slice(0, most).join(', '), SENTENCE)}${more > 0 ? ` and ${count(more)} more` : ''}`;
}

function shareOf({ value, low, high }: FailureShare): string {
  if (value === undefined) return '–';
  const interval = low === undefined || high === undefined ? '' : ` (${percentRange(low, high)})`;
  return `${percent(value)}${interval}`;
}

/** Failures of conduct, list by list. */
export function tellConduct({ lists, sentence }: ConductFailures): string {
  return [cell(sentence, SENTENCE), ...lists.map(tellList)].join('\n\n');
}

function tellList({ title, sentence, cases, total }: ConductList): string {
  const rows = table(cases.slice(0, PRINTED), [
    { title: 'case', value: ({ caseId }) => caseId, width: 40 },
    { title: 'judged', value: ({ judged }) => judged.replaceAll('_', ' ') },
    {
      title: 'the app found',
      value: ({ found }) => found.map((one) => one.sentence).join('; ') || 'nothing; reviewers say so',
      width: 110,
    },
  ]);
  const more = total - Math.min(cases.length, PRINTED);
  return [
    `${title}\n${cell(sentence, SENTENCE)}`,
    ...(cases.length === 0 ? [] : [rows]),
    ...(more > 0 ? [`${plural(more, 'more case')}`] : []),
  ].join('\n');
}
