import { Module } from '@nestjs/common';
import { registerRows } from '@downstream/platform/database';
import { CatalogueEvidence } from './evidence';
import { ClassificationsController } from './http/classifications.controller';
import { ItemsController } from './http/items.controller';
import { ItemClassificationRow } from './persistence/item-classification.row';
import { ItemRow } from './persistence/item.row';
import { Items } from './persistence/items';
import { ApproveClassification } from './use-cases/approve-classification';
import { AskSensitivity } from './use-cases/ask-sensitivity';
import { DraftClassification } from './use-cases/draft-classification';
import { ItemRecords } from './use-cases/item-records';
import { ListItems } from './use-cases/list-items';
import { ProposeClassification } from './use-cases/propose-classification';
import { ReadItem } from './use-cases/read-item';
import { RegisterItem } from './use-cases/register-item';
import { ReturnClassification } from './use-cases/return-classification';
import { ReviseClassification } from './use-cases/revise-classification';
import { ReviseItem } from './use-cases/revise-item';
import { ItemViews } from './views/item-views';

registerRows(ItemRow, ItemClassificationRow);

const reading = [AskSensitivity, Items, ItemViews, ListItems, ReadItem];
const writing = [
  ApproveClassification,
  DraftClassification,
  ItemRecords,
  ProposeClassification,
  RegisterItem,
  ReturnClassification,
  ReviseClassification,
  ReviseItem,
];

/** The room `catalogue`: items, and classifications that two people make. Needs the global `AccessModule`. */
@Module({
  controllers: [ItemsController, ClassificationsController],
  providers: [...reading, ...writing, CatalogueEvidence],
})
export class CatalogueModule {}
