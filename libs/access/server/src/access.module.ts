import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { registerRows } from '@downstream/platform/database';
import { ACCESS_OPTIONS, type AccessOptions } from './access-options';
import { Accounts } from './door/accounts';
import { Bearers } from './door/bearers';
import { DoorKeys } from './door/door-keys';
import { LinkDoor } from './door/link-door';
import { LocalDoor } from './door/local-door';
import { PasswordHasher } from './door/password-hasher';
import { PasswordPolicy } from './door/password-policy';
import { Passwords } from './door/passwords';
import { SecondFactors } from './door/second-factors';
import { SecretBox } from './door/secret-box';
import { SessionDoor } from './door/session-door';
import { Letters } from './events/letters';
import { OnCodeIssued } from './events/on-code-issued';
import { OnPasswordChanged, OnSecondFactorEnrolled, OnSecondFactorReset } from './events/on-credential-changed';
import { OnLinkIssued } from './events/on-link-issued';
import { RefusedLetters } from './events/refused-letters';
import { AccessEvidence } from './evidence';
import { ExportTable } from './exports/export-table';
import { DeliveryReportsController } from './http/delivery-reports.controller';
import { SavedViewsController } from './http/saved-views.controller';
import { KeepViews } from './saved-views/keep-views';
import { SavedViews } from './persistence/saved-views';
import { Doorman } from './http/doorman';
import { InvitationsController } from './http/invitations.controller';
import { PasswordController } from './http/password.controller';
import { PortalController } from './http/portal.controller';
import { ProfileController } from './http/profile.controller';
import { SecondFactorController } from './http/second-factor.controller';
import { ServiceCalendarController } from './http/service-calendar.controller';
import { SessionController } from './http/session.controller';
import { TenantController } from './http/tenant.controller';
import { UsersController } from './http/users.controller';
import { NoticesController } from './http/notices.controller';
import { ChooseNotices } from './notices/choose-notices';
import { NoticeClock } from './notices/notice-clock';
import { NoticeNames } from './notices/notice-names';
import { NoticePost } from './notices/notice-post';
import { OnMaterialChange, OnPassMissed, OnReviewDate } from './notices/on-watch';
import { OnListHeld } from './notices/on-list-held';
import {
  OnAppealSent,
  OnApprovalWaiting,
  OnHitRaised,
  OnHoldPlaced,
  OnLetterReturned,
  OnReminderSent,
  OnReviewDecided,
  OnReviewReturned,
  OnSubmitted,
} from './notices/on-news';
import { OnReviewDueSoon, OnReviewOverdue } from './notices/on-review-clock';
import { OnDistributorAnswered, OnReviewAssigned, OnReviewNote } from './notices/on-review-talk';
import { ReadNotices } from './notices/read-notices';
import { TellPeople } from './notices/tell-people';
import { NoticeChoices } from './persistence/notice-choices';
import { Notices } from './persistence/notices';
import { CredentialRow, RecoveryCodeRow } from './persistence/credential.row';
import { Credentials } from './persistence/credentials';
import { Doors } from './persistence/doors';
import { CodeRow, LinkRow } from './persistence/link.row';
import { Links } from './persistence/links';
import { ServiceCalendarRow, ServiceCalendars } from './persistence/service-calendars';
import { SessionRow } from './persistence/session.row';
import { SentLetters } from './persistence/sent-letters';
import { Sessions } from './persistence/sessions';
import { TenantRecords } from './persistence/tenant-records';
import { TenantRow } from './persistence/tenant.row';
import { UserRow } from './persistence/user.row';
import { Users } from './persistence/users';
import { AcceptInvitation, ReadInvitation } from './use-cases/accept-invitation';
import { ActivateUser } from './use-cases/activate-user';
import { BeginSecondFactor } from './use-cases/begin-second-factor';
import { ChangePassword } from './use-cases/change-password';
import { ChangeProfile } from './use-cases/change-profile';
import { ChangeServiceCalendar } from './use-cases/change-service-calendar';
import { ChangeTenantPolicy, ReadTenant } from './use-cases/change-tenant-policy';
import { ChangeUser } from './use-cases/change-user';
import { CompletePortalSignIn, EnterPortal, TryMailedCode } from './use-cases/complete-portal-sign-in';
import { CompleteSecondFactor } from './use-cases/complete-second-factor';
import { ConfirmSecondFactor } from './use-cases/confirm-second-factor';
import { CountedTry } from './use-cases/counted-try';
import { CreateTenant } from './use-cases/create-tenant';
import { EndSessions } from './use-cases/end-sessions';
import { InvitePortalUser } from './use-cases/invite-portal-user';
import { InviteUser } from './use-cases/invite-user';
import { IssueLink } from './use-cases/issue-link';
import { ListUsers } from './use-cases/list-users';
import { IssueCode, OpenPortalLink, RequestPortalLink } from './use-cases/open-portal';
import { OpenSession } from './use-cases/open-session';
import { PortalAccess } from './use-cases/portal-access';
import { ProvePassword } from './use-cases/prove-password';
import { ReadProfile } from './use-cases/read-profile';
import { Reauthenticate } from './use-cases/reauthenticate';
import { RecordDeliveryReport } from './use-cases/record-delivery-report';
import { RecordUser } from './use-cases/record-user';
import { RefuseSignIn } from './use-cases/refuse-sign-in';
import { ResendInvitation, ResetSecondFactor } from './use-cases/renew-access';
import { ForgotPassword, ResetPassword } from './use-cases/reset-password';
import { SignIn } from './use-cases/sign-in';
import { SignOut } from './use-cases/sign-out';
import { StepUpCode } from './use-cases/step-up-code';
import { ReinstateUser, SuspendUser } from './use-cases/suspend-user';
import { ToldCode } from './use-cases/told-code';
import { WriteToDistributor } from './use-cases/write-to-distributor';
import { UserDirectory } from './user-directory';

