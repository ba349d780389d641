import type { Paper, PaperBlock, PaperFrame } from '../paper';

const items: readonly (readonly string[])[] = [
  ['TH-640', 'Thermal camera core 640×512, 30 Hz', '8525.89', '1,200'],
  ['DR-4', 'Flugsteuerung für Vermessungsdrohnen mit Höchstabfluggewichtsbegrenzung', '8807.30', '86'],
  ['7AAb-01', 'Helmet shell, aramid, without liner', '6506.10', '100,000'],
];

const inEnglish: readonly PaperBlock[] = [
  { kind: 'notice', text: 'This statement is given for one delivery and ends when it has been made.' },
  { kind: 'heading', level: 1, text: 'Who gives it' },
  {
    kind: 'facts',
    facts: [
      {
        label: 'Company',
        value: 'Harbour Lane Optical Instruments (Hong Kong) Company Limited\n港湾光学仪器（香港）有限公司',
      },
      { label: 'Registration number', value: '91310000MA1K35Q27X' },
      { label: 'Signatory', value: 'Nur al-Din Muhammad Abd al-Rahman, نور الدين محمد عبد الرحمن' },
    ],
  },
  { kind: 'heading', level: 1, text: 'Goods' },
  {
    kind: 'table',
    columns: [{ label: 'Item' }, { label: 'What it is' }, { label: 'HS code' }, { label: 'Quantity', numeric: true }],
    rows: items,
  },
  { kind: 'heading', level: 1, text: 'Undertakings' },
  { kind: 'heading', level: 2, text: 'Re-export' },
  {
    kind: 'clause',
    number: '1.',
    text: 'We shall not sell, export or re-export the goods, directly or indirectly, to the Russian Federation or to Belarus, or for use there.',
  },
  {
    kind: 'clause',
    number: '2.',
    text: 'The goods are not for military end use; we tell the supplier of any change within five working days.',
  },
  { kind: 'paragraph', text: 'Signed in the portal after a code was sent to the address above.' },
];

const inArabic: readonly PaperBlock[] = [
  { kind: 'notice', text: 'يسري هذا الإقرار على شحنة واحدة وينتهي بإتمامها.' },
  { kind: 'heading', level: 1, text: 'مُقدِّم الإقرار' },
  {
    kind: 'facts',
    facts: [
      { label: 'الشركة', value: 'شركة نور (الخليج) للتجارة Noor Gulf Trading LLC' },
      { label: 'رقم التسجيل', value: '+971 4 123 4567' },
      { label: 'العنوان', value: 'البريد (office@noor.example).' },
      { label: 'تاريخ التوقيع', value: '٢٣ نوفمبر ٢٠٢٦' },
    ],
  },
  { kind: 'heading', level: 1, text: 'السلع' },
  {
    kind: 'table',
    columns: [
      { label: 'الصنف' },
      { label: 'الوصف' },
      { label: 'رمز النظام المنسق' },
      { label: 'الكمية', numeric: true },
    ],
    rows: [
      ['TH-640', 'نواة كاميرا حرارية 640×512 بتردد 30 هرتز', '8525.89', '1,200'],
      ['DR-4', 'وحدة تحكم بالطيران لطائرات المسح بدون طيار', '8807.30', '86'],
    ],
  },
  { kind: 'heading', level: 1, text: 'التعهدات' },
  {
    kind: 'clause',
    number: '1.',
    text: 'يتعهد الموقّع بألا تُباع السلع أو تُصدَّر أو يُعاد تصديرها، بشكل مباشر أو غير مباشر، إلى الاتحاد الروسي أو بيلاروس، أو لاستخدامها هناك.',
    governing:
      'We shall not sell, export or re-export the goods, directly or indirectly, to the Russian Federation or to Belarus, or for use there.',
  },
  { kind: 'paragraph', text: 'وُقِّع في البوابة بعد إرسال رمز إلى العنوان أعلاه.' },
];

