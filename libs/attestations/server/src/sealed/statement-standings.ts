import { Injectable } from '@nestjs/common';
import type { SignedStatementBody, StandingNow } from '@downstream/attestations/core';

/** Tells whether a statement that was verified counts today; NOT_ASKED where nobody looked. */
@Injectable()
export abstract class StatementStandings {
  abstract of(statement: SignedStatementBody): Promise<StandingNow>;
}

/** Where no record is kept that could be asked: says so. */
@Injectable()
export class NoStandings extends StatementStandings {
  of(): Promise<StandingNow> {
    return Promise.resolve('NOT_ASKED');
  }
}
