import { count, day, percent, plural } from '../../format.ts';
import type { Policy } from '../../model/policy.ts';
import type { Fidelity } from '../../model/policy-replay.ts';
import { type Replayed, replayTriggers } from './fires.ts';
import type { CaseColumns } from './policy-case.ts';

/** A replay does what the agent did when this much of each direction agrees. */
const FAITHFUL = 0.95;

/**
 * Whether a policy, replayed, does what the agent did while the policy was in force: the newest version in whose time
 * cases were logged, or the newest of all where no case has a date. A policy that was imported describes what was in
 * force before, so its time has no beginning.
 *
 * @param versions oldest first
 * @returns null where no case falls into the time of a version
 */
export function fidelityOf(versions: readonly Policy[], cases: CaseColumns): Fidelity | null {
  const newest = versions.at(-1);
  if (!newest || cases.n === 0) return null;
  if (cases.startedAt.every((at) => at === null)) {
    return compared(newest, replayTriggers(newest.triggers, cases), cases, [...cases.startedAt.keys()]);
  }
  for (let v = versions.length - 1; v >= 0; v--) {
    const policy = versions[v]!;
    const from = policy.source && policy.signedOff.length === 0 ? '' : policy.createdAt;
    const until = versions[v + 1]?.createdAt ?? '\uffff';
    const rows = cases.startedAt.flatMap((at, i) => (at !== null && at >= from && at < until ? [i] : []));
    if (rows.length > 0) {
      return compared(policy, replayTriggers(policy.triggers, cases), cases, rows);
    }
  }
  return null;
}

function compared(policy: Policy, replayed: Replayed, cases: CaseColumns, rows: readonly number[]): Fidelity {
  let agree = 0;
  let onlyAgent = 0;
  let onlyPolicy = 0;
  for (const i of rows) {
    if (replayed.handedOver[i] === cases.escalated[i]) agree++;
    else if (cases.escalated[i] === 1) onlyAgent++;
    else onlyPolicy++;
  }
  const both = rows.filter((i) => replayed.handedOver[i] === 1 && cases.escalated[i] === 1).length;
  const faithful =
    agree >= FAITHFUL * rows.length &&
    both >= FAITHFUL * (both + onlyAgent) &&
    both >= FAITHFUL * (both + onlyPolicy);
  const found = { version: policy.version, cases: rows.length, agree, onlyAgent, onlyPolicy, faithful };
  return {
    ...found,
    ...recordedTriggers(policy, replayed, cases, rows),
    sentence: sentenceOf(policy, found, both),
  };
}

function recordedTriggers(
  { triggers }: Policy,
  replayed: Replayed,
  { fired }: CaseColumns,
  rows: readonly number[],
): Pick<Fidelity, 'triggers' | 'unknown'> {
  const recorded = new Map<string, number>();
  for (const i of rows)
    for (const name of new Set(fired[i]!)) recorded.set(name, (recorded.get(name) ?? 0) + 1);
  if (recorded.size === 0) return { triggers: [], unknown: [] };
  const nameOf = (k: number) => {
    const trigger = triggers[k]!;
    return trigger.kind === 'signal' ? trigger.name : trigger.fires;
  };
  const known = new Set(triggers.map((_, k) => nameOf(k)));
  return {
    triggers: triggers.flatMap(({ kind, name }, k) => {
      // What is replayed from the record agrees with it by construction.
      if (kind !== 'signal') return [];
      const line = { name, both: 0, onlyRecorded: 0, onlyReplayed: 0 };
      for (const i of rows) {
        const there = fired[i]!.includes(name);
        if (replayed.triggers[k]!.fires[i] === 1) line[there ? 'both' : 'onlyReplayed']++;
        else if (there) line.onlyRecorded++;
      }
      return [line];
    }),
    unknown: [...recorded]
      .filter(([name]) => !known.has(name))
      .map(([name, cases]) => ({ name, cases }))
      .sort((a, b) => b.cases - a.cases),
  };
}

function sentenceOf(
  policy: Policy,
  found: Pick<Fidelity, 'version' | 'cases' | 'agree' | 'onlyAgent' | 'onlyPolicy' | 'faithful'>,
  both: number,
): string {
  const since = policy.source
    ? `imported from ${policy.source.file}`
    : `in force since ${day(policy.createdAt)}`;
  const share = found.cases === 0 ? 0 : found.agree / found.cases;
  const start = `Version ${found.version}, ${since}, replayed on ${plural(found.cases, 'case')} of its time, decides as the agent did in ${percent(share)} of them`;
  if (found.agree === found.cases) return `${start}.`;
  const parts = [
    found.onlyAgent > 0
      ? `${count(found.onlyAgent)} of the agent’s ${plural(both + found.onlyAgent, 'handover')} ${found.onlyAgent === 1 ? 'comes' : 'come'} from none of its triggers`
      : '',
    found.onlyPolicy > 0
      ? `${plural(found.onlyPolicy, 'case')} that it would hand over ${found.onlyPolicy === 1 ? 'was' : 'were'} not`
      : '',
  ].filter(Boolean);
  const told = `${start}: ${parts.join(', and ')}.`;
  if (found.faithful) return told;
  return `${told} The policy known here is not all that decides, so figures of a replay speak of it and not of the agent.`;
}
