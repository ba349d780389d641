/** The rules of numbers, apart from the page: they are heavy, and fetched when there is a number to look at. */
export { judgeIdentifier } from '@downstream/distributors/core/identifiers';
