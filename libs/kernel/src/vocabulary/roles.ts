/** Desk roles: the manufacturer's people. */
export const deskRoles = ['analyst', 'approver', 'logistics', 'sponsor', 'admin'] as const;
/** Portal roles: the distributor's people. */
export const portalRoles = ['contact', 'contributor', 'signatory'] as const;
/** All roles; an auditor is read-only, scoped and time-boxed. */
export const roles = [...deskRoles, ...portalRoles, 'auditor'] as const;
export type Role = (typeof roles)[number];

/** The grade of an approver; only approvers have one, and each has exactly one. */
export const approverGrades = ['senior', 'manager', 'director', 'counsel'] as const;
export type ApproverGrade = (typeof approverGrades)[number];

/** Offices a tenant gives to approvers by name, beside the grade (domain reference 5.7). */
export const offices = ['EXPORT_CONTROL_OFFICER'] as const;
export type Office = (typeof offices)[number];

/** The three frames of the one application. */
export const shells = ['desk', 'portal', 'audit'] as const;
export type Shell = (typeof shells)[number];
