import { sealed } from '../../shared/analysis/policy/content-hash.ts';
import { signalsOf } from '../../shared/analysis/policy/fires.ts';
import type { Policy } from '../../shared/model/policy.ts';
import type { PolicyFileReading } from '../../shared/model/policy-import.ts';
import type { PolicyTrigger } from '../../shared/model/policy-trigger.ts';
import type { Db } from '../db/open-db.ts';
import { readSignalNames, readSignalRange } from '../db/threshold-queries.ts';
import type { PathProblem } from '../formats/policy-file.ts';

/** Signals by the names that the cases carry: as told, else the one that is written alike. */
export function withSignals(
  db: Db,
  policy: Policy,
  shape: PolicyFileReading['shape'],
  told: Record<string, string> = {},
): { policy: Policy; signals: PolicyFileReading['signals']; problems: PathProblem[] } {
  const known = readSignalNames(db);
  const signals = signalsOf(policy.triggers).map((inFile) => ({
    inFile,
    signal: told[inFile] ?? known.find((name) => alike(name, inFile)) ?? lookalike(known, inFile, shape),
  }));
  const nameOf = new Map(signals.map(({ inFile, signal }) => [inFile, signal ?? inFile]));
  const problems: PathProblem[] = [];
  for (const { inFile, signal } of signals) {
    if (signal !== null && known.includes(signal)) continue;
    problems.push({
      severity: 'warning',
      path: placeOf(policy, inFile, shape),
      sentence: `No case here carries a signal named ${signal ?? inFile}, so what rests on it cannot be replayed.`,
    });
  }
  if (shape === 'plumbline' && Object.keys(told).length === 0) return { policy, signals, problems };
  const shares = shape === 'a2i' ? percentagesOf(db, [...nameOf.values()], known) : new Set<string>();
  const condition = <T extends { signal: string; threshold: number }>(one: T): T => {
    const signal = nameOf.get(one.signal) ?? one.signal;
    return { ...one, signal, threshold: shares.has(signal) ? one.threshold / 100 : one.threshold };
  };
  for (const name of shares) {
    problems.push({
      severity: 'warning',
      path: [],
      sentence: `${name} runs from 0 to 1 here, so percentages in the file were divided by 100.`,
    });
  }
  const triggers = policy.triggers.map(
    (one): PolicyTrigger =>
      one.kind === 'signal' ? { ...condition(one), and: one.and.map(condition) } : one,
  );
  return { policy: sealed({ ...policy, triggers }), signals, problems };
}

function alike(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return plain(one) === plain(other);
}

/** A2I speaks of one confidence; where the cases carry a single one, that is meant. */
function lookalike(
  known: readonly string[],
  inFile: string,
  shape: PolicyFileReading['shape'],
): string | null {
  if (shape !== 'a2i' || !/confidence$/i.test(inFile)) return null;
  const confidences = known.filter((name) => /confiden/i.test(name));
  return confidences.length === 1 ? confidences[0]! : null;
}

function percentagesOf(db: Db, names: readonly string[], known: readonly string[]): Set<string> {
  return new Set(names.filter((name) => known.includes(name) && readSignalRange(db, name).max <= 1));
}

/** Where a signal is named: in our own shape; in another the whole file is meant. */
function placeOf(policy: Policy, signal: string, shape: PolicyFileReading['shape']): (string | number)[] {
  const at = policy.triggers.findIndex((one) => one.signal === signal);
  return shape === 'plumbline' && at >= 0 ? ['triggers', at, 'signal'] : [];
}
