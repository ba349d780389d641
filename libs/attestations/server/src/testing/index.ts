export { patchesOf, PortalHouse, type Invited, type Visitor } from './portal-house';
export * from './signing';
