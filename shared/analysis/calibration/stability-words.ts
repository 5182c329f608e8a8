import { fixed, list, NBSP, plural } from '../../format.ts';
import type { CohortField } from '../../model/case.ts';
import type { Stability, StabilityTest } from '../../model/signal-check.ts';

const GROUPS: Readonly<Record<CohortField, readonly [one: string, many: string]>> = {
  topic: ['topic', 'topics'],
  segment: ['segment', 'segments'],
  channel: ['channel', 'channels'],
  route: ['route', 'routes'],
  language: ['language', 'languages'],
  agentVersion: ['agent version', 'agent versions'],
};
/** More names than this are counted instead. */
const MOST_NAMED = 3;

/** Whether the parts agree, in one sentence that can stand beside all of them together. */
export function stabilityWords(found: Omit<Stability, 'sentence'>): string {
  const [one, many] = GROUPS[found.by];
  const small = smallWords(found, one);
  if (found.groups < 2) return `All labelled cases are of one ${one}.`;
  if (found.differs === null)
    return `Pooled over ${plural(found.groups, one, many)}, which cannot be compared yet.${small}`;
  const differing = found.tests.filter(({ differs }) => differs);
  if (!found.differs)
    return `Pooled over ${plural(found.groups, one, many)}; no difference between them is shown.${small}`;
  const names = [...new Set(differing.map(({ group }) => group))];
  const named =
    names.length > MOST_NAMED
      ? `${names.length === found.groups ? 'each of them differs' : `${names.length} of them differ`} from the rest, most of all ${differenceWords(strongest(differing), one)}`
      : list(
          names.map((group) =>
            differenceWords(strongest(differing.filter((test) => test.group === group)), one),
          ),
        );
  return `Pooled over ${plural(found.groups, one, many)} that are not alike: ${named}. Read them one by one.${small}`;
}

function strongest(tests: readonly StabilityTest[]): StabilityTest {
  return tests.reduce((best, test) => (test.p < best.p ? test : best));
}

function differenceWords({ group, measure, here, elsewhere }: StabilityTest, one: string): string {
  const name = group ?? `cases without ${one}`;
  if (measure === 'separation')
    return `${name} separates with AUROC ${fixed(here, 2)}, the others with ${fixed(elsewhere, 2)}`;
  if (measure === 'slope')
    return `${name} has a slope of ${fixed(here, 2)}, the others ${fixed(elsewhere, 2)}`;
  return `${name} states ${excessWords(here)}, the others ${excessWords(elsewhere)}`;
}

function excessWords(excess: number): string {
  const size = fixed(100 * Math.abs(excess), 0);
  return `${size}${NBSP}points too ${excess < 0 ? 'little' : 'much'}`;
}

function smallWords({ tooSmall, groups }: Pick<Stability, 'tooSmall' | 'groups'>, one: string): string {
  if (tooSmall.length === 0 || groups < 2) return '';
  const names =
    tooSmall.length > MOST_NAMED
      ? `${tooSmall.length} others`
      : list(tooSmall.map((name) => name ?? `cases without ${one}`));
  return ` Too few labels to compare: ${names}.`;
}
