/** The encoding of today's larger models of OpenAI; others count within some 20 % of it. */
const ENCODING = 'o200k_base';

/**
 * How many tokens a text takes. The table of the encoding is large, so it is loaded when somebody asks. Marks of the
 * encoding itself are text like any other here.
 */
export async function estimateTokens(text: string): Promise<{ count: number; encoding: string }> {
  const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base');
  return { count: countTokens(text, { disallowedSpecial: new Set() }), encoding: ENCODING };
}
