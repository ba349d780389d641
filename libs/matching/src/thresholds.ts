/**
 * From this score on, two names are alike enough that a person must look (domain reference 6.1).
 * A tenant may lower it, never raise it.
 */
export const ALERT_THRESHOLD = 0.8;

/** From this score on, a hit is in the high band: one person alone may not close it (domain reference 6.1, 6.2). */
export const HIGH_BAND = 0.92;
