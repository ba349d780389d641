import { Injectable } from '@nestjs/common';
import type { HouseRequest } from '@downstream/platform/http';
import { Bearers } from '../door/bearers';
import { knockOf } from '../door/knock';
import { giveToken, takeToken } from '../door/session-cookie';
import type { Opened } from '../use-cases/open-session';
import { SignOut } from '../use-cases/sign-out';

/** Changes a browser's session cookie; the session it had before never outlives the change. */
@Injectable()
export class Doorman {
  constructor(
    private readonly bearers: Bearers,
    private readonly signOut: SignOut,
  ) {}

  /** Hands over a new session. */
  async admit(request: HouseRequest, { token }: Opened): Promise<void> {
    const before = await this.bearers.of(request);
    if (before) await this.signOut.run(before, 'REPLACED', knockOf(request));
    giveToken(responseOf(request), token);
  }

  /** Ends the session, if there is one, and clears what the browser kept. */
  async dismiss(request: HouseRequest): Promise<void> {
    const bearer = await this.bearers.of(request);
    if (bearer) await this.signOut.run(bearer, 'SIGNED_OUT', knockOf(request));
    takeToken(responseOf(request));
  }
}

function responseOf(request: HouseRequest) {
  if (!request.res) throw new Error('A request without its response');
  return request.res;
}
