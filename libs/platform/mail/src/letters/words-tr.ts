import type { LetterWords } from './words-en';

/** The Turkish words of every letter. */
export const wordsTr: LetterWords = {
  footer: (tenant) => `${tenant} adına Downstream tarafından gönderildi. Lütfen bu e-postayı yanıtlamayın.`,
  reference: (reference) => `Başvuru no: ${reference}`,
  validFor: (span) => `Bu bağlantı ${span} geçerlidir ve bir kez kullanılabilir.`,
  ignore: 'Bu e-postayı beklemiyorduysanız dikkate almayabilirsiniz. Siz bir şey yapmadan hiçbir şey olmaz.',
  invitation: {
    subject: (tenant) => `${tenant}: Downstream hesabınız`,
    greeting: (inviter, tenant) =>
      `${inviter} sizi ${tenant} için Downstream’de çalışmaya davet ediyor. ${tenant}, distribütörleri hakkında bildiklerini Downstream’de tutar.`,
    link: 'Parola seçin ve giriş yapın',
  },
  portalLink: {
    subject: (tenant) => `${tenant} yanıtlarınızı istiyor`,
    greeting: (tenant) =>
      `${tenant} ihracat denetimine tabi ürünler satar ve distribütörlerini tanımak zorundadır. Lütfen Downstream’deki sayfanızı açın ve yanıtlarınızı orada verin. Ara verip sonra sürdürebilirsiniz.`,
    link: 'Sayfanızı açın',
    next: 'Yanıtlarınızı korumak için bağlantıyı açtığınızda size e-postayla bir kod göndeririz.',
    forward:
      'Doğru kişi siz değil misiniz? Lütfen bu e-postayı şirketinizde ihracat denetiminden sorumlu kişiye iletin.',
    validFor: (span) => `Bağlantı ${span} geçerlidir.`,
  },
  signInCode: {
    subject: (code) => `${code} giriş kodunuz`,
    label: 'Giriş kodunuz',
    validFor: (span) => `${span} geçerlidir ve bir kez kullanılabilir.`,
    warning: 'Onu yalnızca istediğiniz sayfaya yazın. Bizden hiç kimse size bu kodu sormaz.',
  },
  passwordReset: {
    subject: 'Yeni bir parola seçin',
    greeting: (tenant) => `Birisi, büyük olasılıkla siz, ${tenant} hesabınız için yeni bir parola istedi.`,
    link: 'Yeni parola seçin',
    ignore: 'Siz değildiyseniz bu e-postayı dikkate almayabilirsiniz: parolanız olduğu gibi kalır.',
  },
  passwordChanged: {
    subject: 'Parolanız değiştirildi',
    greeting: (tenant, at) =>
      `${tenant} hesabınızın parolası ${at} tarihinde değiştirildi. Diğer bütün oturumlar kapatıldı.`,
    warning: 'Siz değildiyseniz hemen yeni bir parola isteyin ve yöneticinize haber verin.',
    link: 'Yeni parola isteyin',
  },
};
