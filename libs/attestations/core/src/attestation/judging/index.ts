// A door of its own: what judges brings names, addresses and telephones with it, which no page of the portal waits for.
export * from '../contradiction/contradiction';
export * from '../contradiction/families';
export * from '../contradiction/kept-contradiction';
export * from '../contradiction/own-contradictions';
export * from '../contradiction/shared-contradictions';
export * from '../contradiction/stated';
export * from '../contradiction/stated-of';
export * from '../coverage/cover-line';
export * from '../invalidity/attested';
export { fileUntouched } from '../invalidity/content-rules';
export * from '../invalidity/invalidity';
export * from '../invalidity/invalidity-finding';
export * from '../life/attested-of';
export * from '../life/ending';
export * from '../quantity-ledger';
export * from '../required/required-templates';
export * from '../required/requirement-rules';
