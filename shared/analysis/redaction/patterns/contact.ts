import type { Rule } from './rule.ts';

/** E-mail addresses, also of other scripts, and those written out to fool machines. */
export const EMAILS: readonly Rule[] = [
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}[\p{L}\p{N}-]{2,63}/gu,
    identity: emailIdentity,
  },
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-]{1,32}(?:(?: ?\(dot\) ?| ?\[dot\] ?|\.| (?:underscore|dash|dot) )[\p{L}\p{N}_%+-]{1,32}){0,4} ?(?:\(at\)|\[at\]|\{at\}|\(@\)| @ | at (?=[\p{L}\p{N}-]{1,40} dot )) ?[\p{L}\p{N}-]{1,40}(?:(?: ?\(dot\) ?| ?\[dot\] ?| dot |\.)[\p{L}\p{N}-]{2,40}){1,4}/giu,
    identity: (found) =>
      emailIdentity(found.replace(/ ?[([{]?(?:at|@)[)\]}]? ?/i, '@').replace(/ ?[([]?dot[)\]]? ?/gi, '.')),
  },
];

function emailIdentity(found: string): string {
  return `email:${found.toLowerCase()}`;
}
