import { businessMeaning } from './facts/business-words';
import { isLegalWord } from './legal-words';
import { remembered } from './remembered';

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

// Words that many company names share and that therefore say little about which company it is.
const common = words(`
  agency and associates brothers business center centre centro comercial commerce commercial comercializadora
  construction consulting consultants corp corporation development distribution distributor distributors electric
  electronic electronics elektronik energy engineering enterprise enterprises equipment establishment est export exporters exports factory
  finance financial firm foundation fund general global group gruppa grupo grup gruppe handel handels holding holdings import
  importers imports industrial industries industry institute intl international internacional invest investment investments limited line lines
  logistic logistics machinery management manufacturing marine maritime market marketing materials mining office organization
  organisation partners plant power product production products project projects property research san sanayi
  science scientific security service services ship shipping solution solutions store supplies supply systems system
  tech technical technologies technology tehnologii tekhnologii ticaret torgovyy dom trade traders trading trans transport transportation
  travel union university ventures works world worldwide company co enterprise oil gas petroleum petrochemical chemical air aviation airlines bank
  metal steel food textile foods electro auto motors parts spare tools import-export firma predpriyatie zavod kompaniya nauchno proizvodstvennoe proizvodstvennaya
  obedinenie nii npo npp npk fgup gup fkp fku fgbu okb kb tskb skb npts npf nits po pk td private public state national federal republic joint`);

// Little words between names.
const particles = words(`
  a al an as at ben bin bint by da das de del della den der des di do dos du e ed el es et for from i ibn in la las le les lo los
  na of on san sheikh shaikh haji hajji ul und van vd ve von vom y z the to zu abu ould st mr mrs dr mir v dlya ot za iz imeni im wa shykh HAjy mwlwy mawlawi maulavi maulawi mullah w fy fi`);

// Of these, words that only bind the others: one name has them and another leaves them out, or has those of another language.
const binding = words('of the and for from na v i dlya ot za iz imeni im und wa w fy fi socalled');

// Places in company names: two firms of one country are not one firm.
const places = words(`
  africa african america american anadolu arab arabia asia asian baghdad baltic beijing belarus bosphorus caspian caucasus china
  chinese damascus dubai east eastern emirates eurasia euro europe european far germany gulf hong hongkong india indian
  iran iranian iraq iraqi istanbul kazakhstan kong korea korean kyrgyz lebanon middle moscow moskva north northern orient
  oriental pacific persian russia russian rus shanghai sharjah shenzhen siberia singapore south southern syria syrian taiwan
  tashkent tehran turkey turk turkish turkiye ukraine usa uzbek west western yemen rf libya libyan morocco moroccan egypt egyptian tunisia tunisian algeria algerian ukrainian belarusian crimea
  chongqing guangzhou tianjin wuhan nanjing chengdu hangzhou shandong jiangsu zhejiang guangdong`);

// What names of servants and of the faith are compounded with says less than what is beside it.
const compound = words('abdul allah din');

const PATRONYMIC =
  /^.{3,}(?:ovich|evich|yevich|ovych|evych|ovna|evna|yevna|ivna|ovitch|evitch|avich|auna|ouna|ogly|oglu|kyzy)$/;

const isCommon = (token: string): boolean => common.has(token) || common.has(businessMeaning(token) ?? '');

function weightOf(token: string): number {
  if (binding.has(token)) return 0.05;
  if (particles.has(token)) return 0.2;
  if (isLegalWord(token)) return 0.1;
  if (token.length === 1) return 0.3;
  if (isCommon(token)) return 0.25;
  if (places.has(token) || places.has(businessMeaning(token) ?? '')) return 0.4;
  if (PATRONYMIC.test(token) || compound.has(token)) return 0.5;
  if (token.length === 2) return 0.7;
  return 1;
}

/**
 * How much a word says about who is meant: 1 for a name proper, less for what many names share.
 * Facts of language, not of one list: so two names score the same wherever they are compared.
 * @param token lower-case ASCII word of a normalised name
 * @returns 0.1 to 1
 */
export const tokenWeight: (token: string) => number = remembered(weightOf);

/** Whether a word is the name of a place that companies are called by. */
export const isPlace = (token: string): boolean => places.has(token);

/** How much of a word's letters tells who is meant: as its weight, but for short words, whose letters are few anyhow. */
export const letterWeight = (token: string): number =>
  token.length <= 2 && !particles.has(token) ? 1 : tokenWeight(token);

/** Weight of all words together; sorted first, so that the order of words cannot change the last digit. */
export const totalWeight = (tokens: readonly string[]): number =>
  [...tokens].sort().reduce((sum, token) => sum + tokenWeight(token), 0);
