import type { Rule } from './rule.ts';

const NAMED =
  'api[_-]?key|access[_-]?token|auth|token|secret|signature|sig|password|passwd|passcode|pwd|session|sessionid|sid|code|key|jwt|credential|otp|ticket|state';
const exact = (found: string): string => `secret:${found}`;

/** Keys, tokens and links by the shape that their makers gave them. */
export const SECRETS: readonly Rule[] = [
  {
    kind: 'secret',
    pattern:
      /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[A-Za-z0-9+/=\s]{16,8000}(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/gu,
  },
  // User and password in an address of any service.
  {
    kind: 'secret',
    pattern:
      /(?<![a-z0-9])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s"'<>\\/@:]{1,100}:[^\s"'<>\\/@]{1,200}@[^\s"'<>\\]{1,2000}/giu,
  },
  {
    kind: 'link',
    pattern: new RegExp(
      `https?:\\/\\/[^\\s"'<>\\\\?#&;]{1,1000}[?&#;](?:[^\\s"'<>\\\\=&;#]{0,60}=[^\\s"'<>\\\\&;#]{0,500}[&;#]){0,20}[\\w.-]{0,40}(?:${NAMED})=[^\\s"'<>\\\\]{1,2000}`,
      'giu',
    ),
    identity: (found) => `link:${found}`,
  },
  {
    kind: 'link',
    pattern:
      /https?:\/\/[^\s"'<>\\?#]{1,200}\/(?:reset|invite|magic|verify|activate|confirm|unsubscribe|join|share|s|token|auth|services|webhooks?|hooks)[\w-]{0,30}\/[A-Za-z0-9_/-]{16,500}/giu,
    identity: (found) => `link:${found}`,
  },
  {
    kind: 'secret',
    pattern: /(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{8,4000}(?:\.[\w-]{0,2000})?/gu,
    identity: exact,
  },
  {
    kind: 'secret',
    pattern:
      /(?<![A-Za-z0-9_])(?:sk-[\w-]{16,200}|[psr]k_(?:live|test)_\w{10,200}|whsec_\w{16,100}|(?:AKIA|ASIA|AROA|AGPA)[A-Z0-9]{16}|gh[pousr]_\w{20,200}|github_pat_\w{20,200}|glpat-[\w-]{16,60}|xox[abeoprs]-[\w-]{10,200}|xapp-[\w-]{10,200}|AIza[\w-]{30,60}|ya29\.[\w-]{20,400}|SG\.[\w-]{16,40}\.[\w-]{16,80}|(?:AC|SK)[0-9a-f]{32}|npm_[A-Za-z0-9]{30,50}|pypi-[\w-]{30,300}|hf_[A-Za-z0-9]{20,60}|[spc]k-lf-[0-9a-f-]{30,40}|lsv2_[a-z]{2}_[0-9a-f_]{30,60}|dop_v1_[0-9a-f]{60,70}|shp(?:at|ss|ca)_[0-9a-f]{30,40}|sq0[a-z]{3}-[\w-]{20,60}|EAAC?[A-Za-z0-9]{60,300}|key-[0-9a-f]{32}|\d{8,10}:AA[\w-]{32,36}|[MN][A-Za-z\d]{23}\.[\w-]{6}\.[\w-]{27,40})(?![A-Za-z0-9_])/gu,
    identity: exact,
  },
  {
    kind: 'secret',
    pattern: /(?<=(?<![a-z])(?:bearer|basic)\s{1,3})[\w.~+/=-]{16,2000}/giu,
    identity: exact,
  },
  {
    kind: 'secret',
    pattern: /(?<=(?:AccountKey|SharedAccessKey|SharedAccessSignature)=)[^\s"',;\\]{16,400}/gu,
    identity: exact,
  },
];
