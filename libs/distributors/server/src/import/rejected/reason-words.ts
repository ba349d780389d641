import type { RowFault } from '@downstream/distributors/core/import';
import type { ImportField, RowFaultCode } from '@downstream/kernel';

export type ReasonLanguage = 'en' | 'de';

const fields: Readonly<Record<ReasonLanguage, Readonly<Record<ImportField, string>>>> = {
  en: {
    legalName: 'Legal name',
    latinName: 'Name in Latin letters',
    nameLanguage: 'Language of the name',
    country: 'Country',
    registryScheme: 'Register',
    registryNumber: 'Registry number',
    addressLine1: 'Address',
    addressLine2: 'Address, second line',
    city: 'City',
    postalCode: 'Postal code',
    addressCountry: 'Country of the address',
    website: 'Website',
    contactName: 'Contact',
    contactEmail: 'E-mail',
    contactPhone: 'Telephone',
    productLines: 'Product lines',
    territory: 'Territory',
    sponsor: 'Sponsor',
    tier: 'Risk tier',
    volumeItem: 'Expected item',
    volumeQuantity: 'Expected quantity',
    volumeUnit: 'Unit',
  },
  de: {
    legalName: 'Firmenname',
    latinName: 'Name in lateinischen Buchstaben',
    nameLanguage: 'Sprache des Namens',
    country: 'Land',
    registryScheme: 'Register',
    registryNumber: 'Registernummer',
    addressLine1: 'Adresse',
    addressLine2: 'Adresse, zweite Zeile',
    city: 'Ort',
    postalCode: 'Postleitzahl',
    addressCountry: 'Land der Adresse',
    website: 'Website',
    contactName: 'Ansprechperson',
    contactEmail: 'E-Mail',
    contactPhone: 'Telefon',
    productLines: 'Produktlinien',
    territory: 'Vertriebsgebiet',
    sponsor: 'Betreuung',
    tier: 'Risikoklasse',
    volumeItem: 'Erwarteter Artikel',
    volumeQuantity: 'Erwartete Menge',
    volumeUnit: 'Einheit',
  },
};

const reasons: Readonly<Record<ReasonLanguage, Readonly<Record<RowFaultCode, string>>>> = {
  en: {
    REQUIRED: 'is missing',
    UNKNOWN_WORD: 'is not known',
    TOO_LONG: 'is too long',
    CONTROL: 'holds signs that cannot be shown',
    FORM: 'does not have the right form',
    LENGTH: 'has too many or too few characters',
    LETTERS: 'holds characters that do not belong there',
    CHECK: 'has a wrong check digit',
    INCOMPLETE: 'is missing, though more of it is given',
    FORMULA_WITHOUT_VALUE: 'is a formula without a saved value',
    ERROR_VALUE: 'is an error of the spreadsheet',
    DIGITS_LOST: 'was stored as a number, and its last digits are lost',
    TWICE_IN_FILE: 'The same distributor stands further up, in row',
    NAME_ON_RECORD: 'A record has this name and another number:',
    LIKE_ENDED: 'It is like a record that was rejected, ended or suspended:',
    LIKE_ON_RECORD: 'It is like a record:',
    SEVERAL_ON_RECORD: 'Several records may be meant:',
    LOCKED: 'The record cannot be changed now:',
    REJECTED_BEFORE: 'It was rejected before:',
    ENDED_BEFORE: 'The relation with it was ended:',
    REFUSED: 'It would not be taken at a registration:',
  },
  de: {
    REQUIRED: 'fehlt',
    UNKNOWN_WORD: 'ist nicht bekannt',
    TOO_LONG: 'ist zu lang',
    CONTROL: 'enthält Zeichen, die sich nicht zeigen lassen',
    FORM: 'hat nicht die richtige Form',
    LENGTH: 'hat zu viele oder zu wenige Zeichen',
    LETTERS: 'enthält Zeichen, die nicht hineingehören',
    CHECK: 'hat eine falsche Prüfziffer',
    INCOMPLETE: 'fehlt, obwohl mehr davon angegeben ist',
    FORMULA_WITHOUT_VALUE: 'ist eine Formel ohne gespeicherten Wert',
    ERROR_VALUE: 'ist ein Fehler der Tabellenkalkulation',
    DIGITS_LOST: 'war als Zahl gespeichert, die letzten Ziffern sind verloren',
    TWICE_IN_FILE: 'Derselbe Vertriebspartner steht weiter oben, in Zeile',
    NAME_ON_RECORD: 'Ein Datensatz hat diesen Namen und eine andere Nummer:',
    LIKE_ENDED: 'Gleicht einem abgelehnten, beendeten oder ausgesetzten Datensatz:',
    LIKE_ON_RECORD: 'Gleicht einem Datensatz:',
    SEVERAL_ON_RECORD: 'Mehrere Datensätze können gemeint sein:',
    LOCKED: 'Der Datensatz lässt sich jetzt nicht ändern:',
    REJECTED_BEFORE: 'Wurde früher abgelehnt:',
    ENDED_BEFORE: 'Die Beziehung wurde beendet:',
    REFUSED: 'Würde bei einer Registrierung nicht angenommen:',
  },
};

/** What the two columns that are added to a table of rejected rows are headed by. */
export const addedHeads: Readonly<Record<ReasonLanguage, readonly [row: string, reasons: string]>> = {
  en: ['Row in the file', 'Why it was held back'],
  de: ['Zeile in der Datei', 'Warum zurückgestellt'],
};

/** Why a row was held back, one sentence for each fault that nobody decided about. */
export function reasonsOf(faults: readonly RowFault[], language: ReasonLanguage): string {
  return faults
    .filter(({ repair }) => repair === null || repair === 'SKIP')
    .map(({ field, code, hint }) => {
      const said = reasons[language][code];
      const about = field === null ? said : `${fields[language][field]} ${said}`;
      return field === null && hint !== null ? `${about} ${hint}.` : `${about}.`;
    })
    .join(' ');
}
