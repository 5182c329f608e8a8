import { count, list, plural } from '../format.ts';
import { type Counting, Route } from '../model/counting.ts';
import type { DisputedRule } from '../model/workspace.ts';

const DIFFER: Readonly<Record<DisputedRule, string>> = {
  majority: 'where they differ it counts with what most of them say, and both ways in the bounds on a tie',
  bounds: 'where they differ it counts both ways in the bounds until somebody settles it',
  exclude: 'where they differ it is left out of every number until somebody settles it',
};

/** The rule by which a label counts, in one sentence. */
export function ruleSentence(rule: DisputedRule): string {
  return `A case counts with its adjudicated answer, else with what its reviewers say alike; ${DIFFER[rule]}.`;
}

const ROUTE_WORDS: Readonly<Record<Route, string>> = {
  adjudicated: 'adjudicated',
  single: 'judged by one reviewer alone',
  unanimous: 'unanimous',
  majority: 'by majority',
  bounds: 'both ways in the bounds',
  excluded: 'left out',
};

/** Counts the ways in which labelled cases came to their answer, and says so. */
export function countingOf(rule: DisputedRule, ways: readonly Route[]): Counting {
  const routes = Object.fromEntries(
    Route.options.map((route) => [route, ways.filter((way) => way === route).length]),
  ) as Counting['routes'];
  const used = Route.options.filter((route) => routes[route] > 0);
  const told = list(used.map((route) => `${count(routes[route])} ${ROUTE_WORDS[route]}`));
  return {
    rule,
    sentence: ruleSentence(rule),
    labelled: ways.length,
    routes,
    told:
      ways.length === 0 ? 'No case is labelled yet.' : `Of ${plural(ways.length, 'labelled case')}: ${told}.`,
  };
}

/** What must be known beside the numbers of cases on which reviewers differ; nothing when there are none. */
export function disputedRemarks({ routes }: Pick<Counting, 'routes'>): string[] {
  const { bounds, excluded } = routes;
  const remarks: string[] = [];
  if (bounds > 0) {
    const [cases, counts] = bounds === 1 ? ['case is', 'counts'] : ['cases are', 'count'];
    remarks.push(
      `${count(bounds)} ${cases} judged differently by the reviewers and ${counts} as cannot tell.`,
    );
  }
  if (excluded > 0) {
    const cases =
      excluded === 1
        ? 'case that reviewers judged differently is'
        : 'cases that reviewers judged differently are';
    remarks.push(
      `${count(excluded)} ${cases} left out of every number, so n is smaller. What people differ on is seldom like the rest, so this can bias the rates.`,
    );
  }
  return remarks;
}
