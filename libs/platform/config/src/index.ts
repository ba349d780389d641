export { CONFIG, type AppRole, type Config, type LogLevel } from './config';
export { ConfigModule } from './config.module';
export { configOrExit, EXIT_CONFIG } from './config-or-exit';
export { configTable, type ConfigRow } from './config-table';
export { ConfigError, sentence, type Problem } from './problem';
export { readConfig, type ConfigReading } from './read-config';
export { deriveKey, ensureSecret, SECRET } from './secret';
