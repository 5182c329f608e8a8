import type { Attachment } from '../../shared/model/case.ts';
import { isObject, type JsonObject } from '../files/parse-json.ts';

const MOST = 200;

/** The files of a message as chat and ticket exports name them: a list under `attachments` or `files`. */
export function attachmentsOf(entry: JsonObject): Attachment[] {
  const list = [entry.attachments, entry.files].find(Array.isArray) ?? [];
  return list.slice(0, MOST).flatMap((one: unknown): Attachment[] => {
    if (typeof one === 'string' && one !== '') return [{ name: nameIn(one) }];
    return isObject(one) ? attachmentOf(one) : [];
  });
}

/** A part of a message's content that is no text: an image or a file, by whatever name the source gives it. */
export function attachmentOfPart(part: JsonObject): Attachment | null {
  const inner = [part.file, part.image_url, part.input_audio, part.source].find(isObject) ?? part;
  const [named] = attachmentOf(inner);
  if (named) return named;
  return typeof part.type === 'string' && part.type !== ''
    ? { name: part.type.toWellFormed().slice(0, 1000) }
    : null;
}

function attachmentOf(one: JsonObject): Attachment[] {
  const name = firstText(one.name, one.filename, one.file_name, one.title, one.content_url, one.url);
  if (name === null) return [];
  const mediaType = firstText(one.content_type, one.mediaType, one.media_type, one.mime_type, one.type);
  const bytes = [one.bytes, one.size, one.file_size].find(
    (size) => Number.isSafeInteger(size) && (size as number) >= 0,
  );
  const text = firstText(one.text, one.content);
  return [
    {
      name: nameIn(name),
      ...(mediaType === null ? {} : { mediaType: mediaType.slice(0, 200) }),
      ...(bytes === undefined ? {} : { bytes: bytes as number }),
      ...(text === null ? {} : { text }),
    },
  ];
}

function firstText(...values: readonly unknown[]): string | null {
  const found = values.find((value) => typeof value === 'string' && value !== '');
  return found === undefined ? null : (found as string).toWellFormed();
}

/** The last part of an address or path; of data that is written into the address only that it is data. */
function nameIn(address: string): string {
  if (address.startsWith('data:')) return address.slice(0, address.search(/[;,]|$/));
  const name = /^[a-z]+:\/\//i.test(address) ? (address.split(/[?#]/)[0] ?? '').split('/').at(-1) : address;
  return (name || address).toWellFormed().slice(0, 1000);
}
