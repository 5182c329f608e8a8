import { describe, expect, it } from 'vitest';
import { logoAddress } from './logo.ts';

/** One red pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==',
  'base64',
);

function jpeg(width: number, height: number): Buffer {
  const size = Buffer.from([
    0xff,
    0xc0,
    0,
    11,
    8,
    height >> 8,
    height & 255,
    width >> 8,
    width & 255,
    1,
    1,
    0x11,
    0,
  ]);
  const app = Buffer.from([0xff, 0xe0, 0, 4, 0x4a, 0x46]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app, size, Buffer.from([0xff, 0xd9])]);
}

const wide = Buffer.from(PNG);
wide.writeUInt32BE(5000, 16);

describe('a logo', () => {
  it('is a PNG or a JPEG, told by its content', () => {
    expect(logoAddress(PNG)).toBe(`data:image/png;base64,${PNG.toString('base64')}`);
    expect(logoAddress(jpeg(200, 40))).toMatch(/^data:image\/jpeg;base64,/);
  });
  it.each([
    [
      'a drawing, which could carry scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    ],
    ['a page', Buffer.from('<html>')],
    ['a PNG with something hung on behind', Buffer.concat([PNG, Buffer.from('<script>')])],
    ['a PNG that is cut off', PNG.subarray(0, 40)],
    ['a JPEG without a size', Buffer.from([0xff, 0xd8, ...new Array(12).fill(0xff), 0xff, 0xd9])],
    ['nothing', Buffer.alloc(0)],
    ['more than 256 kB', Buffer.alloc(256 * 1024 + 1)],
    ['a picture of very many pixels', wide],
    ['a picture without height', jpeg(10, 0)],
  ])('is not %s', (_what, bytes) => {
    expect(() => logoAddress(bytes)).toThrow(expect.objectContaining({ code: 'INVALID' }));
  });
});
