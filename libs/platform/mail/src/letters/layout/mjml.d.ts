/** The part of mjml that compiles a letter's layout; the package brings no types. */
declare module 'mjml' {
  interface Compiled {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  export default function mjml2html(
    source: string,
    options?: {
      readonly validationLevel?: 'strict' | 'soft' | 'skip';
      readonly keepComments?: boolean;
      readonly fonts?: object;
    },
  ): Promise<Compiled>;
}
