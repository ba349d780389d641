import type { Language } from '@downstream/kernel';

/** Words of the frame around what a template asks: headings, and how yes and no are written. */
export interface FrameWords {
  readonly supplier: string;
  readonly distributor: string;
  readonly document: string;
  readonly template: string;
  readonly undertakings: string;
  readonly validity: string;
  readonly from: string;
  readonly to: string;
  readonly single: string;
  readonly quantity: string;
  readonly governs: string;
  readonly unreviewed: string;
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  /** Before the reason: `Not known: `. */
  readonly unknown: string;
  readonly missing: string;
}

export const frameWords: Readonly<Record<Language, FrameWords>> = {
  en: {
    supplier: 'Supplier',
    distributor: 'Asked of',
    document: 'Document',
    template: 'Template',
    undertakings: 'What is declared and promised',
    validity: 'Validity',
    from: 'Valid from',
    to: 'Valid until',
    single: 'For one delivery only.',
    quantity: 'Ends earlier once the stated quantities are used up.',
    governs: 'The English text governs.',
    unreviewed: 'This translation has not been reviewed. The English text stands beside each clause and governs.',
    yes: 'Yes',
    no: 'No',
    none: 'None',
    unknown: 'Not known',
    missing: 'Not answered',
  },
  de: {
    supplier: 'Lieferant',
    distributor: 'Gefragt wurde',
    document: 'Dokument',
    template: 'Vorlage',
    undertakings: 'Was erklärt und zugesagt wird',
    validity: 'Gültigkeit',
    from: 'Gültig ab',
    to: 'Gültig bis',
    single: 'Nur für eine Lieferung.',
    quantity: 'Endet früher, sobald die genannten Mengen verbraucht sind.',
    governs: 'Maßgeblich ist der englische Text.',
    unreviewed:
      'Diese Übersetzung wurde noch nicht geprüft. Neben jeder Klausel steht der englische Text; er ist maßgeblich.',
    yes: 'Ja',
    no: 'Nein',
    none: 'Keine',
    unknown: 'Nicht bekannt',
    missing: 'Nicht beantwortet',
  },
  fr: {
    supplier: 'Fournisseur',
    distributor: 'Demandé à',
    document: 'Document',
    template: 'Modèle',
    undertakings: 'Ce qui est déclaré et promis',
    validity: 'Validité',
    from: 'Valable à partir du',
    to: 'Valable jusqu’au',
    single: 'Pour une seule livraison.',
    quantity: 'Prend fin plus tôt dès que les quantités indiquées sont épuisées.',
    governs: 'Le texte anglais fait foi.',
    unreviewed:
      'Cette traduction n’a pas encore été relue. Le texte anglais figure à côté de chaque clause et fait foi.',
    yes: 'Oui',
    no: 'Non',
    none: 'Aucun',
    unknown: 'Inconnu',
    missing: 'Sans réponse',
  },
  zh: {
    supplier: '供应商',
    distributor: '出具方',
    document: '文件',
    template: '模板',
    undertakings: '声明与承诺',
    validity: '有效期',
    from: '生效日期',
    to: '截止日期',
    single: '仅适用于一次交付。',
    quantity: '所述数量用完后即提前失效。',
    governs: '以英文文本为准。',
    unreviewed: '本译文尚未经审核。各条款旁附英文文本，以英文为准。',
    yes: '是',
    no: '否',
    none: '无',
    unknown: '不清楚',
    missing: '未回答',
  },
  tr: {
    supplier: 'Tedarikçi',
    distributor: 'Kimden istendi',
    document: 'Belge',
    template: 'Şablon',
    undertakings: 'Beyan ve taahhütler',
    validity: 'Geçerlilik',
    from: 'Geçerlilik başlangıcı',
    to: 'Geçerlilik sonu',
    single: 'Yalnızca tek bir teslimat içindir.',
    quantity: 'Belirtilen miktarlar tükendiğinde daha önce sona erer.',
    governs: 'İngilizce metin esas alınır.',
    unreviewed: 'Bu çeviri henüz incelenmemiştir. Her maddenin yanında İngilizce metin yer alır ve o esas alınır.',
    yes: 'Evet',
    no: 'Hayır',
    none: 'Yok',
    unknown: 'Bilinmiyor',
    missing: 'Yanıtlanmadı',
  },
  ru: {
    supplier: 'Поставщик',
    distributor: 'У кого запрошено',
    document: 'Документ',
    template: 'Форма',
    undertakings: 'Заявления и обязательства',
    validity: 'Срок действия',
    from: 'Действует с',
    to: 'Действует до',
    single: 'Только для одной поставки.',
    quantity: 'Прекращается раньше, как только указанное количество израсходовано.',
    governs: 'Преимущественную силу имеет английский текст.',
    unreviewed:
      'Этот перевод ещё не проверен. Рядом с каждым пунктом приведён английский текст, он имеет преимущественную силу.',
    yes: 'Да',
    no: 'Нет',
    none: 'Нет таких',
    unknown: 'Неизвестно',
    missing: 'Нет ответа',
  },
  uk: {
    supplier: 'Постачальник',
    distributor: 'У кого запитано',
    document: 'Документ',
    template: 'Форма',
    undertakings: 'Заяви та зобов’язання',
    validity: 'Строк дії',
    from: 'Діє з',
    to: 'Діє до',
    single: 'Лише для однієї поставки.',
    quantity: 'Припиняється раніше, щойно зазначену кількість використано.',
    governs: 'Переважну силу має англійський текст.',
    unreviewed:
      'Цей переклад ще не перевірено. Поруч із кожним пунктом наведено англійський текст, він має переважну силу.',
    yes: 'Так',
    no: 'Ні',
    none: 'Немає',
    unknown: 'Невідомо',
    missing: 'Немає відповіді',
  },
  ar: {
    supplier: 'المورّد',
    distributor: 'مطلوب من',
    document: 'الوثيقة',
    template: 'النموذج',
    undertakings: 'الإقرارات والتعهدات',
    validity: 'الصلاحية',
    from: 'سارٍ من',
    to: 'سارٍ حتى',
    single: 'لعملية تسليم واحدة فقط.',
    quantity: 'ينتهي قبل ذلك متى استُنفدت الكميات المذكورة.',
    governs: 'يُعتدّ بالنص الإنجليزي.',
    unreviewed: 'لم تُراجَع هذه الترجمة بعد. يرد النص الإنجليزي بجانب كل بند، وهو المعتدّ به.',
    yes: 'نعم',
    no: 'لا',
    none: 'لا يوجد',
    unknown: 'غير معروف',
    missing: 'لم تتم الإجابة',
  },
};
