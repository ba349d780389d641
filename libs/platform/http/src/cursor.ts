import { createHmac, timingSafeEqual } from 'node:crypto';
import { refusal, RefusalError } from '@downstream/kernel';

/** Signs and opens cursors: the place in a sorted list, which a caller can keep but not forge. */
export class Cursors {
  constructor(private readonly key: Uint8Array) {}

  /** A cursor for a list (its name and filters) and a place in it. */
  seal(list: string, place: readonly (string | number | null)[]): string {
    const body = Buffer.from(JSON.stringify([list, place])).toString('base64url');
    return `${body}.${this.mac(body)}`;
  }

  /**
   * The place a cursor names.
   * @throws RefusalError CURSOR_INVALID when it was forged, or made for another list or filter
   */
  open(list: string, cursor: string): (string | number | null)[] {
    const [body = '', mac = ''] = cursor.split('.');
    const expected = Buffer.from(this.mac(body));
    const given = Buffer.from(mac);
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw invalid();
    const [name, place] = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as [
      string,
      (string | number | null)[],
    ];
    if (name !== list) throw invalid();
    return place;
  }

  private mac(body: string): string {
    return createHmac('sha256', this.key).update(body).digest('base64url');
  }
}

const invalid = () => new RefusalError(refusal('CURSOR_INVALID'));
