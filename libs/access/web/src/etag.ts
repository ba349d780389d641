/** The ETag of a record's version, as the server makes it: what a change says it rests on. */
export const etagOf = (version: number | undefined): string => `"${version ?? ''}"`;
