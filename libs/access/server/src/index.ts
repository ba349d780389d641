export { AccessModule } from './access.module';
export type { AccessOptions } from './access-options';
export { ActivateUser } from './use-cases/activate-user';
export { CreateTenant, type NewTenant } from './use-cases/create-tenant';
export { InvitePortalUser, type PortalInvitee } from './use-cases/invite-portal-user';
export { InviteUser, type Invitee } from './use-cases/invite-user';
export { Reauthenticate, type Proof } from './use-cases/reauthenticate';
export { UserDirectory, type NameFinder, type Person } from './user-directory';
