/** Fields that keys lead to. */
export const FIELDS = {
  behaviour: 'eval-expected-behaviour',
  /** Of the line that waits for the next criterion. */
  nextCriterion: 'eval-next-criterion',
  tags: 'eval-tags',
} as const;

export function enterField(field: keyof typeof FIELDS): void {
  document.getElementById(FIELDS[field])?.focus();
}
