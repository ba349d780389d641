import { fold } from './fold';
import { remembered } from './remembered';

/** A word of an address as it sounds. */
export const soundOf = remembered(fold);

/**
 * A word of a street's name by its stem as it sounds: "Zollikerstrasse" and "Zolliker", "Kirov", "Kirova" and "Kirovo".
 * Languages bend the names of streets, and some write the kind of street as one word with it.
 */
export const stemOf = remembered((word) =>
  fold(word.replace(/(?<=.{3})(?:strasse|straat|str)$/, '')).replace(/(?<=.{4})[aeiou]+$/, ''),
);
