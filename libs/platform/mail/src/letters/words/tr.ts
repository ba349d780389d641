import type { Words } from './en';

/** The Turkish words of letters to distributors. */
export const wordsTr: Words = {
  footer: (tenant) => `${tenant} adına Downstream tarafından gönderildi. Lütfen bu e-postayı yanıtlamayın.`,
  reference: (reference) => `Referans: ${reference}`,
  ignore: 'Bu e-postayı beklemiyorsanız dikkate almayabilirsiniz. Siz bir şey yapmadıkça hiçbir şey olmaz.',
  portal: {
    link: 'Sayfanızı açın',
    next: 'Yanıtlarınızı korumak için, bağlantıyı açtığınızda size e-postayla bir kod göndeririz.',
    validFor: (span) => `Bağlantı ${span} geçerlidir.`,
  },
  invitation: {
    subject: (tenant) => `${tenant} yanıtlarınızı rica ediyor`,
    preheader: 'Bir defaya mahsus 25–40 dakika sürer. Ara verip sonra devam edebilirsiniz.',
    why: (tenant) =>
      `${tenant} ihracat kontrolüne tabi ürünler satıyor ve distribütörlerini tanımak zorunda. Lütfen Downstream’deki sayfanızı açın ve yanıtlarınızı orada verin.`,
    time: 'Yaklaşık 25–40 dakika sürer. Ara verip sonra devam edebilirsiniz.',
    prepare: 'Lütfen şunları hazır bulundurun:',
    points: [
      'sicil numaranız ve güncel bir sicil kaydı örneği',
      'yüzde 10 veya daha fazla payı olan ortakların adları ve payları',
      'ne sattığınız ve hangi ülkelere sattığınız',
    ],
    forward:
      'Doğru kişi siz değil misiniz? Lütfen bu e-postayı şirketinizde ihracat kontrolünden sorumlu kişiye iletin.',
  },
  portalLink: {
    subject: (tenant) => `${tenant} için sayfanızın bağlantısı`,
    preheader: (span) => `${span} geçerlidir. Önceki bağlantılar artık açılmaz.`,
    greeting: (tenant) => `${tenant} için sayfanızın yeni bağlantısı aşağıdadır. Önceki bağlantılar artık açılmaz.`,
  },
  receipt: {
    subject: (tenant) => `${tenant} yanıtlarınızı aldı`,
    preheader: 'Yanıtlarınızı sayfanızda her zaman okuyabilirsiniz.',
    what: (company, at, number) => `${company} şirketinin yanıtlarını aldık: ${number}. gönderim, ${at}.`,
    hash: 'Parmak izinin başlangıcı',
    read: 'Gönderdiklerinizi, tam parmak iziyle (SHA-256) birlikte sayfanızda her zaman okuyabilirsiniz.',
    next: (tenant) => `${tenant} şimdi yanıtlarınızı inceliyor. Düzeltilecek bir şey olursa size yazarız.`,
  },
  correction: {
    subject: (tenant) => `${tenant} sizden bir düzeltme rica ediyor`,
    preheader: 'Diğer tüm yanıtlar gönderdiğiniz gibi kalır.',
    lead: (company, tenant) =>
      `${tenant}, ${company} şirketinin yanıtlarını inceledi ve şunları düzeltmenizi rica ediyor:`,
    sections: {
      company: (sentence) => `Şirket: ${sentence}`,
      people: (sentence) => `Kişiler ve sahipler: ${sentence}`,
      business: (sentence) => `İş: ${sentence}`,
      controls: (sentence) => `Denetimler: ${sentence}`,
    },
    rest: 'Diğer tüm yanıtlar gönderdiğiniz gibi kalır; bunlar yeniden sorulmaz.',
    until: (day) => `Lütfen en geç şu tarihe kadar yanıtlayın: ${day}.`,
  },
  decision: {
    subject: (tenant) => `${tenant} kararını verdi`,
    preheader: 'Neye karar verildi ve bundan sonra ne olacak.',
    approved: (company, tenant) =>
      `${tenant} yanıtlarınızı inceledi ve ${company} şirketini distribütör olarak onaylıyor.`,
    reason: (tenant) => `${tenant} şu gerekçeyi belirtiyor:`,
    conditions: 'Şu koşullar geçerlidir:',
    until: (day) => `Onayın geçerli olduğu son gün: ${day}.`,
    refused: (company, tenant) =>
      `${tenant} yanıtlarınızı inceledi ve ${company} şirketini distribütör olarak kabul etmiyor.`,
    appeal: (day) =>
      `Aynı görüşte değilseniz sayfanızdan şu tarihe kadar itiraz edebilirsiniz: ${day}. İtirazınızı bu kararı vermemiş olan biri inceler.`,
  },
  question: {
    subject: (tenant) => `${tenant} size bir soru soruyor`,
    preheader: 'Yanıtınızla işlem devam eder.',
    lead: (company, tenant) => `${tenant}, ${company} dosyasını inceliyor ve şunu soruyor:`,
    where: 'Lütfen sayfanızdaki “Sorular” bölümünde yanıtlayın.',
  },
  reminder: {
    subject: (tenant) => `Hatırlatma: ${tenant} yanıtlarınızı bekliyor`,
    preheader: 'Şimdiye kadar verdiğiniz yanıtlar kayıtlıdır.',
    ahead: (company, tenant, day) =>
      `${tenant}, ${company} şirketinin yanıtlarını rica etti. Lütfen en geç şu tarihe kadar gönderin: ${day}.`,
    over: (company, tenant, day) =>
      `${tenant}, ${company} şirketinin yanıtlarını şu tarihe kadar rica etmişti: ${day}. Yanıtlar henüz gelmedi.`,
    kept: 'Şimdiye kadar verdiğiniz yanıtlar kayıtlıdır; kaldığınız yerden devam edersiniz. Yanıtlarınız gelince bu hatırlatmalar sona erer.',
    late: (tenant) =>
      `Yanıtlar olmadan ${tenant} dosyanızı ilerletemez. Orada sizinle ilgilenen kişiye de haber verildi.`,
  },
  statement: {
    subject: (tenant) => `${tenant} imzanızı rica ediyor`,
    preheader: 'Telefonunuzda okuyup imzalayabilirsiniz; hesap gerekmez.',
    asked: (company, tenant) => `${tenant}, ${company} şirketinden şunları okuyup imzalamasını rica ediyor:`,
    returned: (company, tenant) =>
      `${tenant}, ${company} şirketinin imzaladığını okudu ve şurada düzeltme rica ediyor:`,
    expiring: (company, day) => `${company} şirketinin imzaladığı şu belgeler ${day} tarihinde sona eriyor:`,
    expired: (company) =>
      `${company} şirketinin imzaladığı şu belgeler sona erdi. Yeniden imzalanana kadar siparişler bekler:`,
  },
  contactCode: {
    subject: (tenant) => `${tenant} sizden bir kod rica ediyor`,
    preheader: 'Bu posta kutusunun size ait olduğunu gösterir.',
    why: (tenant) => `${tenant} size bu adresten ulaştığından emin olmak istiyor.`,
    label: 'Kodunuz',
    how: (tenant) =>
      `Lütfen bu kodu ${tenant} şirketinde tanıdığınız kişiye telefonla veya kendi e-postanızla bildirin.`,
  },
  signInCode: {
    subject: (code) => `${code} giriş kodunuzdur`,
    preheader: (tenant, span) => `${tenant} için. ${span} geçerlidir.`,
    label: 'Giriş kodunuz',
    validFor: (span) => `Kod ${span} geçerlidir ve bir kez kullanılabilir.`,
    warning: 'Kodu yalnızca istediğiniz sayfada girin. Bizden hiç kimse sizden bu kodu istemez.',
  },
  signingCode: {
    subject: (code) => `${code} imza kodunuzdur`,
    preheader: (tenant) => `Az önce ${tenant} için okuduğunuz metni imzalar.`,
    label: 'İmza kodunuz',
    what: (tenant) =>
      `Bu kodla, az önce ${tenant} sayfasında okuduğunuz metni imzalarsınız. Kod yalnızca bu metin için geçerlidir.`,
    warning:
      'Kodu siz istemediniz mi? O zaman kimseye vermeyin: kod olmadan hiçbir şey imzalanmaz. Bizden hiç kimse sizden bu kodu istemez.',
  },
};
