import { isObject, type JsonObject } from '../../files/parse-json.ts';

const REFERENCE = /^(?:attachment|tc):\/\/(\S+)$/;

/**
 * A value of a sample with its long texts put back: logs keep each of them once, under a hash, and refer to it as
 * `attachment://<hash>` (older ones as `tc://<hash>`).
 */
export function withTexts(value: unknown, sample: JsonObject): unknown {
  const texts = textsOf(sample);
  return texts === null ? value : put(value, texts);
}

function textsOf({ attachments, transcript }: JsonObject): JsonObject | null {
  if (isObject(attachments) && Object.keys(attachments).length > 0) return attachments;
  return isObject(transcript) && isObject(transcript.content) ? transcript.content : null;
}

/** Depth is bounded by what the parser takes. */
function put(value: unknown, texts: JsonObject): unknown {
  if (typeof value === 'string') {
    const hash = REFERENCE.exec(value)?.[1];
    const text = hash !== undefined && Object.hasOwn(texts, hash) ? texts[hash] : undefined;
    return typeof text === 'string' ? text : value;
  }
  if (Array.isArray(value)) return value.map((entry) => put(entry, texts));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, put(inner, texts)]));
}
