import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Finder } from './finder.ts';
import { maskText } from './mask-text.ts';

function redactText(text: string) {
  const findings = Finder.of([text], []).find(text);
  return { text: maskText(text, findings), found: findings.map(({ kind }) => kind) };
}

const codePoints = (text: string) => [...text].length;

describe('redaction', () => {
  it.each([
    ['email', 'Write to jörg.meier+x@example-shop.co.uk today', 'jörg.meier+x@example-shop.co.uk'],
    ['card', 'Card 4111 1111 1111 1111, please', '4111 1111 1111 1111'],
    ['card', 'Card 378282246310005', '378282246310005'],
    ['iban', 'Account DE89 3704 0044 0532 0130 00 THANK YOU', 'DE89 3704 0044 0532 0130 00'],
    ['iban', 'GB82WEST12345698765432', 'GB82WEST12345698765432'],
    ['phone', 'Call +44 20 7946 0958 now', '+44 20 7946 0958'],
    ['phone', 'Call (555) 213-4567 now', '(555) 213-4567'],
    ['phone', 'Ruf 030 901820-14 an', '030 901820-14'],
    [
      'link',
      'see https://x.example/cb?access_token=abc123&x=1 there',
      'https://x.example/cb?access_token=abc123&x=1',
    ],
    ['secret', 'Authorization: Bearer abcdefghijklmnop1234', 'abcdefghijklmnop1234'],
    ['secret', 'my password is hunter22!', 'hunter22!'],
    ['secret', 'key sk-abcdefghijklmnopqrstuvwx', 'sk-abcdefghijklmnopqrstuvwx'],
  ] as const)('finds %s in "%s" and nothing else of it', (kind, text, part) => {
    const { text: redacted, found } = redactText(text);
    expect(found).toEqual([kind]);
    const [before = '', after = ''] = text.split(part);
    expect(redacted.startsWith(before)).toBe(true);
    expect(redacted.endsWith(after)).toBe(true);
    expect(redacted).not.toContain(part);
    expect(codePoints(redacted)).toBe(codePoints(text));
  });

  it.each([
    'Order 4111111111111112 of 2025-03-04, 10:15:00',
    'From 01.02.2025 10:00 until 03.02.2025',
    'Tracking 1Z999AA10123456784, invoice DE123456789',
    'Version 1.2.3.4, ratio 0.123456789, 12 @ 3 each',
    'See https://x.example/help?page=2',
  ])('leaves "%s" alone', (text) => {
    expect(redactText(text)).toEqual({ text, found: [] });
  });

  it('keeps every other passage where it was, in code points, whatever the text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        'a@b.co',
        ' 4111111111111111 ',
        '😀',
        ' +49 30 901820 ',
        'GB82WEST12345698765432',
        '"',
        '\u202e',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const before = [...text];
        const after = [...redactText(text).text];
        expect(after).toHaveLength(before.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing more when it is done twice', () => {
    const once = redactText('a@b.co, 4111111111111111, +49 30 901820').text;
    expect(redactText(once)).toEqual({ text: once, found: [] });
  });

  it('leaves JSON readable', () => {
    const text = JSON.stringify({ mail: 'a@example.com', password: 'secret-word', phone: '+49 30 901820' });
    const { text: redacted, found } = redactText(text);
    expect(Object.keys(JSON.parse(redacted))).toEqual(['mail', 'password', 'phone']);
    expect(found).toHaveLength(3);
  });
});
