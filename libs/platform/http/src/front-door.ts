import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-custom';
import type { Principal } from './principal';

/** Recognises a request's bearer, or returns undefined when the request carries nothing of its kind. */
export type Recognise = (request: Request) => Promise<Principal | undefined>;

/**
 * The front door asks every registered Passport strategy, in the order of registration. Rooms register theirs at
 * start (`access` sessions, `integrations` API keys), so that nobody has to know them all.
 */
@Injectable()
export class FrontDoor {
  private readonly passport = new passport.Passport();
  private readonly names: string[] = [];

  /** Registers a strategy. The name is unique and shows in logs only. */
  register(name: string, recognise: Recognise): void {
    this.names.push(name);
    this.passport.use(
      name,
      new Strategy((request, done) => {
        recognise(request as Request).then((principal) => done(null, principal ?? false), done);
      }),
    );
  }

  /** Who the bearer is; undefined when no strategy recognises the request. Errors of a strategy are thrown. */
  async authenticate(request: Request): Promise<Principal | undefined> {
    if (this.names.length === 0) return undefined;
    return new Promise((resolve, reject) => {
      const callback = (error: unknown, user?: unknown) =>
        error ? reject(error as Error) : resolve((user || undefined) as Principal | undefined);
      const handler = this.passport.authenticate(this.names, { session: false }, callback) as (
        request: Request,
        response: unknown,
        next: (error?: unknown) => void,
      ) => void;
      handler(request, request.res, (error) => (error ? reject(error as Error) : resolve(undefined)));
    });
  }
}
