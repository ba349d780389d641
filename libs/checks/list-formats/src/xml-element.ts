/** An element of a record, names without prefixes. */
export interface XmlElement {
  readonly name: string;
  /** Its namespace; empty where there is none. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly within it, white space as one space; empty where there is none. */
  readonly text: string;
  /** Line of the file it begins on, from 1. */
  readonly line: number;
}

/** The elements of a name directly below. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first element on a path of names below; `undefined` where there is none. */
export const childOf = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at?.children.find((child) => child.name === name), element);

/** All elements on a path of names below, through every branch. */
export const allOf = (element: XmlElement | undefined, ...path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>(
    (at, name) => at.flatMap((one) => childrenOf(one, name)),
    element ? [element] : [],
  );

/** The text of the first element on a path of names below; `null` where there is none, or it is empty. */
export const textIn = (element: XmlElement | undefined, ...path: readonly string[]): string | null =>
  childOf(element, ...path)?.text || null;
