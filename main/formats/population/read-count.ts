const PLAIN = /^\d+(\.0+)?$/;
const GROUPED = /^\d{1,3}([,.' \u00a0\u202f]\d{3})(?:\1|[,.' \u00a0\u202f]\d{3})*$/;

/**
 * A number of cases: a whole one, whose thousands may be grouped as in "1,204". Null for anything else.
 *
 * @example readCount('1.204') // 1204: a count has no decimals, so the point groups thousands
 */
export function readCount(text: string): number | null {
  if (PLAIN.test(text)) return safe(Number(text));
  return GROUPED.test(text) ? safe(Number(text.replaceAll(/\D/g, ''))) : null;
}

function safe(value: number): number | null {
  return Number.isSafeInteger(value) ? value : null;
}
