import { Finder } from '../finder.ts';
import type { Finding } from '../finding.ts';
import {
  DECOY_KINDS,
  type DecoyKind,
  type MarkedSentence,
  MEASURED_KINDS,
  type MeasuredKind,
} from './redaction-set.ts';

export interface RedactionScore {
  sentences: number;
  /** Found are those of which no letter and no digit stays. */
  found: Record<MeasuredKind, { found: number; of: number }>;
  /** Lookalikes of which anything is replaced. */
  falseHits: Record<DecoyKind, { hit: number; of: number }>;
  /** Sentences by hand in which anything beside the entities is replaced. */
  byHand: { hit: number; of: number };
  /** What was missed, and what was hit, in words. */
  missed: string[];
  wrong: string[];
}

/** Each sentence is a case of its own, so that nothing but the sentence helps. */
export function scoreRedaction(set: readonly MarkedSentence[]): RedactionScore {
  const score: RedactionScore = {
    sentences: set.length,
    found: Object.fromEntries(
      MEASURED_KINDS.map((kind) => [kind, { found: 0, of: 0 }]),
    ) as RedactionScore['found'],
    falseHits: Object.fromEntries(
      DECOY_KINDS.map((kind) => [kind, { hit: 0, of: 0 }]),
    ) as RedactionScore['falseHits'],
    byHand: { hit: 0, of: 0 },
    missed: [],
    wrong: [],
  };
  for (const sentence of set) scoreSentence(sentence, score);
  return score;
}

function scoreSentence({ text, entities, decoy, from }: MarkedSentence, score: RedactionScore): void {
  const findings = Finder.of([text], []).find(text);
  for (const { kind, start, end } of entities) {
    const one = score.found[kind];
    one.of++;
    if (isCovered(text, start, end, findings)) one.found++;
    else score.missed.push(`${kind}: ${text}`);
  }
  const beside = findings.filter(
    (finding) => !entities.some(({ start, end }) => finding.start < end && start < finding.end),
  );
  if (decoy) {
    score.falseHits[decoy.kind].of++;
    const hit = beside.find(({ start, end }) => start < decoy.end && decoy.start < end);
    if (hit) {
      score.falseHits[decoy.kind].hit++;
      score.wrong.push(`${decoy.kind} as ${hit.kind}: ${text}`);
    }
  } else if (from === 'by hand') {
    score.byHand.of++;
    if (beside.length > 0) {
      score.byHand.hit++;
      score.wrong.push(
        `${beside.map((hit) => `${hit.kind} ${text.slice(hit.start, hit.end)}`).join(', ')}: ${text}`,
      );
    }
  }
}

function isCovered(text: string, start: number, end: number, findings: readonly Finding[]): boolean {
  for (let at = start; at < end; at++) {
    if (!/[\p{L}\p{N}]/u.test(text[at] as string)) continue;
    if (!findings.some((finding) => finding.start <= at && at < finding.end)) return false;
  }
  return true;
}
