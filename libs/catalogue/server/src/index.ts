export { CatalogueModule } from './catalogue.module';
export { ApproveClassification } from './use-cases/approve-classification';
export { DraftClassification } from './use-cases/draft-classification';
export { JudgeGoods, type JudgedGoods, type NamedGoods } from './use-cases/judge-goods';
export { JudgeCountries } from './use-cases/judge-countries';
export { ProposeClassification } from './use-cases/propose-classification';
export { RegisterItem } from './use-cases/register-item';
export { ReturnClassification } from './use-cases/return-classification';
