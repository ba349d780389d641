import { Controller, Inject } from '@nestjs/common';
import { keyState } from '@downstream/integrations/core';
import { createApiKey, listApiKeys, revokeApiKey, type Reply } from '@downstream/contracts';
import type { Clock, Context } from '@downstream/kernel';
import { CLOCK } from '@downstream/platform/database';
import { Allow, Ctx, Endpoint, Input, type InputOf } from '@downstream/platform/http';
import { prefixOf } from '../persistence/api-keys';
import { CreateApiKey } from '../use-cases/create-api-key';
import { ListApiKeys, type NamedKey } from '../use-cases/list-api-keys';
import { RevokeApiKey } from '../use-cases/revoke-api-key';

/** Administration of API keys. */
@Controller()
export class ApiKeysController {
  constructor(
    private readonly list: ListApiKeys,
    private readonly create: CreateApiKey,
    private readonly revoke: RevokeApiKey,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Endpoint(listApiKeys)
  @Allow('key:manage')
  async listApiKeys(@Ctx() ctx: Context): Promise<Reply<typeof listApiKeys>> {
    const { rows, scopes } = await this.list.run(ctx);
    return { rows: rows.map((one) => this.view(one)), scopes: [...scopes] };
  }

  @Endpoint(createApiKey)
  @Allow('key:manage')
  async createApiKey(
    @Ctx() ctx: Context,
    @Input() input: InputOf<typeof createApiKey>,
  ): Promise<Reply<typeof createApiKey>> {
    const { secret, ...named } = await this.create.run(ctx, input.body);
    return { key: this.view(named), secret };
  }

  @Endpoint(revokeApiKey)
  @Allow('key:manage')
  async revokeApiKey(
    @Ctx() ctx: Context,
    @Input() input: InputOf<typeof revokeApiKey>,
  ): Promise<Reply<typeof revokeApiKey>> {
    return this.view(await this.revoke.run(ctx, input.params.id));
  }

  private view({ key, maker }: NamedKey): Reply<typeof revokeApiKey> {
    const { id, name, scopes, createdBy, createdAt, expiresAt, lastUsedAt, version } = key;
    return {
      id,
      name,
      prefix: prefixOf(key),
      scopes: [...scopes],
      state: keyState(key, this.clock.now()),
      createdBy: { id: createdBy, name: maker },
      createdAt,
      expiresAt,
      lastUsedAt,
      version,
    };
  }
}
