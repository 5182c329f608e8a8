import { AppError } from '../../shared/errors.ts';
import { LOGO_BYTES } from '../../shared/model/report.ts';

/** Pixels on a side: more is of no use at the head of a page, and would take memory when it is unpacked. */
const MOST_PIXELS = 4000;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

/** The picture of a logo as a data address. Only PNG and JPEG, told by their content: a drawing (SVG) could carry scripts. */
export function logoAddress(bytes: Buffer): string {
  if (bytes.length > LOGO_BYTES) throw refused('is larger than 256 kB', 'Save it smaller.');
  const png = pngSize(bytes);
  const size = png ?? jpegSize(bytes);
  if (!size) throw refused('is neither PNG nor JPEG', 'Save it as PNG; a drawing such as SVG is not taken.');
  if (Math.max(size.width, size.height) > MOST_PIXELS || Math.min(size.width, size.height) < 1) {
    throw refused(
      `is ${size.width} by ${size.height} pixels`,
      `Save it with at most ${MOST_PIXELS} on a side.`,
    );
  }
  return `data:image/${png ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`;
}

interface Size {
  width: number;
  height: number;
}

/** A PNG begins with its mark and its header, and ends with its end: nothing hangs on behind. */
function pngSize(bytes: Buffer): Size | null {
  const whole = bytes.length > 45 && bytes.subarray(0, 8).equals(PNG) && bytes.subarray(-12).equals(PNG_END);
  if (!whole || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** Goes through the parts of a JPEG up to the one that says its size. */
function jpegSize(bytes: Buffer): Size | null {
  if (
    bytes.length < 12 ||
    bytes.readUInt16BE(0) !== 0xffd8 ||
    bytes.readUInt16BE(bytes.length - 2) !== 0xffd9
  ) {
    return null;
  }
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const part = bytes[at + 1]!;
    const isSize = part >= 0xc0 && part <= 0xcf && part !== 0xc4 && part !== 0xc8 && part !== 0xcc;
    if (isSize) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function refused(why: string, hint: string): AppError {
  return new AppError('INVALID', `The logo ${why}.`, { field: 'logo', problem: 'E_LOGO', hint });
}
