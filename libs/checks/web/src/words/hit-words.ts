import { inject, Service } from '@angular/core';
import type { Received } from '@downstream/contracts/route';
import { isOwnList, ownListNameOf, publicLists, type readHit } from '@downstream/contracts/checks';
import { partyRoles } from '@downstream/kernel';
import { injectWords } from '@downstream/ui/client';
import { Formats } from '@downstream/ui/primitives';

type HitView = Received<typeof readHit>;
type Feature = HitView['features'][number];

const kinds = ['ORGANISATION', 'PERSON', 'INDIVIDUAL', 'ENTITY', 'VESSEL', 'AIRCRAFT', 'ADDRESS', 'UNKNOWN'] as const;
const genders = ['MALE', 'FEMALE'] as const;
const isOneOf = <T extends string>(all: readonly T[], text: string): text is T =>
  (all as readonly string[]).includes(text);

const fields = [
  'NAME',
  'KIND',
  'DATE_OF_BIRTH',
  'GENDER',
  'COUNTRY',
  'ADDRESS',
  'IDENTIFIER_TAX',
  'IDENTIFIER_REGISTRATION',
  'IDENTIFIER_LEI',
  'IDENTIFIER_PASSPORT',
  'IDENTIFIER_NATIONAL_ID',
  'IDENTIFIER_IMO',
  'ACTIVITY',
  'FOUNDED',
  'OTHER',
] as const;
/** Fields a person may name in a fact of his or her own. */
export type FactField = (typeof fields)[number];
/** What a person may compare beyond what both sides give. */
export const factFields: readonly FactField[] = fields;

const features = [
  'WORD_EQUAL',
  'WORD_SIMILAR',
  'WORDS_ONLY_OURS',
  'WORDS_ONLY_THEIRS',
  'WORD_COMMON_ON_ONE_SIDE',
  'LETTERS_SAME',
  'LETTERS_SIMILAR',
  'LEGAL_FORM_DIFFERS',
  'IDENTIFIER_EQUAL',
  'KIND_DIFFERS',
  'COUNTRY_SAME',
  'COUNTRY_DIFFERS',
  'BIRTH_SAME',
  'BIRTH_DIFFERS',
  'WEAK_ALIAS_CAP',
  'SCORE_LIMIT',
  'IDENTIFIER_DIFFERS',
  'NUMBER_SAME',
  'GENDER_DIFFERS',
  'ADDRESS_UNIT_SAME',
  'ADDRESS_BUILDING_SAME',
  'NAME_SCRIPTS',
  'NAME_FORMER',
  'NAME_WEAK',
] as const;

/** What the words of a feature are values of, where they are not words of names. */
const valuesOf: Readonly<Partial<Record<(typeof features)[number], string>>> = {
  KIND_DIFFERS: 'KIND',
  COUNTRY_SAME: 'COUNTRY',
  COUNTRY_DIFFERS: 'COUNTRY',
  BIRTH_SAME: 'DATE_OF_BIRTH',
  BIRTH_DIFFERS: 'DATE_OF_BIRTH',
  GENDER_DIFFERS: 'GENDER',
  ADDRESS_UNIT_SAME: 'ADDRESS',
  ADDRESS_BUILDING_SAME: 'ADDRESS',
  NAME_SCRIPTS: 'SCRIPT',
};
const scripts = ['Latin', 'Cyrillic', 'Arabic', 'Han', 'Japanese', 'Korean', 'Greek', 'Hebrew', 'Other'] as const;

const causes = [
  'ENTRY_CHANGED',
  'ENTRY_REMOVED',
  'PARTY_CHANGED',
  'FEATURES_CHANGED',
  'DISPOSITION_EXPIRED',
  'TIER_HIGH',
] as const;

const changes = [
  'BIRTH_OTHER',
  'BIRTH_SAME',
  'GENDER_OTHER',
  'COUNTRY_OTHER',
  'COUNTRY_SAME',
  'IDENTIFIER_OTHER',
  'IDENTIFIER_SAME',
  'ADDRESS_UNIT_SAME',
] as const;
const fieldOfChange: Partial<Record<(typeof changes)[number], string>> = {
  GENDER_OTHER: 'GENDER',
  COUNTRY_OTHER: 'COUNTRY',
  COUNTRY_SAME: 'COUNTRY',
  ADDRESS_UNIT_SAME: 'ADDRESS',
};

