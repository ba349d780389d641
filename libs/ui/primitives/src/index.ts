export * from '@downstream/ui/elements';
export { Chip } from './chip';
export { Combobox, type Option } from './combobox';
export { CopyButton } from './copy-button';
export { countryOptions } from './countries';
export { Pop } from './pop';
export { Progress } from './progress';
export { RadioCards, type Choice } from './radio-cards';
export { Tabs, type Tab } from './tabs';
