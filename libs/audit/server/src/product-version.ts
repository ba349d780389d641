/** Token of the product's version, as dossiers name their generator. */
export const PRODUCT_VERSION = Symbol('PRODUCT_VERSION');
