export { Cell, type Column, type FilterChoice } from './column';
export { DataTable } from './data-table';
export { Marks } from './marks';
export { SavedViews, type PresetView, type SavedView } from './saved-views';
export type { TableFormat, TakeTable } from './table-export';
export { tableView, type TableView, type View, type ViewOptions } from './table-view';
