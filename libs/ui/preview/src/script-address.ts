interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): {
    createScriptURL(address: string): unknown;
  };
}

/** Made once: a browser may refuse a second policy of the same name. */
const policy = (globalThis as { trustedTypes?: Policies }).trustedTypes?.createPolicy('downstream-preview', {
  createScriptURL: (address) => address,
});

/**
 * An address of ours from which a worker may be started. Our pages take no plain text for the address of a script
 * (`require-trusted-types-for`); only browsers that know the rule ask for more than the text.
 */
export const scriptAddress = (address: `/${string}`): string =>
  policy ? (policy.createScriptURL(address) as string) : address;
