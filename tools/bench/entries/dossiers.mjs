export { verifyDossier } from '@downstream/audit/core';
export { falseAlarms, manipulations, nodeTools, tally } from '@downstream/audit/core/testing';
