import type { Provider, Type } from '@nestjs/common';
import { OwnershipFacts } from '../runs/known-elsewhere';
import { OwnershipController } from './http/ownership.controller';
import { OnOwnershipChanged } from './on-ownership-changed';
import { OwnershipCharts } from './ownership-charts';
import { OwnershipDirectory, TestedOwnership } from './ownership-directory';
import { OwnershipViews } from './ownership-views';
import { OwnershipEntries } from './persistence/ownership-entries';
import { OwnershipProposals } from './persistence/ownership-proposals';
import { ChangeOwnership } from './use-cases/change-ownership';
import { DecideOwnership } from './use-cases/decide-ownership';
import { ImportOwnership } from './use-cases/import-ownership';
import { RecordChanges } from './use-cases/record-changes';

/** Who owns distributors, as parts of the room's module. */
export const ownershipControllers: Type[] = [OwnershipController];
export const ownershipProviders: Provider[] = [
  OwnershipEntries,
  OwnershipProposals,
  OwnershipCharts,
  OwnershipDirectory,
  OwnershipViews,
  RecordChanges,
  ChangeOwnership,
  DecideOwnership,
  ImportOwnership,
  OnOwnershipChanged,
  TestedOwnership,
  { provide: OwnershipFacts, useExisting: TestedOwnership },
];
