/** What a reviewer's answers count as, for people. */
export const KIND_WORDS: Readonly<Record<string, string>> = {
  label: 'labels',
  adjudication: 'settlements',
  gold: 'known answers',
  skip: 'skips',
};

export const CAUSES = [
  { value: 'guideline_gap', label: 'Guideline gap' },
  { value: 'ambiguous_case', label: 'Ambiguous case' },
  { value: 'slip', label: 'Slip' },
  { value: 'missing_data', label: 'Missing data' },
] as const;

export const STAGES = [
  { value: 'blind', label: 'blind, before anything was shown' },
  { value: 'after_packet', label: 'after the handoff packet' },
  { value: 'revealed', label: 'after the reveal' },
] as const;
