/** A postal address; `lines` are street, building, floor and unit as written. */
export interface PostalAddress {
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}
