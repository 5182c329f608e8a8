import { isObject, type JsonObject } from '../../files/parse-json.ts';

/** The attributes of a span, event or resource under their names: a list of keys and typed values, or an object. */
export function attributesOf(given: unknown): JsonObject {
  if (isObject(given)) return given;
  if (!Array.isArray(given)) return {};
  const pairs = given.flatMap((entry): [string, unknown][] =>
    isObject(entry) && typeof entry.key === 'string' ? [[entry.key, plainValue(entry.value)]] : [],
  );
  return Object.fromEntries(pairs);
}

/** OTLP wraps each value in an object that names its type. Whole numbers may be text; those too large stay text. */
export function plainValue(value: unknown): unknown {
  if (!isObject(value)) return value ?? null;
  if ('stringValue' in value) return value.stringValue;
  if ('intValue' in value) return wholeNumber(value.intValue);
  if ('doubleValue' in value) return value.doubleValue;
  if ('boolValue' in value) return value.boolValue;
  if (isObject(value.arrayValue)) {
    const { values } = value.arrayValue;
    return Array.isArray(values) ? values.map(plainValue) : [];
  }
  if (isObject(value.kvlistValue)) return attributesOf(value.kvlistValue.values);
  return value.bytesValue ?? null;
}

function wholeNumber(value: unknown): unknown {
  return typeof value === 'string' && Number.isSafeInteger(Number(value)) ? Number(value) : value;
}
