import type { ImportField } from '@downstream/kernel';

// How tables head their columns, in the languages of the portal and some more. Each word is a whole header, capitals and signs apart.
const written: Readonly<Record<ImportField, string>> = {
  legalName:
    'legal name|company name|company|name|firm|organisation|organization|distributor|distributor name|dealer|reseller|partner|customer|customer name|account|account name|business name|entity|registered name|full name of company|firma|firmenname|unternehmen|name der firma|händler|vertriebspartner|kunde|société|raison sociale|nom|nom de la société|entreprise|empresa|razón social|nombre|unvan|ünvan|firma adı|şirket|şirket adı|название|наименование|название компании|наименование организации|компания|организация|полное наименование|контрагент|назва|найменування|назва компанії|компанія|公司名称|公司|名称|企业名称|客户名称|اسم الشركة|الشركة|الاسم',
  latinName:
    'latin name|english name|name in english|name (english)|name en|name latin|company name (english)|company name en|transliteration|name in latin letters|englischer name|name englisch|lateinischer name|nom anglais|ingilizce unvan|название на английском|название (англ)|наименование на английском|латиницей|назва англійською|英文名称|公司英文名称|الاسم بالإنجليزية',
  nameLanguage: 'language of name|name language|language|lang|sprache|langue|dil|idioma|язык|мова|语言|اللغة',
  country:
    'country|country of registration|registration country|country code|nation|land|staat|sitzland|pays|país|ülke|страна|страна регистрации|країна|国家|国家/地区|国家地区|注册国家|البلد|الدولة|iso|iso country|cc',
  registryScheme:
    'register|registry|number type|id type|type of number|registry scheme|scheme|tax id type|art der nummer|nummernart|type de numéro|тип номера|вид номера|证件类型|نوع الرقم',
  registryNumber:
    'registry number|registration number|reg no|reg number|company number|company no|registration no|tax id|tax number|vat|vat number|vat no|vat id|tin|tax no|handelsregisternummer|registernummer|hrb|ust-id|ustid|ust-idnr|steuernummer|numéro d’immatriculation|siren|siret|numéro de tva|nif|cif|vergi no|vergi numarası|vkn|mersis|инн|огрн|бин|регистрационный номер|рег номер|єдрпоу|код єдрпоу|едрпоу|统一社会信用代码|注册号|税号|usci|lei|رقم السجل|السجل التجاري|الرقم الضريبي|ein|abn|bin|inn|ogrn',
  addressLine1:
    'address|address 1|address line 1|address line|street|street address|registered address|street and number|adresse|straße|strasse|anschrift|straße und nummer|rue|dirección|calle|adres|cadde|адрес|улица|юридический адрес|адреса|вулиця|地址|注册地址|العنوان|الشارع|addr',
  addressLine2:
    'address 2|address line 2|building|suite|unit|floor|additional address|adresszusatz|complément d’adresse|adres 2|офис|адрес 2|地址2|العنوان 2',
  city: 'city|town|place|location|ort|stadt|wohnort|ville|ciudad|şehir|il|город|місто|城市|المدينة',
  postalCode:
    'postal code|postcode|post code|zip|zip code|plz|postleitzahl|code postal|código postal|posta kodu|индекс|почтовый индекс|поштовий індекс|邮编|邮政编码|الرمز البريدي',
  addressCountry:
    'address country|country of address|land der anschrift|pays de l’adresse|adres ülkesi|страна адреса|地址国家|بلد العنوان',
  website:
    'website|web|web site|homepage|url|internet|webseite|internetseite|site|site web|sitio web|web sitesi|сайт|веб-сайт|вебсайт|网站|网址|الموقع|الموقع الإلكتروني|www|domain',
  contactName:
    'contact|contact name|contact person|person|responsible|ansprechpartner|kontakt|kontaktperson|personne de contact|interlocuteur|contacto|persona de contacto|yetkili|ilgili kişi|iletişim|контакт|контактное лицо|фио|контактна особа|联系人|联系人姓名|جهة الاتصال|الشخص المسؤول|attn',
  contactEmail:
    'email|e-mail|e mail|mail|contact email|email address|e-mail address|e-mail-adresse|courriel|adresse e-mail|correo|correo electrónico|e-posta|eposta|почта|эл почта|электронная почта|електронна пошта|пошта|邮箱|电子邮件|电子邮箱|البريد الإلكتروني|البريد',
  contactPhone:
    'phone|telephone|tel|phone number|mobile|cell|contact phone|telefon|telefonnummer|rufnummer|téléphone|teléfono|gsm|телефон|тел|номер телефона|номер телефону|电话|联系电话|手机|الهاتف|رقم الهاتف|mob',
  productLines:
    'product lines|product line|products|product|goods|product group|category|produktlinien|produkte|produktgruppe|sortiment|produits|gamme|productos|ürünler|ürün grubu|продукция|товары|номенклатура|продукція|товари|产品|产品线|产品类别|المنتجات',
  territory:
    'territory|territories|sales territory|region|market|markets|sales area|countries|gebiet|vertriebsgebiet|absatzgebiet|märkte|territoire|zone|territorio|bölge|satış bölgesi|территория|регион|территория продаж|територія|регіон|销售区域|区域|المنطقة|منطقة البيع',
  sponsor:
    'sponsor|account manager|owner|relationship owner|sales rep|sales representative|responsible at our side|betreuer|kundenbetreuer|zuständig|verantwortlich|responsable|gestionnaire|temsilci|müşteri temsilcisi|менеджер|ответственный|менеджер клиента|відповідальний|负责人|客户经理|المسؤول|key account manager|kam',
  tier: 'risk|risk tier|tier|risk class|risk level|risk rating|risiko|risikoklasse|risikostufe|risque|niveau de risque|riesgo|risk seviyesi|риск|уровень риска|класс риска|ризик|рівень ризику|风险|风险等级|مستوى المخاطر|المخاطر',
  volumeItem:
    'expected item|item|item expected|article|artikel|erwarteter artikel|article attendu|ürün adı|ожидаемый товар|изделие|预计产品|الصنف المتوقع',
  volumeQuantity:
    'expected quantity|expected volume|annual volume|quantity|qty|expected annual volume|volume|menge|jahresmenge|erwartete menge|quantité|volume annuel|cantidad|miktar|yıllık miktar|количество|объем|ожидаемый объем|кількість|обсяг|数量|年销量|الكمية|pcs per year',
  volumeUnit:
    'unit|units|expected unit|unit of measure|uom|einheit|mengeneinheit|unité|unidad|birim|единица|ед изм|единица измерения|одиниця|单位|الوحدة',
};

/** A header as it is compared: small letters, signs and what stands in brackets apart. */
export const plainHeader = (header: string): string =>
  header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*:_#"'’`./\\-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const withoutBrackets = (header: string): string => plainHeader(header.replace(/[([{][^)\]}]*[)\]}]?/g, ' '));

const byHeader = new Map<string, ImportField>(
  Object.entries(written).flatMap(([field, words]) =>
    words.split('|').map((word) => [plainHeader(word), field as ImportField] as const),
  ),
);

/** What a header says its column is; undefined where it is none that is known. */
export const fieldOfHeader = (header: string): ImportField | undefined =>
  byHeader.get(plainHeader(header)) ?? byHeader.get(withoutBrackets(header));

/**
 * The field whose words a longer header holds, such as "Company name as registered": the longest word that is found.
 * Words of three letters and less are in too many others.
 */
export function fieldWithin(header: string): ImportField | undefined {
  const padded = ` ${plainHeader(header)} `;
  let best: { field: ImportField; length: number } | undefined;
  for (const [word, field] of byHeader) {
    if (word.length < 4 || !padded.includes(` ${word} `)) continue;
    if (!best || word.length > best.length) best = { field, length: word.length };
  }
  return best?.field;
}
