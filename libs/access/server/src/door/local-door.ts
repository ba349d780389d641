import { Injectable } from '@nestjs/common';
import type { HouseRequest } from '@downstream/platform/http';
import type { Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { ProvePassword } from '../use-cases/prove-password';
import type { Account } from './accounts';
import { knockOf } from './knock';

type Done = (error: unknown, accounts?: readonly Account[]) => void;
const fields = { usernameField: 'email', passwordField: 'password', passReqToCallback: true, session: false } as const;

/** The Passport strategy for an address and a password. The body must have been parsed by its contract. */
@Injectable()
export class LocalDoor {
  private readonly passport = new passport.Passport();

  constructor(prove: ProvePassword) {
    this.passport.use(
      new Strategy(fields, (request: Request, email: string, password: string, done: Done) => {
        const { workspace } = request.body as { workspace?: string };
        prove
          .run({ email, password, workspace }, knockOf(request as HouseRequest))
          .then((accounts) => done(null, accounts), done);
      }),
    );
  }

  /** The accounts that the request's address and password open: at least one. Refusals are thrown. */
  authenticate(request: Request): Promise<readonly Account[]> {
    return new Promise((resolve, reject) => {
      const callback = (error: unknown, accounts?: readonly Account[] | false) =>
        error ? reject(error as Error) : resolve(accounts || []);
      const handler = this.passport.authenticate('local', { session: false }, callback) as (
        request: Request,
        response: unknown,
        next: (error?: unknown) => void,
      ) => void;
      handler(request, request.res, reject);
    });
  }
}
