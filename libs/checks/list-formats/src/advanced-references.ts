import type { XmlElement } from './xml-element';
import type { XmlReading } from './xml-reading';

/**
 * The lists of values that records of the ADVANCED XML name by number: countries, types of names, of documents and so
 * on. Each stands in a set of its own, and numbers are unique within a set only.
 */
export class AdvancedReferences {
  private readonly sets = new Map<string, ReadonlyMap<string, XmlElement>>();

  constructor(private readonly reading: XmlReading) {}

  /** Takes the element `ReferenceValueSets`. */
  take(sets: XmlElement): void {
    for (const { children } of sets.children) {
      const [first] = children;
      const values = children.map((value) => [value.attributes['ID'] ?? '', value] as const);
      if (first) this.sets.set(first.name, new Map(values));
    }
  }

  /** A value by its number; a number that there is none of is a fault of the list. */
  value(from: XmlElement, set: string, id: string | undefined): XmlElement | undefined {
    if (this.sets.size === 0) {
      const what = 'The file has no reference values before its records, which cannot be understood without.';
      this.reading.refuse(from, 'REFERENCE_UNKNOWN', what);
    }
    const found = this.sets.get(set)?.get(id ?? '');
    if (!found) {
      const what = `There is no ${set} of the number ${id ?? 'none'} in the file.`;
      this.reading.fault(from, 'REFERENCE_UNKNOWN', what, set);
    }
    return found;
  }

  /** What a value is called; empty when there is none. */
  text(from: XmlElement, set: string, id: string | undefined): string {
    return this.value(from, set, id)?.text ?? '';
  }
}
