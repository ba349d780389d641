import { Module, type OnModuleInit } from '@nestjs/common';
import { UserDirectory } from '@downstream/access/server';
import { registerRows } from '@downstream/platform/database';
import { KeyDoor } from './door/key-door';
import { Makers } from './door/makers';
import { IntegrationsEvidence } from './evidence';
import { ApiKeysController } from './http/api-keys.controller';
import { ApiKeyRow } from './persistence/api-key.row';
import { ApiKeys } from './persistence/api-keys';
import { CreateApiKey } from './use-cases/create-api-key';
import { ListApiKeys } from './use-cases/list-api-keys';
import { RevokeApiKey } from './use-cases/revoke-api-key';

registerRows(ApiKeyRow);

/** API keys: made, listed and revoked by admins, recognised at the front door. Needs `AccessModule`. */
@Module({
  controllers: [ApiKeysController],
  providers: [ApiKeys, CreateApiKey, IntegrationsEvidence, KeyDoor, ListApiKeys, Makers, RevokeApiKey],
})
export class IntegrationsModule implements OnModuleInit {
  constructor(
    private readonly directory: UserDirectory,
    private readonly keys: ApiKeys,
  ) {}

  onModuleInit(): void {
    this.directory.nameKeysBy(
      async (tx, ids) => new Map((await this.keys.byIds(tx, ids)).map((key) => [key.id, key.name])),
    );
  }
}
