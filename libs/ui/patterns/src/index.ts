export * from '@downstream/ui/frame';
export { HOME_BLOCKS, provideHomeBlock, type HomeBlock } from './frame/home-block';
export { hotkeys, Hotkeys, type Hotkey } from './frame/hotkeys';
export { ONBOARDING_STEPS, provideOnboardingStep, type OnboardingStep } from './frame/onboarding';
export { paletteCommands, PaletteCommands, type Command } from './frame/palette-commands';
export { provideQueueKind, QUEUE_KINDS, QueuePlace, type QueueKind, type QueueKindId } from './frame/queue-kind';
export {
  provideSearchSource,
  SEARCH_SOURCES,
  type FoundRecord,
  type FoundRecords,
  type SearchSource,
} from './frame/search-source';
export type { RoomDoor, RouteNav } from './frame/room-door';
export { FactLine, Facts, Section } from './page/facts';
export { Name } from './page/name';
export { EmptyState } from './states/empty-state';
export { NotChecked } from './states/not-checked';
