import type { z } from 'zod';
import { AppError } from '../../shared/errors.ts';
import { type BundlePart, BundleWorkspace, type Manifest } from '../../shared/model/bundle.ts';
import { CaseRecord } from '../../shared/model/case.ts';
import { LabelEvent } from '../../shared/model/label-event.ts';
import { hashOf } from '../db/event-hash.ts';
import { BUNDLE_LIMITS } from '../files/bundle-limits.ts';
import { brokenLine, damaged, notOurs } from '../files/bundle-problem.ts';
import { isObject } from '../files/parse-json.ts';
import type { BundleFile, BundleLine } from './read-bundle.ts';

const SHOWN = 300;

/** Where the lines of a bundle are kept until all of it is checked. */
export interface Keeping {
  /** Keeps an event; returns what is kept under its id already. */
  addEvent: (id: string, line: BundleLine) => string | null;
  addCase: (line: BundleLine) => void;
  /** The event the workspace has under this id. */
  eventHere: (id: string) => LabelEvent | undefined;
}

export interface CheckedBundle {
  manifest: Manifest;
  workspace: BundleWorkspace;
}

/**
 * Checks all that a bundle says. One id with two contents comes first: such a bundle is refused for that, whatever else
 * is wrong with it.
 * @throws {AppError}
 */
export async function checkBundle(
  bundle: BundleFile,
  keep: Keeping,
  tick: (phase: 'checking' | 'reading') => void,
): Promise<CheckedBundle> {
  let events = 0;
  for await (const line of bundle.lines('events.jsonl')) {
    events += 1;
    if (events > BUNDLE_LIMITS.events) {
      throw notOurs('E_BUNDLE_SCHEMA', `This bundle holds more than ${BUNDLE_LIMITS.events} events.`);
    }
    refuseTwoContents(line, keep);
    tick('checking');
  }
  const manifest = bundle.manifest();
  const workspace = checked('workspace.json', 1, BundleWorkspace, await bundle.value('workspace.json'));
  for await (const line of bundle.lines('events.jsonl')) {
    readEvent(line);
    tick('reading');
  }
  let cases = 0;
  for await (const line of bundle.lines('cases.jsonl')) {
    checked('cases.jsonl', line.line, CaseRecord, line.value);
    keep.addCase(line);
    cases += 1;
    tick('reading');
  }
  if (cases !== manifest.counts.cases || events !== manifest.counts.events) {
    throw damaged('E_BUNDLE_SIZE_MISMATCH', 'This bundle does not hold as much as its manifest says.');
  }
  return { manifest, workspace };
}

function refuseTwoContents(line: BundleLine, keep: Keeping): void {
  const { value } = line;
  const id = isObject(value) ? (value.id ?? value.event_id) : undefined;
  if (typeof id !== 'string' || id === '') throw brokenLine('events.jsonl', line.line, 'it has no id');
  const twin = keep.addEvent(id, line);
  if (twin !== null && twin !== line.text) throw twoContents(id, twin, line.text);
  const here = keep.eventHere(id);
  if (here && here.hash !== (value as { hash?: unknown }).hash) {
    throw twoContents(id, JSON.stringify(here), line.text);
  }
}

/** Both are shown in the same order, whichever came first. */
function twoContents(id: string, ...contents: [string, string]): AppError {
  const [first, second] = contents.toSorted().map((text) => text.slice(0, SHOWN));
  return new AppError(
    'CONFLICT',
    `Event ${id.slice(0, 100)} says two different things: ${first} and ${second}`,
    {
      problem: 'E_EVENT_ID_CONFLICT',
      hint: 'A copied computer, a fault or tampering: find out which is right. Nothing was changed.',
    },
  );
}

/** An event of a bundle exactly as it was written, so that its hash still fits. @throws {AppError} */
export function readEvent({ line, value }: BundleLine): LabelEvent {
  checked('events.jsonl', line, LabelEvent, value);
  const { id, reviewer, device, deviceSequence, previousHash, hash, clock, recordedAt } = value as LabelEvent;
  const { caseId, codebookVersion, supersedes, act, body } = value as LabelEvent;
  const event: LabelEvent = {
    id,
    reviewer,
    device,
    deviceSequence,
    previousHash,
    hash,
    clock,
    recordedAt,
    caseId,
    codebookVersion,
    supersedes,
    act: { id: act.id, kind: act.kind, target: act.target },
    body,
  };
  if (hashOf(event) !== hash) {
    throw damaged('E_BUNDLE_HASH', `Event ${id.slice(0, 100)} of this bundle does not match its own hash.`);
  }
  return event;
}

function checked<T>(part: BundlePart, line: number, schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw brokenLine(part, line, `${issue?.path.join('.') || 'it'}: ${issue?.message ?? 'is wrong'}`);
}
