import type { Provider, Type } from '@nestjs/common';
import { DecideExtract } from './decide-extract';
import { ExtractDirectory } from './extract-directory';
import { ExtractViews } from './extract-views';
import { ExtractsEvidence } from './extracts-evidence';
import { OfferExtract } from './offer-extract';
import { RegisterExtractRows } from './persistence/register-extract-rows';
import { RegisterExtractsController } from './register-extracts.controller';

/** Extracts of registers, as parts of the room's module. */
export const extractControllers: Type[] = [RegisterExtractsController];
export const extractProviders: Provider[] = [
  ...[RegisterExtractRows, ExtractDirectory, ExtractViews, OfferExtract, DecideExtract, ExtractsEvidence],
];
