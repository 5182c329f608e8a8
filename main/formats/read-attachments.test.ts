import { describe, expect, it } from 'vitest';
import { readMessages } from './read-messages.ts';

const read = (message: object) => readMessages([{ role: 'user', content: 'See this.', ...message }])[0];

describe('files that came with a message', () => {
  it('are kept with their name, type, size and text, by the names that exports use', () => {
    const list = [
      { file_name: 'bill.txt', content_type: 'text/plain', size: 1234, text: 'EUR 12' },
      { filename: 'photo.png', mime_type: 'image/png' },
      'https://files.test/a/contract.pdf?token=1',
    ];
    expect(read({ attachments: list })?.attachments).toEqual([
      { name: 'bill.txt', mediaType: 'text/plain', bytes: 1234, text: 'EUR 12' },
      { name: 'photo.png', mediaType: 'image/png' },
      { name: 'contract.pdf' },
    ]);
  });
  it('are the parts of a content that are no text, which is kept beside them', () => {
    const content = [
      { type: 'text', text: 'Look' },
      { type: 'image_url', image_url: { url: 'data:image/png;base64,AAAA' } },
      { type: 'file', file: { filename: 'log.txt' } },
    ];
    expect(read({ content })).toMatchObject({
      text: 'Look',
      attachments: [{ name: 'data:image/png' }, { name: 'log.txt' }],
    });
  });
  it('leave a message without any as it was', () => {
    expect(read({})).toEqual({ speaker: 'customer', text: 'See this.' });
    expect(read({ attachments: [] })).toEqual({ speaker: 'customer', text: 'See this.' });
    expect(read({ attachments: [null, 3, {}] })).toEqual({ speaker: 'customer', text: 'See this.' });
  });
});
