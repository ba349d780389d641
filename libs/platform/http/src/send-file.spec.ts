import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import express from 'express';
import request from 'supertest';
import { sendFile, type FileToSend } from './send-file';

const sent = (file: FileToSend) => {
  const app = express();
  app.get('/file', (_, response, next) => void sendFile(response, file).catch(next));
  return request(app).get('/file').buffer(true);
};
const bytes = Buffer.from('%PDF-1.7');

describe('a file that is handed out', () => {
  it('is saved, taken for nothing but what it is, and kept nowhere', async () => {
    const { headers, body } = await sent({ name: 'a.bin', mediaType: 'application/octet-stream', content: bytes });
    expect(body).toEqual(bytes);
    expect(headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': '8',
      'content-disposition': `attachment; filename="a.bin"; filename*=UTF-8''a.bin`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': `sandbox; default-src 'none'; frame-ancestors 'none'`,
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  it.each([
    ['выписка (1)*.pdf', `filename="_______ (1)*.pdf"`, '%D0%B2%D1%8B%D0%BF%D0%B8%D1%81%D0%BA%D0%B0%20%281%29%2A.pdf'],
    ['a";\r\nx: y', `filename="a_;__x: y"`, 'a%22%3B%0D%0Ax%3A%20y'],
    ['half \ud800', `filename="half _"`, 'half%20%EF%BF%BD'],
  ])('has its name in any script: %j', async (name, plain, extended) => {
    const { headers } = await sent({ name, mediaType: 'application/pdf', content: bytes });
    expect(headers['content-disposition']).toBe(`attachment; ${plain}; filename*=UTF-8''${extended}`);
  });

  it('may be shown, and may come in parts whose length is not known', async () => {
    const content = Readable.from([Buffer.from('a,'), Buffer.from('b')]);
    const { headers, text } = await sent({ name: 'a.csv', mediaType: 'text/csv', shown: true, content });
    expect(text).toBe('a,b');
    expect(headers['content-disposition']).toMatch(/^inline; /);
    expect(headers['content-length']).toBeUndefined();
  });

  it('breaks off when its content does', async () => {
    const content = Readable.from(
      (function* () {
        yield Buffer.from('a,');
        throw new Error('gone');
      })(),
    );
    await expect(sent({ name: 'a.csv', mediaType: 'text/csv', bytes: 9, content })).rejects.toThrow(/aborted|hang up/);
  });
});