const inChinese: readonly PaperBlock[] = [
  { kind: 'notice', text: '本声明仅适用于一次交货，交货完成后即告终止。' },
  { kind: 'heading', level: 1, text: '声明人' },
  {
    kind: 'facts',
    facts: [
      { label: '公司', value: '港湾光学仪器（香港）有限公司' },
      { label: '统一社会信用代码', value: '91310000MA1K35Q27X' },
    ],
  },
  { kind: 'heading', level: 1, text: '货物' },
  {
    kind: 'table',
    columns: [{ label: '物项' }, { label: '说明' }, { label: '税则号列' }, { label: '数量', numeric: true }],
    rows: [
      ['TH-640', '热成像机芯，640×512，30 赫兹', '8525.89', '1,200'],
      ['DR-4', '测绘无人机飞行控制器', '8807.30', '86'],
    ],
  },
  { kind: 'heading', level: 1, text: '承诺' },
  {
    kind: 'clause',
    number: '1.',
    text: '我方不会将货物直接或间接出售、出口或再出口至俄罗斯联邦或白俄罗斯，也不会将其出售、出口或再出口以供在上述国家使用。如有任何变更，我方将在五个工作日内告知供应商。',
    governing:
      'We shall not sell, export or re-export the goods, directly or indirectly, to the Russian Federation or to Belarus, or for use there.',
  },
  { kind: 'paragraph', text: '在向上述地址发送验证码后，于门户网站签署。' },
];

const inGerman: readonly PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'Wer sie abgibt' },
  {
    kind: 'facts',
    facts: [
      { label: 'Umsatzsteuer-Identifikationsnummer', value: 'DE 123456789' },
      { label: 'Firma', value: 'Grünwald Präzisionsoptik GmbH & Co. KG' },
    ],
  },
  { kind: 'heading', level: 1, text: 'Güter' },
  {
    kind: 'table',
    columns: [
      { label: 'Artikel' },
      { label: 'Beschreibung' },
      { label: 'Ausfuhrkontrollklassifizierung' },
      { label: 'Menge', numeric: true },
    ],
    rows: items,
  },
  {
    kind: 'clause',
    number: '12.4',
    text: 'Wir verkaufen, exportieren oder reexportieren die Güter weder unmittelbar noch mittelbar in die Russische Föderation oder nach Belarus oder zur Verwendung dort.',
  },
];

const inRussian: readonly PaperBlock[] = [
  { kind: 'heading', level: 1, text: 'Кто даёт заверение' },
  {
    kind: 'facts',
    facts: [
      { label: 'Компания', value: 'ТОО «Алатау Оптика»' },
      { label: 'БИН', value: '120340009870' },
    ],
  },
  {
    kind: 'clause',
    number: '1.',
    text: 'Мы не будем продавать, экспортировать или реэкспортировать товары, прямо или косвенно, в Российскую Федерацию или Беларусь либо для использования там.',
  },
];

const paper = (language: string, title: string, blocks: readonly PaperBlock[]): Paper => ({
  language,
  direction: language === 'ar' ? 'rtl' : 'ltr',
  title,
  blocks,
});

/** The same kind of paper in five languages. */
export const somePapers = {
  en: paper('en', 'End-use statement', inEnglish),
  ar: paper('ar', 'إقرار الاستخدام النهائي', inArabic),
  zh: paper('zh', '最终用途声明', inChinese),
  de: paper('de', 'Endverbleibserklärung für Güter mit doppeltem Verwendungszweck', inGerman),
  ru: paper('ru', 'Заявление о конечном использовании', inRussian),
} as const satisfies Record<string, Paper>;

/** A frame as it may stand around any of them. */
export const aFrame = (changes: Partial<PaperFrame> = {}): PaperFrame => ({
  reference: 'EUS-2026-000147',
  author: 'Halden Optics',
  at: new Date('2026-11-23T09:14:00.000Z'),
  source: {
    name: 'EUS-2026-000147.json',
    text: '{"goods":[],"number":"EUS-2026-000147"}',
    description: 'The data of this statement',
  },
  ...changes,
});
