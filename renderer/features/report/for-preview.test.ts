import { expect, it } from 'vitest';
import { decisionOf } from './decision-of.ts';
import { forPreview } from './for-preview.ts';

const page =
  '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"/><style>@font-face{src:url(data:font/woff2;base64,AAAA) format("woff2")}p{}</style></head><body>&lt;style&gt;</body></html>';

it('gives the stylesheet the nonce and the face of the app, and drops the policy of the file', () => {
  expect(forPreview(page, 'n1', '/inter.woff2')).toBe(
    '<!doctype html><html><head><style nonce="n1">@font-face{src:url(/inter.woff2) format("woff2")}p{}</style></head><body>&lt;style&gt;</body></html>',
  );
});

it('asks about the signal and the costs of the policy in force', () => {
  expect(decisionOf(null)).toBeNull();
});
