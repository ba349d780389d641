import type { ListFormat, ListSource, ReadList } from './list-format';
import { onlyFile, wholeList } from './whole-list';

/** What tells the formats of one file apart. */
interface OneFile extends Pick<ListFormat, 'id' | 'title' | 'terms'> {
  /** Reads the file; what it throws as `Unreadable` becomes the errors of the whole. */
  readonly read: (list: string, source: ListSource) => Promise<ReadList>;
}

/** A format whose lists are one file each. Terms to be known come first among the notes of every reading. */
export const oneFileFormat = ({ id, title, terms, read }: OneFile): ListFormat => ({
  id,
  title,
  input: 'FILE',
  terms,
  read: (list, sources) =>
    wholeList(async () => {
      const source = onlyFile(sources);
      const result = await read(list, source);
      if (!result.ok || terms === null) return result;
      const note = { code: 'TERMS', file: source.name, what: terms };
      return { ...result, report: { ...result.report, notes: [note, ...result.report.notes] } };
    }),
});
