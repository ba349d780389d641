// Providers that give a mailbox to anybody, in the places distributors write from. Source: the providers' own domains,
// each compared with the list `free-email-domains` 1.12.6 (npm, MIT), which lacks only tutanota.com and internet.ru.
const domains: ReadonlySet<string> = new Set(
  [
    'gmail.com googlemail.com outlook.com outlook.de outlook.fr live.com msn.com ymail.com rocketmail.com aol.com',
    'icloud.com me.com mac.com proton.me protonmail.com pm.me tutanota.com tuta.io mail.com email.com zoho.com',
    'zohomail.com fastmail.com fastmail.fm hushmail.com inbox.com usa.com',
    'web.de t-online.de freenet.de arcor.de bluewin.ch',
    'orange.fr wanadoo.fr laposte.net free.fr sfr.fr libero.it virgilio.it tiscali.it alice.it',
    'mail.ru bk.ru inbox.ru list.ru internet.ru ya.ru rambler.ru lenta.ru ro.ru',
    'ukr.net i.ua meta.ua bigmir.net tut.by inbox.lv abv.bg seznam.cz email.cz centrum.cz',
    'wp.pl o2.pl onet.pl interia.pl op.pl',
    'qq.com foxmail.com 163.com 126.com yeah.net 139.com 189.cn sina.com sina.cn sohu.com aliyun.com 21cn.com tom.com',
    'naver.com daum.net hanmail.net nate.com rediffmail.com mynet.com walla.co.il bol.com.br uol.com.br',
  ].flatMap((line) => line.split(' ')),
);

// The same provider under the endings of many countries: yahoo.co.uk, hotmail.fr, yandex.kz, gmx.at.
const anywhere = /^(yahoo|hotmail|yandex|gmx)\.[a-z]{2,3}(\.[a-z]{2})?$/;

/** Whether anybody can have a mailbox at this domain, so that it says nothing of a company. */
export const isFreeMail = (domain: string): boolean => domains.has(domain) || anywhere.test(domain);