registerRows(UserRow, CredentialRow, RecoveryCodeRow, SessionRow, LinkRow, CodeRow, TenantRow, ServiceCalendarRow);

const persistence: Provider[] = [
  Users,
  Credentials,
  Sessions,
  Links,
  Doors,
  SentLetters,
  ServiceCalendars,
  TenantRecords,
];

const door: Provider[] = [
  Accounts,
  Bearers,
  DoorKeys,
  LinkDoor,
  LocalDoor,
  PasswordHasher,
  PasswordPolicy,
  Passwords,
  SecondFactors,
  SecretBox,
  SessionDoor,
  Doorman,
];

const useCases: Provider[] = [
  AcceptInvitation,
  ActivateUser,
  BeginSecondFactor,
  ChangePassword,
  ChangeProfile,
  ChangeServiceCalendar,
  ChangeTenantPolicy,
  ChangeUser,
  CompletePortalSignIn,
  CompleteSecondFactor,
  ConfirmSecondFactor,
  CountedTry,
  CreateTenant,
  EndSessions,
  EnterPortal,
  ForgotPassword,
  InvitePortalUser,
  InviteUser,
  IssueCode,
  IssueLink,
  ListUsers,
  OpenPortalLink,
  OpenSession,
  PortalAccess,
  ProvePassword,
  ReadInvitation,
  ReadProfile,
  ReadTenant,
  Reauthenticate,
  RecordDeliveryReport,
  RecordUser,
  RefuseSignIn,
  ReinstateUser,
  RequestPortalLink,
  ResendInvitation,
  ResetPassword,
  ResetSecondFactor,
  SignIn,
  SignOut,
  StepUpCode,
  SuspendUser,
  TryMailedCode,
  ToldCode,
  WriteToDistributor,
];

const handlers: Provider[] = [
  Letters,
  RefusedLetters,
  OnCodeIssued,
  OnLinkIssued,
  OnPasswordChanged,
  OnSecondFactorEnrolled,
  OnSecondFactorReset,
];

const notices: Provider[] = [
  Notices,
  NoticeChoices,
  NoticeNames,
  TellPeople,
  ReadNotices,
  ChooseNotices,
  NoticePost,
  NoticeClock,
  OnAppealSent,
  OnApprovalWaiting,
  OnHitRaised,
  OnHoldPlaced,
  OnLetterReturned,
  OnListHeld,
  OnMaterialChange,
  OnReviewDate,
  OnPassMissed,
  OnReminderSent,
  OnReviewDecided,
  OnDistributorAnswered,
  OnReviewAssigned,
  OnReviewNote,
  OnReviewDueSoon,
  OnReviewOverdue,
  OnReviewReturned,
  OnSubmitted,
];

/** Tenants, users, roles, invitations, browser sessions and second factors. Needs a `Mailer` from a global module. */
@Module({})
export class AccessModule {
  static forRoot(options: AccessOptions): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      controllers: [
        SessionController,
        SecondFactorController,
        ProfileController,
        PasswordController,
        InvitationsController,
        PortalController,
        UsersController,
        TenantController,
        ServiceCalendarController,
        NoticesController,
        SavedViewsController,
        DeliveryReportsController,
      ],
      providers: [
        { provide: ACCESS_OPTIONS, useValue: options },
        ...persistence,
        ...door,
        ...useCases,
        ...handlers,
        ...notices,
        AccessEvidence,
        ExportTable,
        KeepViews,
        SavedViews,
        UserDirectory,
      ],
      exports: [
        ActivateUser,
        CreateTenant,
        ExportTable,
        InvitePortalUser,
        InviteUser,
        NoticeNames,
        PortalAccess,
        Reauthenticate,
        RecordDeliveryReport,
        ServiceCalendars,
        UserDirectory,
        StepUpCode,
        ToldCode,
        WriteToDistributor,
      ],
    };
  }
}
