import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainText, textOfHtml } from './html-text.ts';

it('leaves tags out and begins a line with every block', () => {
  expect(
    textOfHtml('<p>Hello <b>you</b>,</p>\n<p>it  broke.<br>Twice.</p><ul><li>one</li><li>two</li></ul>'),
  ).toBe('Hello you,\nit broke.\nTwice.\n- one\n- two');
});

it('reads entities, and leaves an unknown one as it stands', () => {
  expect(textOfHtml('a &lt;b&gt; &amp;amp; &#8364;&#x20ac; &nosuch; &#xD800;')).toBe(
    'a <b> &amp; €€ &nosuch; \ufffd',
  );
});

it('leaves out what is no text: scripts, styles, comments', () => {
  expect(textOfHtml('a<script>alert("<p>x</p>")</script><style>p{}</style><!-- <p>y</p> -->b')).toBe('ab');
});

it('tells a picture by its alternative text', () => {
  expect(textOfHtml('<img src="x.png" alt="my router"><img src="y.png">')).toBe(
    '[picture: my router][picture]',
  );
});

it('takes a bare < for itself', () => {
  expect(textOfHtml('1 < 2 and 3 <4')).toBe('1 < 2 and 3 <4');
  expect(plainText('if a < b then c > d\n  indented')).toBe('if a < b then c > d\n  indented');
});

it('comes to an end on any text, and leaves nothing out of one without markup', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '<p',
    '</',
    '<!--',
    '-->',
    '<script>',
    '&',
    '&#',
    ';',
    'a',
    '"',
    ' ',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      expect(textOfHtml(pieces.join('')).length).toBeLessThanOrEqual(
        pieces.join('').length + 20 * pieces.length,
      );
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z .,]*$/), (text) => {
      expect(textOfHtml(text)).toBe(text.replace(/ +/g, ' ').trim());
    }),
  );
});

it('reads megabytes of the smallest pieces', () => {
  const many = 100_000;
  expect(textOfHtml('<b>x</b>'.repeat(many))).toHaveLength(many);
  expect(textOfHtml(`a${'&nbsp;'.repeat(many)}b`)).toHaveLength(many + 2);
  expect(textOfHtml(`a${'<'.repeat(many)}`)).toHaveLength(many + 1);
  expect(textOfHtml('<!--'.repeat(many))).toBe('');
});
