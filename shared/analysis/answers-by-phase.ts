import type { Answers, DraftAnswers } from '../model/answers.ts';

/** The answers that are given before the packet opens and must not be changed by it. */
const BLIND_FIELDS = ['verdict', 'severity', 'grounds', 'escalationType', 'conduct'] as const;

type BlindAnswers = Pick<DraftAnswers, (typeof BLIND_FIELDS)[number]>;

function blindPart(answers: DraftAnswers): BlindAnswers {
  return Object.fromEntries(
    BLIND_FIELDS.filter((field) => answers[field] !== undefined).map((field) => [field, answers[field]]),
  ) as BlindAnswers;
}

/** Whether any answer of the blind phase differs; the order of grounds or rows does not count. */
export function blindPartChanged(before: DraftAnswers, after: DraftAnswers): boolean {
  return canonical(blindPart(before)) !== canonical(blindPart(after));
}

/** The final answers with the blind phase as it was before the packet opened. */
export function withBlindPart(answers: Answers, before: DraftAnswers): Answers {
  const kept = { ...answers };
  for (const field of BLIND_FIELDS) if (field !== 'verdict') delete kept[field];
  return { ...kept, ...blindPart(before), verdict: before.verdict ?? answers.verdict };
}

/** Whether two answer sets say the same. */
export function sameAnswers(a: DraftAnswers, b: DraftAnswers): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).sort().join()}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    return `{${entries
      .map(([key, inner]) => `${key}:${canonical(inner)}`)
      .sort()
      .join()}}`;
  }
  return JSON.stringify(value);
}