/** Words for what a hit consists of: fields, values, features, lists. Codes never reach the screen. */
@Service()
export class HitWords {
  private readonly t = injectWords();
  private readonly formats = inject(Formats);

  field(field: string): string {
    return isOneOf(fields, field) ? this.t(`checks.field.${field}`) : field;
  }

  /** Where a fact can be looked up; who named none says so in the note. */
  source(source: string | null): string {
    if (source === 'COMPARISON') return this.t('checks.source.comparison');
    return source ?? this.t('checks.source.none');
  }

  nameKind(kind: HitView['names'][number]['kind']): string {
    return this.t(`checks.name.${kind}`);
  }

  /** What one more fact would make of a hit. */
  change({ id, params, score, standing }: HitView['changes'][number]): string {
    if (!isOneOf(changes, id)) return id;
    const field = id.startsWith('BIRTH') ? 'DATE_OF_BIRTH' : (fieldOfChange[id] ?? '');
    const theirs = this.value(field, params['theirs'] ?? '');
    const what = this.t(`checks.change.${id}`, { theirs, label: params['label'] ?? '' });
    return `${what} ${this.t(`checks.standing.${standing}`, { score: Math.round(score * 100) })}`;
  }

  /** Why a hit was opened again. */
  cause(cause: string): string {
    return isOneOf(causes, cause) ? this.t(`checks.cause.${cause}`) : cause;
  }

  role(role: string): string {
    return isOneOf(partyRoles, role) ? this.t(`checks.role.${role}`) : role;
  }

  list(code: string): string {
    if (isOwnList(code)) return this.t('checks.list.own', { name: ownListNameOf(code) });
    const known = publicLists.find((list) => list === code.split('/')[0]);
    return known ? this.t(`checks.list.${known}`) : code;
  }

  /** `86 High`: the score of 100 with the word of its band. */
  score({ score, band }: Pick<HitView, 'score' | 'band'>): string {
    return this.t(`checks.score.${band}`, { score: Math.round(score * 100) });
  }

  /** A value as people read it: kinds and countries by name, a date of birth in words. */
  value(field: string, value: string): string {
    switch (field) {
      case 'KIND':
        return this.kind(value);
      case 'SCRIPT':
        return isOneOf(scripts, value) ? this.t(`checks.script.${value}`) : value;
      case 'GENDER':
        return value
          .split(', ')
          .map((one) => (isOneOf(genders, one) ? this.t(`checks.gender.${one}`) : one))
          .join(', ');
      case 'COUNTRY':
        return this.countries(value);
      case 'DATE_OF_BIRTH':
        return this.births(value);
      case 'ADDRESS':
        return value
          .split('; ')
          .map((one) =>
            one.replace(/(^|, )([A-Z]{2})$/, (_, before: string, code: string) => before + this.countries(code)),
          )
          .join('; ');
      default:
        return value;
    }
  }

  /** The sentence of a feature; what it compared stands in it. */
  feature({ id, params }: Feature): string {
    if (!isOneOf(features, id)) return id;
    const text = (name: string) => String(params[name] ?? '');
    const field = valuesOf[id] ?? '';
    return this.t(`checks.feature.${id}`, {
      ours: this.value(field, text('ours')),
      theirs: this.value(field, text('theirs')),
      label: text('label'),
      sharers: Number(params['sharers'] ?? 0),
    });
  }

  /** Births as the lists give them (`1970-12-31`, `1979`, `1958..1960`), by spaces; what somebody typed stays as it is. */
  private births(value: string): string {
    const each = value.split(/,? /);
    if (!each.every((one) => /^~?\d{4}[\d.-]*$/.test(one))) return value;
    return each.map((one) => (/^\d{4}-\d\d-\d\d$/.test(one) ? this.formats.date(one) : one)).join(', ');
  }

  private kind(code: string): string {
    return isOneOf(kinds, code) ? this.t(`checks.kind.${code}`) : code;
  }

  private countries(codes: string): string {
    return codes
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((code) => (/^[A-Z]{2}$/.test(code) ? this.formats.country(code) : code))
      .join(', ');
  }
}
