import { isObject, type JsonObject } from '../../files/parse-json.ts';

/** How many messages one step may number; more is no conversation. */
const MOST = 10_000;

/**
 * Messages spread over attributes such as `gen_ai.prompt.0.content` or `llm.input_messages.0.message.role`, put back
 * into a list of objects. Null when no attribute begins like that.
 */
export function indexedMessages(attributes: JsonObject, prefix: string): JsonObject[] | null {
  const root: JsonObject = Object.create(null) as JsonObject;
  let found = false;
  for (const [key, value] of Object.entries(attributes)) {
    if (!key.startsWith(prefix)) continue;
    const path = key.slice(prefix.length).split('.');
    if (!/^\d{1,5}$/.test(path[0] ?? '')) continue;
    found = true;
    put(root, path, value);
  }
  if (!found) return null;
  return ordered(root).filter(isObject).map(withParts);
}

function put(root: JsonObject, path: readonly string[], value: unknown): void {
  let at = root;
  for (const name of path.slice(0, -1)) {
    const next = at[name];
    if (isObject(next)) at = next;
    else {
      const made = Object.create(null) as JsonObject;
      at[name] = made;
      at = made;
    }
  }
  const last = path.at(-1) as string;
  if (!isObject(at[last])) at[last] = value;
}

/** An object whose keys are numbers, as the list it stands for. */
function ordered(numbered: JsonObject): unknown[] {
  return Object.keys(numbered)
    .filter((key) => /^\d{1,5}$/.test(key))
    .slice(0, MOST)
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => numbered[key]);
}

function withParts(entry: JsonObject): JsonObject {
  const inner = isObject(entry.message) ? entry.message : entry;
  const calls = isObject(inner.tool_calls) ? ordered(inner.tool_calls) : inner.tool_calls;
  const parts = isObject(inner.contents)
    ? ordered(inner.contents).map((part) =>
        isObject(part) && isObject(part.message_content) ? part.message_content : part,
      )
    : undefined;
  return {
    ...inner,
    ...(calls === undefined ? {} : { tool_calls: calls }),
    ...(parts === undefined ? {} : { content: parts }),
  };
}
