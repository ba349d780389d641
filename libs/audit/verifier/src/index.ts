/**
 * Name of the stand-alone verifier, in a dossier, beside the built server and in this folder. It is shipped as the plain
 * file it is, never bundled: what an auditor reads is what runs.
 */
export const VERIFIER_FILE = 'verify.mjs';

/** Where that file lies in the workspace; the server's build copies it from here. */
export const VERIFIER_SOURCE = 'libs/audit/verifier/src/verify.mjs';
