const RULES: readonly (readonly [RegExp, string])[] = [
  [/https?:\/\/\S+/g, '<url>'],
  [/[\w.+-]+@[\w-]+\.[\w.-]+/g, '<mail>'],
  [/\b\d{4}-\d{2}-\d{2}(?:[t ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?/g, '<date>'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '<id>'],
  [/\b(?=[0-9a-z_-]*\d)(?=[0-9a-z_-]*[a-z])[0-9a-z]+(?:[_-][0-9a-z]+)*\b/g, '<id>'],
  [/\d+/g, '#'],
];

/**
 * One failure as a short text that repeats when the failure repeats: lower case, links, mail addresses, dates
 * and mixed letter-digit ids become tokens, digits become #, runs of blanks one blank.
 *
 * @param fields parts of the failure in a fixed order, such as tool, error, last step, retrieval, trigger
 * @returns the parts joined by " | "; an empty text when all parts are empty
 * @example normaliseTrace(['refund_api', 'Order A1234 not found after 3 tries']) // 'refund_api | order <id> not found after # tries'
 */
export function normaliseTrace(fields: readonly string[]): string {
  const cleaned = fields.map((field) => {
    let text = field.toLowerCase();
    for (const [pattern, token] of RULES) text = text.replace(pattern, token);
    return text.replace(/\s+/g, ' ').trim();
  });
  return cleaned.some((text) => text !== '') ? cleaned.join(' | ') : '';
}
