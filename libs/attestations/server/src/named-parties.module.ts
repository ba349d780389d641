import { Module } from '@nestjs/common';
import { NamedParties } from './persistence/named-parties';

/** Whom attestations name, for rooms that search for them: a door without the rest of this room. */
@Module({ providers: [NamedParties], exports: [NamedParties] })
export class NamedPartiesModule {}
