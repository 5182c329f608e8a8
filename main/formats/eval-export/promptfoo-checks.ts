import { TRANSFER_TOOLS } from '../../../shared/model/transfer-tools.ts';

/**
 * Judges an agent's answer by the criteria of a test that need neither a person nor a model: the body of a function of
 * `output` and `context` that promptfoo runs, written once for all tests. It reads answers as chat models and agent
 * frameworks give them: a text, a message, calls of tools, or lists of these, also as JSON text. A handover is told by
 * the name of the tool; words alone are none. Of the conversation so far only `no_transfer_before` takes note.
 *
 * Double braces would be a template to promptfoo, so there are none.
 */
export const PROMPTFOO_CHECKS = `\
const transfers = ${JSON.stringify([...TRANSFER_TOOLS])};
const parsed = (text) => {
  try { return JSON.parse(text); } catch { return text; }
};
const read = (value, found) => {
  if (typeof value === 'string') found.texts.push(value);
  else if (Array.isArray(value)) for (const part of value) read(part, found);
  else if (value && typeof value === 'object' && (value.role === undefined || value.role === 'assistant')) {
    const call = value.function && typeof value.function === 'object' ? value.function : value;
    const name = call.name ?? call.toolName ?? call.tool ?? (typeof value.function === 'string' ? value.function : undefined);
    const given = call.arguments ?? call.args ?? call.input ?? call.parameters;
    if (typeof name === 'string' && given !== undefined) {
      found.calls.push({ name, given: typeof given === 'string' ? parsed(given) : given });
    } else {
      const parts = ['text', 'content', 'output', 'message', 'messages', 'choices', 'tool_calls', 'toolCalls'];
      for (const part of parts) if (value[part] != null) read(value[part], found);
    }
  }
  return found;
};
const whole = typeof output === 'string' ? parsed(output) : output;
const answer = read(typeof whole === 'object' ? whole : String(output), { texts: [], calls: [] });
const before = read(context.vars.messages ?? [], { texts: [], calls: [] });
const compare = (found, operator, value) => {
  if (operator === 'contains') return String(found ?? '').toLowerCase().includes(String(value).toLowerCase());
  if (operator === '==' || operator === '!=') return (String(found) === String(value)) === (operator === '==');
  if (found === undefined || found === '' || Number.isNaN(Number(found))) return false;
  const difference = Number(found) - Number(value);
  if (operator === '<') return difference < 0;
  if (operator === '<=') return difference <= 0;
  return operator === '>' ? difference > 0 : difference >= 0;
};
const fits = ({ tool, argument }) => (call) => {
  if (call.name !== tool) return false;
  if (!argument) return true;
  const found = argument.path.split('.').reduce((at, name) => at?.[name], call.given);
  const plain = found !== null && typeof found === 'object' ? JSON.stringify(found) : found;
  return compare(plain, argument.operator, argument.value);
};
const transfer = answer.calls.findIndex(({ name }) => transfers.includes(name));
const kept = (criterion) => {
  const wanted = criterion.expected === 'made' || criterion.expected === 'contains';
  if (criterion.kind === 'tool_call') return answer.calls.some(fits(criterion.call)) === wanted;
  if (criterion.kind === 'transfer') return transfer >= 0 === wanted;
  if (criterion.kind === 'text') {
    const looked = criterion.text.toLowerCase();
    return answer.texts.some((text) => text.toLowerCase().includes(looked)) === wanted;
  }
  if (transfer < 0) return true;
  return [...before.calls, ...answer.calls.slice(0, transfer)].some(fits(criterion.call));
};
const checks = (context.test.metadata.criteria ?? []).filter(({ kind }) => kind !== 'sentence');
const results = checks.map((criterion) => {
  const pass = kept(criterion);
  return { pass, score: pass ? 1 : 0, reason: (pass ? 'kept: ' : 'broken: ') + JSON.stringify(criterion) };
});
const broken = results.filter(({ pass }) => !pass);
return {
  pass: broken.length === 0,
  score: results.length === 0 ? 1 : 1 - broken.length / results.length,
  reason: results.length === 0 ? 'There is nothing to check on calls or texts.' : results.map(({ reason }) => reason).join('; '),
};
`;
