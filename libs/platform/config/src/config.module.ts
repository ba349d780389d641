import { Global, Module, type DynamicModule } from '@nestjs/common';
import { CONFIG, type Config } from './config';
import { ensureSecret, SECRET } from './secret';

/** Gives every module the frozen configuration ({@link CONFIG}) and the master secret ({@link SECRET}). */
@Global()
@Module({})
export class ConfigModule {
  static forRoot(config: Config): DynamicModule {
    return {
      module: ConfigModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: SECRET, useFactory: () => ensureSecret(config) },
      ],
      exports: [CONFIG, SECRET],
    };
  }
}
