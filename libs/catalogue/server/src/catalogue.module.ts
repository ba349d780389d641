import { Module } from '@nestjs/common';
import { registerRows } from '@downstream/platform/database';
import { CatalogueEvidence } from './evidence';
import { ExportItems } from './export/export-items';
import { ClassificationsController } from './http/classifications.controller';
import { ItemExportsController } from './http/exports.controller';
import { ItemListsController } from './http/item-lists.controller';
import { ItemsController } from './http/items.controller';
import { ListVersionsController } from './http/list-versions.controller';
import { ItemClassificationRow } from './persistence/item-classification.row';
import { ItemRow } from './persistence/item.row';
import { Items } from './persistence/items';
import { ListVersionRow } from './persistence/list-version.row';
import { ListVersions } from './persistence/list-versions';
import { ApproveClassification } from './use-cases/approve-classification';
import { AskSensitivity } from './use-cases/ask-sensitivity';
import { DraftClassification } from './use-cases/draft-classification';
import { DraftListVersion } from './use-cases/draft-list-version';
import { ItemRecords } from './use-cases/item-records';
import { JudgeGoods } from './use-cases/judge-goods';
import { JudgeCountries } from './use-cases/judge-countries';
import { ListItems } from './use-cases/list-items';
import { ListRecords } from './use-cases/list-records';
import { ProposeClassification } from './use-cases/propose-classification';
import { ProposeListVersion } from './use-cases/propose-list-version';
import { PublishListVersion } from './use-cases/publish-list-version';
import { ReadItem } from './use-cases/read-item';
import { ReadLists } from './use-cases/read-lists';
import { RegisterItem } from './use-cases/register-item';
import { RetireListVersion } from './use-cases/retire-list-version';
import { ReturnClassification } from './use-cases/return-classification';
import { ReturnListVersion } from './use-cases/return-list-version';
import { ReviseClassification } from './use-cases/revise-classification';
import { ReviseItem } from './use-cases/revise-item';
import { ReviseListVersion } from './use-cases/revise-list-version';
import { SearchItems } from './use-cases/search-items';
import { ItemViews } from './views/item-views';
import { ListViews } from './views/list-views';

registerRows(ItemRow, ItemClassificationRow, ListVersionRow);

const reading = [
  AskSensitivity,
  ExportItems,
  Items,
  JudgeGoods,
  ItemViews,
  JudgeCountries,
  ListItems,
  ListVersions,
  ListViews,
  ReadItem,
  ReadLists,
  SearchItems,
];
const writing = [
  ApproveClassification,
  DraftClassification,
  DraftListVersion,
  ItemRecords,
  ListRecords,
  ProposeClassification,
  ProposeListVersion,
  PublishListVersion,
  RegisterItem,
  RetireListVersion,
  ReturnClassification,
  ReturnListVersion,
  ReviseClassification,
  ReviseItem,
  ReviseListVersion,
];

/** The room `catalogue`: items, classifications that two people make, and the lists that judge items. Needs the global `AccessModule`. */
@Module({
  controllers: [
    ItemsController,
    ItemExportsController,
    ClassificationsController,
    ItemListsController,
    ListVersionsController,
  ],
  providers: [...reading, ...writing, CatalogueEvidence],
  exports: [JudgeCountries, JudgeGoods],
})
export class CatalogueModule {}
