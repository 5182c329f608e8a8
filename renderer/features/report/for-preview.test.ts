import { expect, it } from 'vitest';
import { forPreview } from './for-preview.ts';

const page =
  '<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'"/><style>@font-face{src:url(data:font/woff2;base64,AAAA) format("woff2")}p{}</style></head><body>&lt;style&gt;</body></html>';

it('gives the stylesheet the nonce and the face of the app, and drops the policy of the file', () => {
  expect(forPreview(page, 'n1', '/inter.woff2')).toBe(
    '<!doctype html><html><head><style nonce="n1">@font-face{src:url(/inter.woff2) format("woff2")}p{}</style></head><body>&lt;style&gt;</body></html>',
  );
});
