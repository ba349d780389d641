import { languages, type Language, type TemplateKind } from '@downstream/kernel';
import type { Questionnaire, QuestionSection } from '../../questionnaire';
import type { AttestationTemplate, TemplateSigner, TemplateValidity } from '../template/attestation-template';
import { textsOf, type TemplateWords } from '../template/template-words';
import { clause, consent, texts } from './clauses/clause-texts';
import { endUser, project } from './forms/certificate';
import { goods } from './forms/goods';
import { issuer, signing } from './forms/issuer';
import { stockist } from './forms/stockist';
import { undertaking } from './forms/undertaking';
import { ar } from './words/ar';
import { de } from './words/de';
import { en } from './words/en';
import { fr } from './words/fr';
import { ru } from './words/ru';
import { tr } from './words/tr';
import { uk } from './words/uk';
import { zh } from './words/zh';

export * from '../template/derived-template';
export * from '../template/own-template';

const words: Readonly<Record<Language, TemplateWords>> = { en, de, fr, zh, tr, ru, uk, ar };

const ofGoods = ['boughtForUse', 'noWeapons', 'noOnwardSale', 'tellChanges', 'keepRecords', 'falseStatement'];
const signedOnScreen: readonly TemplateSigner[] = [{ role: 'ISSUER', kinds: ['SES', 'AES', 'QES', 'WET_INK'] }];
const yearly = (endsWithQuantity: boolean): TemplateValidity => ({
  months: 12,
  singleTransaction: false,
  endsWithQuantity,
});

function template(
  kind: TemplateKind,
  sections: readonly QuestionSection[],
  clauses: readonly string[],
  signers: readonly TemplateSigner[],
  validity: TemplateValidity,
): AttestationTemplate {
  const id = `house${kind}`;
  const bare: Questionnaire = { id, version: 1, sections };
  const form: Questionnaire = {
    ...bare,
    texts: Object.fromEntries(languages.map((language) => [language, textsOf(bare, words[language])])),
  };
  return {
    ...{ id, kind, version: 1, governing: 'en', form, consent, signers, validity },
    title: texts((language) => words[language].titles[kind]),
    clauses: clauses.map((one) => clause(one)),
  };
}

/**
 * The templates that come with the house, every version that was ever in use (domain reference 1.5). A version is never
 * edited: its hash is pinned by a test, for what was signed names it.
 */
export const shippedTemplates: readonly AttestationTemplate[] = [
  template('T1', [issuer, goods, signing], ofGoods, signedOnScreen, yearly(true)),
  template(
    'T2',
    [issuer, undertaking, signing],
    ['notToRussia', 'bestEfforts', 'sameBan', 'monitoringResults', 'tellBreach', 'breachIsSerious'],
    signedOnScreen,
    yearly(false),
  ),
  template(
    'T3',
    [issuer, endUser, goods, project, signing],
    [
      ...ofGoods,
      ...['namedSiteOnly', 'noWeaponMount', 'siteChecksAllowed', 'confirmDelivery', 'noPassingOn', 'reportLoss'],
    ],
    [{ role: 'END_USER', kinds: ['AES', 'QES', 'WET_INK'] }, ...signedOnScreen],
    { months: 6, singleTransaction: true, endsWithQuantity: true },
  ),
  template(
    'T4',
    [issuer, stockist, signing],
    [
      ...['territoryOnly', 'checkedEndUsers', 'statementsBeforeSale', 'noForwarders', 'noMarketplaces', 'passBansOn'],
      ...['reportSales', 'auditAllowed', 'refuseSuspicious', 'outsideConsent'],
    ],
    [
      ...signedOnScreen,
      // With five people or fewer nobody else can sign; the desk calls back instead.
      {
        role: 'COMPLIANCE',
        kinds: ['SES', 'AES', 'QES', 'WET_INK'],
        when: { question: 'fewEmployees', is: false },
      },
    ],
    yearly(false),
  ),
];

/** The newest version of a template of the house. */
export const shippedTemplate = (kind: TemplateKind): AttestationTemplate => {
  const found = shippedTemplates.findLast((one) => one.kind === kind);
  if (!found) throw new Error(`The house has no template ${kind}.`);
  return found;
};
