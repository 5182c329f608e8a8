import type { Message } from '../../model/case.ts';

/** Fields of a tool's answer that hold what a person is called. */
const NAME_FIELD =
  /"(?:first|last|full|given|family|customer|user|middle|maiden|contact)_?name"\s*:\s*"([^"]{2,80})"/gi;

/** The words of names that tools gave in a case, in lower case: they are not what it is about. */
export function namesIn(messages: readonly Message[]): Set<string> {
  const names = new Set<string>();
  for (const { speaker, text } of messages) {
    if (speaker !== 'tool' || !text.includes('ame"')) continue;
    for (const [, name = ''] of text.matchAll(NAME_FIELD)) {
      for (const word of name.toLowerCase().split(/[^\p{L}\p{M}-]+/u)) if (word.length > 1) names.add(word);
    }
  }
  return names;
}
